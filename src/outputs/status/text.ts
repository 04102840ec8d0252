import { formatDate, isInSchoolYear, monthName } from '../../calendar/index.js';
import { harmlessSentence } from '../../diagnostics/harmless.js';
import { counted } from '../../diagnostics/tally.js';
import { wrapText } from '../../diagnostics/textWidth.js';
import { countByMonth, countByParty, countStandings, STANDINGS, words } from '../../status/index.js';
import type { PlanStatus, Standing, StandingCounts } from '../../status/index.js';
import { TERMINAL_WIDTH, textTable } from '../textTable.js';
import { actionEntries, soonCalendar, soonMeetings } from './entries.js';
import type { PrintStatus } from './printer.js';
import { STANDING_TITLES, STANDING_WORDS } from './standingWords.js';

/** For a terminal or a mail, in 80 columns: first what asks for something, then who and when in numbers. */
export const printText: PrintStatus = (status) => {
  const late = actionsThat(status, 'te-laat');
  const soon = [
    ...titled('Acties', actionEntries(actionsThat(status, 'binnenkort'))),
    ...titled('Kwaliteitskalender', soonCalendar(status)),
    ...titled('Bijeenkomsten', soonMeetings(status)),
  ];
  const undated = actionEntries(actionsThat(status, 'zonder-datum'));
  const sections = [
    head(status),
    summary(status),
    section(`Te laat (${late.length})`, late.length === 0 ? ['  Niets.'] : actionEntries(late)),
    section(`Binnenkort: tot en met ${formatDate(status.until, 'lang')}`, soon.length === 0 ? ['  Niets.'] : soon),
    ...(undated.length === 0 ? [] : [section('Zonder datum: wanneer dit klaar is, staat er niet', undated)]),
    ...partySection(status),
    ...monthSection(status),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

function head({ plan, day, party }: PlanStatus): string[] {
  const year = plan.schooljaar;
  const title = harmlessSentence(`${words(plan.titel)} – ${words(plan.organisatie.naam)}`);
  return [
    ...wrapText(title, TERMINAL_WIDTH),
    `Stand op ${formatDate(day, 'lang')}`,
    ...(party === undefined ? [] : wrapText(harmlessSentence(`Alleen wat ${party} aangaat, als uitvoerder of als helper`), TERMINAL_WIDTH)),
    ...(isInSchoolYear(day, year) ? [] : [`Let op: deze dag valt buiten schooljaar ${year.label}.`]),
  ];
}

function summary({ actions }: PlanStatus): string[] {
  if (actions.length === 0) return ['Er zijn geen acties.'];
  const counts = countStandings(actions);
  const width = String(actions.length).length;
  const line = (count: number, what: string): string => `  ${String(count).padStart(width)} ${what}`;
  const open = actions.filter(({ stand }) => stand !== 'afgerond' && stand !== 'vervallen');
  const courses = (['groen', 'oranje', 'rood'] as const).map((course) => ({ course, count: open.filter(({ koers }) => koers === course).length })).filter(({ count }) => count > 0);
  return [
    'Samenvatting',
    line(actions.length, actions.length === 1 ? 'actie' : 'acties'),
    ...STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => line(counts[standing], STANDING_WORDS[standing])),
    ...(actions.some(({ status }) => status !== undefined) ? [] : ['  Geen enkele actie heeft een status; wat al klaar is, is hier dus niet te zien.']),
    ...(courses.length === 0 ? [] : [`  Koers van wat nog niet klaar is: ${courses.map(({ course, count }) => `${count} ${course}`).join(', ')}`]),
  ];
}

function actionsThat({ actions }: PlanStatus, standing: Standing): PlanStatus['actions'] {
  const inOrder = actions.filter(({ stand }) => stand === standing);
  return inOrder.toSorted((one, other) => ((one.termijn?.last ?? '') < (other.termijn?.last ?? '') ? -1 : Number((one.termijn?.last ?? '') > (other.termijn?.last ?? ''))));
}

function section(title: string, lines: readonly string[]): string[] {
  return [title, ...lines];
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}:`, ...lines];
}

/** With one party asked for there is nothing to tell apart. */
function partySection(status: PlanStatus): string[][] {
  const rows = status.party === undefined ? countByParty(status) : [];
  const standings = shown(rows.map(({ counts }) => counts));
  if (rows.length === 0) return [];
  const table = { titles: ['Partij', ...standings.map((standing) => STANDING_TITLES[standing])], rows: rows.map(({ party, counts }) => [harmlessSentence(party), ...standings.map((standing) => number(counts[standing]))]), areNumbers: true };
  return [section('Per partij: aantal acties waar zij bij genoemd staat', textTable(table))];
}

function monthSection(status: PlanStatus): string[][] {
  const rows = countByMonth(status);
  if (rows.length === 0) return [];
  const standings = shown(rows.map(({ counts }) => counts));
  const extra = [
    ...(rows.some(({ calendar }) => calendar > 0) ? [{ title: 'kwaliteits-\nkalender', count: (index: number) => rows[index]?.calendar ?? 0 }] : []),
    ...(rows.some(({ meetings }) => meetings > 0) ? [{ title: 'bijeen-\nkomsten', count: (index: number) => rows[index]?.meetings ?? 0 }] : []),
  ];
  const table = {
    titles: ['Maand', ...standings.map((standing) => STANDING_TITLES[standing]), ...extra.map(({ title }) => title)],
    rows: rows.map(({ month, counts }, index) => [monthTitle(month), ...standings.map((standing) => number(counts[standing])), ...extra.map(({ count }) => number(count(index)))]),
    areNumbers: true,
  };
  const undated = status.actions.filter(({ einde }) => einde === undefined).length;
  return [[...section('Per maand: wat dan klaar moet zijn', textTable(table)), ...(undated === 0 ? [] : [`  Zonder einddatum: ${counted(undated, 'actie', 'acties')}`])]];
}

/** The columns that hold something. */
function shown(rows: readonly StandingCounts[]): Standing[] {
  return STANDINGS.filter((standing) => rows.some((counts) => counts[standing] > 0));
}

/** Zeros would hide the numbers. */
function number(count: number): string {
  return count === 0 ? '-' : String(count);
}

function monthTitle(month: string): string {
  return `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`;
}
