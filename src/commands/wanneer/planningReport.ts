import { boundsOf, readPlanning } from '../../calendar/index.js';
import type { Assumption, Planning, PlanningIssue, PlanningItem } from '../../calendar/index.js';
import { harmlessSentence } from '../../diagnostics/harmless.js';
import { wrapText } from '../../diagnostics/textWidth.js';
import { otherReadings } from './otherReadings.js';
import type { SchoolCalendar } from './schoolCalendar.js';
import { boundsWords, countWords, dayWords, durationWords, kindWords, recurrenceWords, timeWords, weekdayList, yearWords } from './words.js';
import { underlinedText } from './underlinedText.js';

const WIDTH = 80;
const INDENT = '  ';
const LABEL_WIDTH = 18;

/** One thing to say of a reading: what it is about, and the words. */
type Row = readonly [label: string, words: string];

/** How a text is read, as people read it: the text with what was understood underlined, then all that came of it. */
export function planningReport(text: string, calendar: SchoolCalendar): string {
  const { year, region } = calendar;
  const planning = readPlanning(text, year, region === undefined ? {} : { region });
  const shown = text.trim() === '' ? '(lege tekst)' : text;
  const lines = [...underlinedText(shown, planning.understood, WIDTH - INDENT.length).map((line) => `${INDENT}${line}`), '', ...rows(planning, calendar).flatMap(printRow)];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function printRow([label, words]: Row): string[] {
  return wrapText(harmlessSentence(words), WIDTH - INDENT.length - LABEL_WIDTH).map((line, index) => `${INDENT}${(index === 0 ? label : '').padEnd(LABEL_WIDTH)}${line}`);
}

function rows(planning: Planning, calendar: SchoolCalendar): Row[] {
  const { rest, issues, assumptions } = planning;
  const nothing = planning.understood.length === 0;
  return [
    ['soort', kindWords(planning.soort)],
    ...dayRows(planning),
    ...asideRows(planning),
    ...(planning.vague ? [row('vaag', vagueSentence(planning))] : []),
    ...(planning.narrowed && !issues.some(({ code }) => code === 'tegenspraak') ? [row('let op', 'De tekst zegt meer over het moment dan hier gelezen is. Daarom komt er geen dag van in een agenda of lijst.')] : []),
    ...assumptions.map((assumption) => row('ingevuld', ASSUMPTIONS[assumption](calendar))),
    ...(planning.outside === undefined ? [] : [row('let op', outsideSentence(planning.outside, calendar))]),
    ...issues.map((issue) => row('let op', issueSentence(issue))),
    ...otherReadings(planning, calendar).map((reading) => row('of', reading)),
    ...rest.map(({ text }) => row('niet begrepen', `‘${text}’`)),
    ...(nothing && rest.length === 0 ? [row('niet begrepen', 'Er staat niets om te lezen.')] : []),
  ];
}

function vagueSentence(planning: Planning): string {
  const { first, last } = boundsOf(planning);
  return first === undefined && last === undefined ? 'Er is geen dag uit op te maken.' : 'De grenzen zijn niet scherp.';
}

function row(label: string, words: string): Row {
  return [label, words];
}

/** The days; each end on a row of its own, because a reader looks for one of them. */
function dayRows(planning: Planning): Row[] {
  if (planning.soort === 'lijst') return planning.items.map((item, index) => row(index === 0 ? 'momenten' : '', itemWords(item)));
  const { first, last } = boundsOf(planning);
  if (first !== undefined && first === last) return [row('dag', dayWords(first))];
  return [...(first === undefined ? [] : [row('van', dayWords(first))]), ...(last === undefined ? [] : [row('tot en met', dayWords(last))])];
}

function itemWords(item: PlanningItem): string {
  const time = item.time === undefined ? '' : `, ${timeWords(item.time)}`;
  const notes = [...(item.reserve ? ['reserve'] : []), ...(item.vague ? ['vaag'] : [])];
  return `${boundsWords(item) ?? kindWords(item.soort)}${time}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}: ‘${item.text}’`;
}

function asideRows(planning: Planning): Row[] {
  const recurrence = planning.soort === 'herhaling' ? planning.recurrence : planning.within;
  const { time, duration } = planning;
  const count = planning.count === undefined ? undefined : countWords(planning.count, planning.soort === 'aantal' ? planning.per : undefined);
  const weekdays = planning.soort === 'tijd' || planning.soort === 'lijst' ? planning.weekdays : [];
  return [
    ...(weekdays.length === 0 ? [] : [row('dag van de week', weekdayList(weekdays))]),
    ...(time === undefined ? [] : [row('tijd', timeWords(time))]),
    ...(duration === undefined ? [] : [row('duur', durationWords(duration.iso))]),
    ...(recurrence === undefined ? [] : [row('herhaling', recurrenceWords(recurrence))]),
    ...(count === undefined ? [] : [row('aantal', count)]),
    ...(planning.about === undefined ? [] : [row('gaat over', yearWords(planning.about))]),
    ...(planning.reserve ? [row('reserve', 'Dit is een reservedatum.')] : []),
  ];
}

const ASSUMPTIONS: Readonly<Record<Assumption, (calendar: SchoolCalendar) => string>> = {
  jaar: ({ year }) => `Het jaar staat er niet; het volgt uit schooljaar ${year.label}.`,
  eeuw: () => 'Een jaar van twee cijfers is van deze eeuw.',
  regio: () => 'De vakanties zijn die van regio noord; met --regio kiest u een andere.',
  afspraak: () => 'De grenzen zijn een afspraak van jaarplan; de tekst zelf noemt geen dagen.',
  eenheid: () => 'Vier jaren na elkaar zijn schooljaren, zoals van een ondersteuningsplan.',
};

function outsideSentence(outside: NonNullable<Planning['outside']>, { year }: SchoolCalendar): string {
  const where = { ervoor: 'ligt vóór', erna: 'ligt na', deels: 'valt voor een deel buiten' }[outside];
  return `Dit ${where} schooljaar ${year.label}.`;
}

function issueSentence({ code, text, suggestion }: PlanningIssue): string {
  switch (code) {
    case 'onmogelijk':
      return `‘${text}’ bestaat niet.`;
    case 'tikfout':
      return `‘${text}’ is gelezen als ‘${suggestion ?? ''}’.`;
    case 'omgekeerd':
      return `In ‘${text}’ ligt het einde voor het begin.`;
    case 'weekdag':
      return `In ‘${text}’ klopt de dag niet${suggestion === undefined ? '' : `: het is een ${suggestion}`}.`;
    case 'tegenspraak':
      return `In ‘${text}’ staan twee dingen die niet samengaan.`;
  }
}
