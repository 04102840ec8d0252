import type { Paragraph } from '../blocks.js';
import { lineOf } from '../blocks.js';
import { Group } from '../write/draft.js';
import { coverWords, yearIn } from './cover.js';
import type { Recognition } from './recognition.js';
import { withoutLook } from './runs.js';

/** The first keys of plan.yaml, out of the lines of the cover. */
export function coverFields(recognition: Recognition, lines: readonly Paragraph[]): Group {
  const { ledger, year } = recognition;
  const words = coverWords(lines);
  ledger.claim(lines, 'voorblad');
  recognition.website = words.website;
  const told = new Set<Paragraph>(words.others);
  for (const title of [words.title, words.subtitle]) if (title !== undefined) told.add(title);
  // Dates and the year are written in another notation.
  for (const line of lines) if (!told.has(line) && lineOf(line) !== words.organisation) ledger.label(lineOf(line));
  const plan = new Group().set('formaat', 1);
  plan.set('titel', titleOf(recognition, words.title, words.says.schoolYear), words.title === undefined ? 'Niet gevonden in het document.' : undefined);
  plan.set('ondertitel', words.subtitle === undefined ? undefined : line(recognition, words.subtitle));
  plan.set('schooljaar', year.label);
  if (words.isConcept) plan.set('status', 'concept');
  else if (words.adopted !== undefined) plan.set('status', 'vastgesteld').set('vastgesteld', words.adopted);
  plan.set('versie', words.version).set('datum', words.date);
  if (words.author !== undefined) plan.set('auteur', new Group().set('functie', words.author).set('organisatie', words.organisation));
  if (lines.length === 0) plan.set('voorblad', false);
  const rest = recognition.text(words.others.map(withoutLook), 'cel');
  if (rest !== '') plan.set('voorblad', new Group().set('tekst', rest));
  return plan;
}

function titleOf(recognition: Recognition, title: Paragraph | undefined, saysYear: boolean): string {
  if (title === undefined) return `Jaarplan ${recognition.year.label}`;
  const text = line(recognition, title);
  if (!saysYear || yearIn(text) !== undefined) return text;
  // Word keeps a title of its own, which may have the year where it belongs.
  const kept = recognition.document.properties.title;
  return kept?.startsWith(text) === true && yearIn(kept)?.label === recognition.year.label ? kept : `${text} ${recognition.year.label}`;
}

function line(recognition: Recognition, paragraph: Paragraph): string {
  return recognition.text([{ ...paragraph, runs: paragraph.runs.map((run) => (run.kind === 'text' ? { ...run, bold: false, italic: false } : run)) }], 'regel');
}
