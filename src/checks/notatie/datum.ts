import { formatDate, isIsoDate, isoDate, monthName, parseDate, shortMonthName, toJson } from '../../calendar/index.js';
import type { Mend } from '../../diagnostics/mend.js';
import type { Plan } from '../../plan/model.js';
import type { Text } from '../../plan/text.js';
import type { Span } from '../../source/source.js';
import { spanText } from '../../source/source.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';
import { writtenDays } from '../facts/dateStyles.js';
import type { WrittenDay } from '../facts/dateStyles.js';
import { groupBy } from '../facts/groupBy.js';
import { textsOf } from '../facts/moments.js';

/**
 * The dates of one table look alike: not "7 okt 2024", "9 dec 24" and "24-09-2024" among each other.
 *
 * A table is what stands in one block. Silent on months that are not shortened ("7 mei"), and on days without a year, which is another
 * rule's. ISO dates count as they are printed.
 */
export const datum: Check = {
  code: 'notatie/datum',
  severity: 'info',
  title: 'data in één tabel die op verschillende manieren geschreven zijn',
  why: 'De tabel leest onrustig, en wie een datum zoekt, vindt haar niet.',
  remedy: 'Schrijf alle data als 2024-10-07: jaarplan drukt ze dan alle af zoals `datumnotatie` zegt. Of kies één manier en houd die aan.',
  silent: 'Maanden die bijna niemand afkort, zoals mei, en dagen zonder jaar.',
  example: {
    in: 'overleggen',
    wrong: '- naam: Klankbordgroep\n  bijeenkomsten: [7 okt 2024, 9 dec 24]',
    right: '- naam: Klankbordgroep\n  bijeenkomsten: [7 okt 2024, 9 dec 2024]',
  },
  run: (context) => tablesOf(context).flatMap((texts) => judgeTable(texts, context)),
};

/** The moments of each block with a table, as texts. */
function tablesOf({ goals, actions, calendarItems, meetings }: CheckContext): Text[][] {
  const actionsByBlock = groupBy(actions, ({ placedGoal }) => placedGoal.block);
  const byBlock = [...groupBy(goals, ({ block }) => block)].map(([block, placed]) => [
    ...placed.flatMap(({ goal }) => goal.resultaten.flatMap(({ wanneer }) => textsOf(wanneer))),
    ...(actionsByBlock.get(block) ?? []).flatMap(({ action }) => textsOf(action.wanneer)),
  ]);
  const byCalendar = [...groupBy(calendarItems, ({ calendar }) => calendar).values()].map((items) => items.flatMap(({ item }) => textsOf(item.wanneer)));
  const byPlanning = [...groupBy(meetings, ({ planning }) => planning).values()].map((placed) =>
    placed.flatMap(({ meeting }) => meeting.bijeenkomsten.flatMap(({ datum: day, van, tot }) => [day, van, tot].filter((text) => text !== undefined))),
  );
  return [...byBlock, ...byCalendar, ...byPlanning];
}

const EXAMPLE = isoDate(2024, 10, 7);

interface PlacedDay extends WrittenDay {
  readonly text: Text;
}

function judgeTable(texts: readonly Text[], context: CheckContext): Finding[] {
  const { plan } = context;
  const days = texts.flatMap((text) => writtenDays(text.value).map((day): PlacedDay => ({ ...day, ...asPrinted(day, text, plan), text })));
  const forms = inStyles(days.filter(({ form }) => form !== undefined), ({ form }) => form);
  const years = inStyles(days.filter(({ yearDigits }) => yearDigits !== undefined), ({ yearDigits }) => yearDigits);
  const other = new Set([...forms.slice(1), ...years.slice(1)].flat());
  const [first, ...more] = days.filter((day) => other.has(day));
  const usual = (forms.length > 1 ? forms[0] : years[0])?.find((day) => !other.has(day)) ?? forms[0]?.[0];
  if (first === undefined || usual === undefined) return [];
  const shown = [usual, ...[...forms.slice(1), ...years.slice(1)].map(([one]) => one)].flatMap((day) => (day === undefined ? [] : [`‘${shownAs(day, plan)}’`]));
  return [
    {
      span: placeOf(first),
      message: `De data in deze tabel zijn niet alle op dezelfde manier geschreven: ${[...new Set(shown)].join(', ')}.`,
      hints: [`Schrijf ze als ${EXAMPLE}, dan drukt jaarplan ze alle af als ${formatDate(EXAMPLE, plan.datumnotatie)}; of kies één manier.`],
      related: more.map((day) => ({ span: placeOf(day), message: 'Deze ook.' })),
      mends: mendsOf([first, ...more], { forms, years, context }),
    },
  ];
}

interface Table {
  /** Days by style, the usual one first. */
  readonly forms: readonly (readonly PlacedDay[])[];
  readonly years: readonly (readonly PlacedDay[])[];
  readonly context: CheckContext;
}

/** Every day in the style that most have; empty where none has the most, or where a text would come to mean something else. */
function mendsOf(days: readonly PlacedDay[], { forms, years, context }: Table): Mend[] {
  const hasUsual = [forms, years].every(([most, next]) => (most?.length ?? 0) > (next?.length ?? 0));
  if (!hasUsual || (years[0]?.[0]?.yearDigits ?? 4) !== 4) return [];
  const form = forms[0]?.[0]?.form;
  const mends = [...groupBy(days, ({ text }) => text).values()].flatMap((inText) => {
    const written = inText.map((day) => ({ day, replacement: rewritten(day, forms.length > 1 ? form : undefined, context) }));
    const isSure = written.every(({ day, replacement }) => replacement !== undefined && spanText(placeOf(day)) === day.words) && meansTheSame(written, context);
    return isSure ? written.map(({ day, replacement = '' }) => ({ span: placeOf(day), replacement })) : [];
  });
  return mends.length === days.length ? mends : [];
}

function rewritten({ words, form, yearDigits }: PlacedDay, usual: WrittenDay['form'], { year }: CheckContext): string | undefined {
  const date = yearDigits === undefined ? undefined : parseDate(words, year)?.date;
  if (date === undefined) return undefined;
  if (usual === undefined || form === undefined || form === usual) return words.replace(/(?<!\d)['’]?\d{2}$/, date.slice(0, 4));
  return usual === 'kort' || usual === 'lang' ? formatDate(date, usual) : undefined;
}

/** Read as a whole: the words around a date may lend it their meaning. */
function meansTheSame(written: readonly { readonly day: PlacedDay; readonly replacement: string | undefined }[], context: CheckContext): boolean {
  const before = written[0]?.day.text.value ?? '';
  const after = [...written].sort((one, other) => other.day.start - one.day.start).reduce((text, { day: { start, words }, replacement = '' }) => text.slice(0, start) + replacement + text.slice(start + words.length), before);
  const meaning = (text: string): string => JSON.stringify(toJson(context.planning(text)), (key, value: unknown) => (key === 'tekst' ? undefined : value));
  return meaning(before) === meaning(after);
}

function placeOf({ text, start, words }: PlacedDay): Span {
  return text.place(start, start + words.length);
}

/** An ISO date as its reader sees it. */
function shownAs({ words }: WrittenDay, { datumnotatie }: Plan): string {
  return isIsoDate(words) ? formatDate(words, datumnotatie) : words.replace(/\s+/g, ' ');
}

/** A date typed as ISO and nothing else is printed in the plan's own notation, in which short months look alike. */
function asPrinted({ form, words }: WrittenDay, text: Text, { datumnotatie }: Plan): Partial<WrittenDay> {
  if (form !== 'iso' || text.value.trim() !== words || datumnotatie === 'iso') return {};
  const month = Number(words.slice(5, 7));
  return { yearDigits: 4, form: shortMonthName(month) === monthName(month) ? undefined : datumnotatie };
}

/** The days by style, the usual one first; of two that are as usual, the one that is met first. */
function inStyles(days: readonly PlacedDay[], styleOf: (day: PlacedDay) => unknown): PlacedDay[][] {
  return [...groupBy(days, styleOf).values()].sort((one, other) => other.length - one.length);
}
