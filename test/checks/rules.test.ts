import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/checks/check.js';
import { CHECKS, FIXED_RULES } from '../../src/checks/index.js';
import { diagnosticsReference } from '../../src/checks/reference.js';
import { framed } from './exampleFrames.js';
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
    const text = readFileSync(file, 'utf8');
    for (const [, code] of text.matchAll(/'([a-z]+\/[a-z-]+)'/g)) if (groups.has(code!.slice(0, code!.indexOf('/')))) codes.set(code!, file);
    for (const [, code] of text.matchAll(/(?:MachineProblem\(|RejectedPlan\(|diagnostic(?:At|For)\([^']*|\bcode: )'([a-z]+\/[a-z-]+)'/g)) codes.set(code!, file);
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
    const links = [...text.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target!);
    expect(links.filter((link) => !headings.includes(link) && !headings.some((heading) => heading.replace('/', '') === link))).toEqual([]);
    expect(links).toHaveLength(rules.length);
  });
});

describe('the examples in the docs', () => {
  const withExample = CHECKS.filter((check): check is Check & { example: NonNullable<Check['example']> } => check.example !== undefined);

  it.each(withExample)('$code finds its wrong example', async ({ code, example }) => {
    expect((await judge(framed(example.in, example.wrong).text)).map((diagnostic) => diagnostic.code)).toContain(code);
  });

  it.each(withExample)('$code is content with its right example', async ({ code, example }) => {
    expect((await judge(framed(example.in, example.right).text)).map((diagnostic) => diagnostic.code)).not.toContain(code);
  });
});
