import { describe, expect, it } from 'vitest';
import type { Check, ExamplePlace } from '../../src/checks/check.js';
import { CHECKS, FIXED_RULES } from '../../src/checks/index.js';
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
    for (const text of [why, remedy, ...(silent === undefined ? [] : [silent])]) expect(text).toMatch(/^\p{Lu}.*[.?!]$/u);
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
