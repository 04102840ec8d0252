import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { nearest } from '../schema/nearest.js';
import { collectNotes, collectReferences, mayCallNotes, mayHoldLinks, slug } from '../text/index.js';
import type { TextProblem } from '../text/index.js';
import type { Doel, Plan } from './model.js';
import type { PlacedText } from './texts.js';
import { allTexts } from './texts.js';

/** Ids that a link may lead to, as they may be written, with the anchor of each: chapters, goals, KPI's. */
export function linkTargets(plan: Plan): Map<string, string> {
  const targets = new Map<string, string>();
  const add = (anchor: string, id?: string): void => {
    targets.set(anchor, anchor);
    if (id !== undefined) targets.set(id, anchor);
  };
  const addGoal = (goal: Doel): void => {
    add(goal.anchor, goal.origin.text('id')?.value);
    goal.subdoelen.forEach(addGoal);
  };
  for (const chapter of plan.hoofdstukken) {
    add(chapter.anchor, chapter.origin.text('id')?.value);
    for (const block of chapter.blokken) {
      if (block.soort === 'doelen') block.doelen.forEach(addGoal);
      if (block.soort === 'kpis') for (const kpi of block.kpis) add(kpi.anchor);
    }
  }
  return targets;
}

/** Links to nothing, notes without a text, and marks that could not be printed as meant. */
export function checkLinks(plan: Plan): Diagnostic[] {
  const targets = linkTargets(plan);
  return allTexts(plan).flatMap((placed) => [...brokenLinks(placed, targets), ...brokenNotes(placed), ...problems(placed)]);
}

function brokenLinks({ text, profile }: PlacedText, targets: ReadonlyMap<string, string>): Diagnostic[] {
  if (!mayHoldLinks(text.value)) return [];
  return collectReferences(text.rich(profile).blocks)
    .filter((reference) => !targets.has(reference.target) && !targets.has(slug(reference.target)))
    .map((reference) => {
      const suggestion = nearest(reference.target, [...targets.keys()]);
      const question = suggestion === undefined ? '.' : `; bedoelde u ‘#${suggestion}’?`;
      return diagnosticAt(text.place(reference.at.start, reference.at.end), 'verwijzing/link', `Er is geen hoofdstuk, doel of KPI met de id ‘${reference.target}’${question}`, {
        hints: ['Geef het hoofdstuk of doel waar u naar verwijst een `id`.'],
      });
    });
}

function brokenNotes({ text, profile, notes }: PlacedText): Diagnostic[] {
  if (!mayCallNotes(text.value)) return [];
  const parsed = text.rich(profile);
  const known = new Set([...parsed.definitions.map((note) => note.id), ...notes.flatMap((map) => [...map.keys()])]);
  return collectNotes(parsed.blocks)
    .filter((note) => !known.has(note.id))
    .map((note) => {
      const suggestion = nearest(note.id, [...known]);
      const question = suggestion === undefined ? '.' : `; bedoelde u ‘${suggestion}’?`;
      return diagnosticAt(text.place(note.at.start, note.at.end), 'voetnoot/onbekend', `Voor de voetnoot ‘${note.id}’ is geen tekst${question}`, {
        hints: ['Zet de tekst van de noot onder `voetnoten` in plan.yaml of in het doel.'],
      });
    });
}

function problems({ text, profile }: PlacedText): Diagnostic[] {
  return text.rich(profile).problems.map((problem) => {
    const { code, message, hint, severity } = describe(problem);
    return diagnosticAt(text.place(problem.at.start, problem.at.end), code, message, { severity, hints: [hint] });
  });
}

function describe(problem: TextProblem): { code: string; message: string; hint: string; severity: 'fout' | 'waarschuwing' } {
  switch (problem.kind) {
    case 'link-target':
      return { code: 'tekst/link', message: `‘${problem.target}’ is geen adres waar een link naartoe kan; de tekst staat er nu zoals getypt.`, hint: 'Een link begint met https://, http://, mailto:, tel: of #.', severity: 'fout' };
    case 'picture-target':
      return { code: 'tekst/afbeelding', message: `‘${problem.target}’ is geen bestand in de map van het plan.`, hint: 'Zet de afbeelding in de map van het plan en noem het pad vanaf dit bestand.', severity: 'fout' };
    case 'heading-depth':
      return { code: 'tekst/kop', message: 'In een tekst gaan koppen van ## tot en met ####.', hint: 'Gebruik ## voor een tussenkop.', severity: 'waarschuwing' };
    case 'too-many-marks':
      return { code: 'tekst/te-veel-tekens', message: 'In deze tekst staan zoveel opmaaktekens dat hij is gelaten zoals getypt.', hint: 'Kijk of dit de goede tekst is.', severity: 'waarschuwing' };
    case 'too-deep':
      return { code: 'tekst/te-diep', message: 'Deze lijst of nadruk is te diep genest; de diepste tekens staan er zoals getypt.', hint: 'Maak de lijst ondieper.', severity: 'waarschuwing' };
    case 'link-text':
      return { code: 'tekst/link-tekst', message: 'Deze link heeft geen tekst; hij staat er nu zoals getypt.', hint: 'Schrijf tussen de vierkante haken waar de link naartoe gaat.', severity: 'waarschuwing' };
  }
}
