import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check, ExamplePlace } from '../../src/checks/check.js';
import { CHECKS, FIXED_RULES } from '../../src/checks/index.js';
import { diagnosticsReference } from '../../src/checks/reference.js';
import { judge } from './fixtureRunner.js';

const rules = [...CHECKS, ...FIXED_RULES];

describe('the list of rules', () => {
  it('names each rule once', () => {
    const codes = rules.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
  });

  it.each(rules)('$code is explained in whole sentences', ({ code, title, why, remedy, silent }) => {
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(title).toMatch(/^\p{Ll}.*[^.]$/u);
    for (const text of [why, remedy, ...(silent === undefined ? [] : [silent])]) expect(text).toMatch(/^(?:\p{Lu}|jaarplan ).*[.?!]$/u);
  });
});

/** Every code that stands in the source, with a file that says it. */
function codesInSource(): Map<string, string> {
  const groups = new Set(rules.map(({ code }) => code.slice(0, code.indexOf('/'))));
  const codes = new Map<string, string>();
  for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || file.startsWith(join('src', 'checks'))) continue;
    for (const [, code] of readFileSync(file, 'utf8').matchAll(/'([a-z]+\/[a-z-]+)'/g)) if (groups.has(code!.slice(0, code!.indexOf('/')))) codes.set(code!, file);
  }
  return codes;
}

describe('the rules of other phases', () => {
  it('all have their words in src/checks/fixed', () => {
    const known = new Set(rules.map(({ code }) => code));
    expect([...codesInSource()].filter(([code]) => !known.has(code))).toEqual([]);
  });

  it('are no more than are said', () => {
    const said = codesInSource();
    const own = ['controle/onbekend', 'negeer/onbekend', 'negeer/overbodig'];
    expect(FIXED_RULES.map(({ code }) => code).filter((code) => !said.has(code) && !own.includes(code))).toEqual([]);
  });
});

describe('docs/diagnostics.md', () => {
  it('is in step (else: npm run docs)', () => {
    expect(readFileSync('docs/diagnostics.md', 'utf8')).toBe(diagnosticsReference());
  });

  it('has a paragraph for every rule, and every link leads to one', () => {
    const text = diagnosticsReference();
    const headings = [...text.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading!);
    expect(headings.toSorted()).toEqual(rules.map(({ code }) => code).toSorted());
    const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target!);
    expect(links.filter((link) => !headings.includes(link) && !headings.some((heading) => heading.replace('/', '') === link))).toEqual([]);
    expect(links).toHaveLength(rules.length);
  });
});

const START = "formaat: 1\ntitel: Jaarplan 2024-2025\nschooljaar: 2024-2025\n";

/** A small plan around an example, in which nothing else happens. */
const FRAMES: Readonly<Record<ExamplePlace, (example: string) => string>> = {
  plan: (example) => `${START}organisatie: {naam: Samenwerkingsverband De Dijk}\n${example}\n`,
  organisatie: (example) => `${START}organisatie:\n  naam: Samenwerkingsverband De Dijk\n${indent(example, 2)}\nhoofdstukken: [{titel: Inleiding, tekst: Welkom.}]\n`,
  doelen: (example) => `${FRAMES.plan('')}hoofdstukken:\n  - titel: Doelen\n    doelen:\n${indent(example, 6)}\n`,
  acties: (example) => FRAMES.doelen(`- titel: Doel\n  acties:\n${indent(example, 4)}`),
  items: (example) => `${FRAMES.plan('')}hoofdstukken:\n  - titel: Kwaliteitskalender\n    kwaliteitskalender:\n      groepen:\n        - titel: Documenten\n          items:\n${indent(example, 12)}\n`,
  overleggen: (example) => `${FRAMES.plan('')}hoofdstukken:\n  - titel: Jaarplanning\n    jaarplanning:\n      kolommen:\n        - titel: Overleg\n          overleggen:\n${indent(example, 12)}\n`,
};

function indent(text: string, width: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(width));
}

describe('the examples in the docs', () => {
  const withExample = CHECKS.filter((check): check is Check & { example: NonNullable<Check['example']> } => check.example !== undefined);

  it.each(withExample)('$code finds its wrong example', async ({ code, example }) => {
    expect((await judge(FRAMES[example.in](example.wrong))).map((diagnostic) => diagnostic.code)).toContain(code);
  });

  it.each(withExample)('$code is content with its right example', async ({ code, example }) => {
    expect((await judge(FRAMES[example.in](example.right))).map((diagnostic) => diagnostic.code)).not.toContain(code);
  });
});
