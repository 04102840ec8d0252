import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/compare/index.js';
import type { Plan } from '../../src/plan/model.js';
import { DIFF_PRINTERS } from '../../src/outputs/diff/index.js';
import { verschillenSchema, verschillenSchemaText } from '../../src/schema/verschillen.js';
import { expectGolden } from '../commands/golden.js';
import { workedPlan } from './plans.js';

let old: Plan;
let added: Plan;

beforeAll(async () => {
  [old, added] = await Promise.all([workedPlan('noorderveld/2023-2024'), workedPlan('noorderveld/2024-2025')]);
});

const ENDINGS: Readonly<Record<string, string>> = { tekst: 'txt', markdown: 'md', html: 'html', json: 'json' };

describe('the two years of Noorderveld', () => {
  it.each(DIFF_PRINTERS.map((printer) => [printer.name, printer] as const))('read as whoever made the changes would tell them: %s', async (name, printer) => {
    const print = await printer.load();
    const text = print({
      comparison: comparePlans(old, added),
      old: { path: 'plans/noorderveld/2023-2024', title: old.titel.value },
      new: { path: 'plans/noorderveld/2024-2025', title: added.titel.value },
    });
    expectGolden(text, new URL(`golden/noorderveld.${ENDINGS[name]!}`, import.meta.url));
  });

  it('have no difference with themselves', () => {
    expect(comparePlans(old, old).changes).toEqual([]);
  });

  it('make a page that is valid and accessible', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
    const html = readFileSync(new URL('golden/noorderveld.html', import.meta.url), 'utf8');
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))).toEqual([]);
    expect(html).not.toMatch(/<script|src=|https?:(?!\/\/www\.swvnoorderveld\.example)/);
  });

  it('make JSON that keeps to its schema, and of which the words are the texts', () => {
    const json = JSON.parse(readFileSync(new URL('golden/noorderveld.json', import.meta.url), 'utf8')) as unknown;
    const { success, data } = verschillenSchema.safeParse(json);
    expect(success).toBe(true);
    const fields = data!.wijzigingen.flatMap(({ verschillen }) => verschillen.flatMap((difference) => (difference.soort === 'veld' ? [difference] : [])));
    expect(fields.length).toBeGreaterThan(100);
    for (const { oud = '', nieuw = '', woorden } of fields) {
      expect(woorden.filter(({ soort }) => soort !== 'nieuw').map(({ tekst }) => tekst).join('')).toBe(oud);
      expect(woorden.filter(({ soort }) => soort !== 'weg').map(({ tekst }) => tekst).join('')).toBe(nieuw);
    }
  });

  it('have their schema on the disk (else: npm run schemas)', () => {
    expect(readFileSync('schemas/verschillen.schema.json', 'utf8')).toBe(verschillenSchemaText());
  });
});
