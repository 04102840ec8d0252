import type { ExamplePlace } from '../../src/checks/check.js';

const START = 'formaat: 1\ntitel: Jaarplan 2024-2025\nschooljaar: 2024-2025\n';
const ORGANISATION = 'organisatie:\n  naam: Samenwerkingsverband De Dijk\n';
const CHAPTER = 'hoofdstukken: [{titel: Inleiding, tekst: Welkom.}]\n';

/** What stands before an example, and how far the example is indented: it always comes last, so that it may break off anywhere. */
const FRAMES: Readonly<Record<ExamplePlace, { readonly before: string; readonly indent: number }>> = {
  plan: { before: `${START}${ORGANISATION}${CHAPTER}`, indent: 0 },
  organisatie: { before: `${START}${CHAPTER}${ORGANISATION}`, indent: 2 },
  hoofdstukken: { before: `${START}${ORGANISATION}hoofdstukken:\n`, indent: 2 },
  doelen: { before: `${START}${ORGANISATION}hoofdstukken:\n  - titel: Doelen\n    doelen:\n`, indent: 6 },
  acties: { before: `${START}${ORGANISATION}hoofdstukken:\n  - titel: Doelen\n    doelen:\n      - titel: Doel\n        acties:\n`, indent: 10 },
  items: { before: `${START}${ORGANISATION}hoofdstukken:\n  - titel: Kwaliteitskalender\n    kwaliteitskalender:\n      groepen:\n        - titel: Documenten\n          items:\n`, indent: 12 },
  overleggen: { before: `${START}${ORGANISATION}hoofdstukken:\n  - titel: Jaarplanning\n    jaarplanning:\n      kolommen:\n        - titel: Overleg\n          overleggen:\n`, indent: 12 },
};

/** A small plan around an example, in which nothing else happens, and the lines that stand before the example. */
export function framed(place: ExamplePlace, example: string): { readonly text: string; readonly linesBefore: number } {
  const { before, indent } = FRAMES[place];
  // An example that brings chapters of its own takes the place of those in the frame.
  const start = /^hoofdstukken:/m.test(example) ? before.replace(CHAPTER, '') : before;
  return { text: `${start}${example.replaceAll(/^(?=.)/gm, ' '.repeat(indent))}\n`, linesBefore: start.split('\n').length - 1 };
}
