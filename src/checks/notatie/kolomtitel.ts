import { distance } from 'fastest-levenshtein';
import type { Mend } from '../../diagnostics/mend.js';
import { spanText } from '../../source/source.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';
import { columnTitles } from '../facts/columnTitles.js';
import type { ColumnTitle } from '../facts/columnTitles.js';
import { groupBy } from '../facts/groupBy.js';

/**
 * One column has one title through the plan: not "Beoogde resultaat" above one goal and "Beoogd resultaat" above the next.
 *
 * Silent on titles that say something else ("Wanneer", "Wanneer gereed").
 */
export const kolomtitel: Check = {
  code: 'notatie/kolomtitel',
  severity: 'info',
  title: 'een kolom die boven het ene doel net anders heet dan boven het andere',
  why: 'De lezer denkt dat er iets anders staat. Meestal is er boven één doel een titel overgetypt.',
  remedy: 'Zet de titel één keer onder `kolomtitels` in plan.yaml of organisatie.yaml, en haal de andere weg.',
  silent: 'Titels die echt iets anders zeggen, zoals Wanneer en Wanneer gereed.',
  example: {
    in: 'doelen',
    wrong: '- titel: Basisondersteuning\n  kolomtitels: {resultaat: Beoogde resultaat}\n  resultaten: [{resultaat: Er is zicht op kwaliteit, acties: [Peiling]}]\n- titel: Netwerk\n  resultaten: [{resultaat: Er is een netwerk, acties: [Netwerkdag]}]',
    right: '- titel: Basisondersteuning\n  resultaten: [{resultaat: Er is zicht op kwaliteit, acties: [Peiling]}]\n- titel: Netwerk\n  resultaten: [{resultaat: Er is een netwerk, acties: [Netwerkdag]}]',
  },
  run: (context) => [...groupBy(columnTitles(context.goals), ({ field }) => field).values()].flatMap((ofField) => judgeColumn(ofField, context)),
};

function judgeColumn(titles: readonly ColumnTitle[], context: CheckContext): Finding[] {
  const byTitle = [...groupBy(titles, ({ title }) => title)].sort(([, one], [, other]) => other.length - one.length);
  const found: Finding[] = [];
  for (const [index, [title, ofTitle]] of byTitle.entries()) {
    const usual = byTitle.slice(0, index).find(([other]) => isNearlySame(title, other));
    if (usual !== undefined) found.push(...findingOf(ofTitle, usual[1], context));
  }
  return found;
}

/** Only what is typed has a place: of a typed title and one of the layout the typed one is shown. */
function findingOf(unusual: readonly ColumnTitle[], usual: readonly ColumnTitle[], { plan }: CheckContext): Finding[] {
  const typed = [...writtenOnce(unusual), ...writtenOnce(usual)];
  const [first, ...others] = typed;
  const other = (first?.title === unusual[0]?.title ? usual : unusual)[0];
  if (first === undefined || other === undefined) return [];
  const where = other.text === undefined ? ` Boven ‘${other.goal.titel.value.trim()}’ kiest de opmaak de titel.` : '';
  return [
    {
      span: first.text.span,
      message: `Deze kolom heet hier ‘${first.title}’ en boven een ander doel ‘${other.title}’.`,
      hints: [`Zet de titel één keer onder \`kolomtitels\` in ${plan.organisatie.kolomtitels.has(first.field) ? 'organisatie.yaml' : 'plan.yaml'}, en haal de andere weg.${where}`],
      related: others.filter(({ title }) => title === other.title).slice(0, 1).map(({ text, title }) => ({ span: text.span, message: `Hier heet de kolom ‘${title}’.` })),
      mends: mendsOf(unusual, usual),
    },
  ];
}

/** The title that more goals have is the right one; all that differ get it, or none. */
function mendsOf(unusual: readonly ColumnTitle[], usual: readonly ColumnTitle[]): Mend[] {
  const [right] = usual;
  if (right === undefined || unusual.length >= usual.length || unusual.some(({ text }) => text === undefined)) return [];
  const mends = writtenOnce(unusual).flatMap(({ text }) => {
    const span = text.place(0, text.value.length);
    return spanText(span) === text.value ? [{ span, replacement: right.title }] : [];
  });
  return mends.length === writtenOnce(unusual).length ? mends : [];
}

/** One title may hold for many goals. */
function writtenOnce(titles: readonly ColumnTitle[]): (ColumnTitle & { readonly text: NonNullable<ColumnTitle['text']> })[] {
  const written = titles.filter((title): title is ColumnTitle & { readonly text: NonNullable<ColumnTitle['text']> } => title.text !== undefined);
  return [...groupBy(written, ({ text }) => text.node).values()].flatMap(([first]) => (first === undefined ? [] : [first]));
}

const FEW_LETTERS = 2;
const LONG = 6;

/** Capitals, signs, an ending: the same title in another form. Numbers are never a form. */
function isNearlySame(one: string, other: string): boolean {
  const [left, right] = [lettersOf(one), lettersOf(other)];
  if (left === right) return true;
  if (left.replace(/\D/g, '') !== right.replace(/\D/g, '') || Math.min(left.length, right.length) < LONG) return false;
  return distance(left, right) <= FEW_LETTERS;
}

function lettersOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
