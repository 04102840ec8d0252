import { formatDate } from '../../calendar/index.js';
import { harmlessSentence } from '../../diagnostics/harmless.js';
import { wrapText } from '../../diagnostics/textWidth.js';
import { isSoon } from '../../status/index.js';
import type { Days, NamedParty, PlanStatus, StatusAction } from '../../status/index.js';
import { shortened } from '../shortened.js';
import { TERMINAL_WIDTH } from '../textTable.js';

/** Room for a date and what stands below it. */
const LEFT = 14;
const LONGEST_TEXT = 190;

/** Actions, each with its date, status and course on the left and what it is about on the right. */
export function actionEntries(actions: readonly StatusAction[]): string[] {
  return actions.flatMap(({ termijn, status, koers, wat, partijen, doel, voortgang, stand, wanneer }) =>
    entry(
      [...(termijn === undefined ? [] : [formatDate(termijn.last, 'kort')]), status ?? 'geen status', ...(koers === undefined ? [] : [koers])],
      [
        wat,
        ...(partijen.length === 0 ? [] : [`Wie: ${partyWords(partijen)}`]),
        ...(stand === 'zonder-datum' && wanneer !== undefined ? [`Wanneer: ${wanneer}`] : []),
        `Doel: ${doel}`,
        ...(voortgang === undefined ? [] : [`Voortgang: ${voortgang}`]),
      ],
    ),
  );
}

export function soonCalendar(status: PlanStatus): string[] {
  return status.calendar.filter((moment) => isSoon(status, moment)).flatMap((moment) => entry([formatDate(moment.last, 'kort')], [moment.partijen.length === 0 ? moment.wat : `${moment.wat} (${partyWords(moment.partijen)})`]));
}

export function soonMeetings(status: PlanStatus): string[] {
  return status.meetings
    .filter((moment) => isSoon(status, moment))
    .flatMap((moment) => entry([dayWords(moment)], [[`${moment.naam}${moment.reserve ? ' (reserve)' : ''}`, moment.tijd, moment.locatie].filter((part) => part !== undefined).join(', ')]));
}

function partyWords(parties: readonly NamedParty[]): string {
  const names = (role: NamedParty['rol']): string => parties.filter(({ rol }) => rol === role).map(({ naam }) => naam).join(', ');
  return [names('eigenaar'), names('helper')].filter((part) => part !== '').join(', met hulp van ');
}

/** Of several days the first, for that is when one has to be there. */
function dayWords({ first }: Days): string {
  return formatDate(first, 'kort');
}

function entry(left: readonly string[], texts: readonly string[]): string[] {
  const right = texts.flatMap((text) => wrapText(shortened(harmlessSentence(text), LONGEST_TEXT), TERMINAL_WIDTH - LEFT - 2));
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, line) => `  ${(left[line] ?? '').padEnd(LEFT)}${right[line] ?? ''}`.trimEnd());
}
