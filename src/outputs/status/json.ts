import { jsonText } from '../../diagnostics/jsonText.js';
import type { Status } from '../../schema/status.js';
import { countByMonth, countByParty, countStandings, isSoon, words } from '../../status/index.js';
import type { PlanStatus, StatusAction } from '../../status/index.js';
import type { PrintStatus } from './printer.js';

/** For other programs; described in schemas/status.schema.json. */
export const printJson: PrintStatus = (status, path) => {
  const { plan, day, until, party, actions } = status;
  const report: Status = {
    formaat: 1,
    plan: { map: path, titel: words(plan.titel), schooljaar: plan.schooljaar.label, organisatie: words(plan.organisatie.naam) },
    peildatum: day,
    binnenkort: until,
    ...(party === undefined ? {} : { wie: party }),
    aantallen: { acties: actions.length, ...countStandings(actions) },
    acties: actions.map(actionOf),
    kwaliteitskalender: soonCalendar(status),
    bijeenkomsten: soonMeetings(status),
    'per-partij': countByParty(status).map(({ party: partij, counts }) => ({ partij, ...counts })),
    'per-maand': countByMonth(status).map(({ month, counts, calendar, meetings }) => ({ maand: month, ...counts, kwaliteitskalender: calendar, bijeenkomsten: meetings })),
  };
  return jsonText(report);
};

function actionOf({ termijn, partijen, stand, voortgang, status, koers, einde, wanneer, ...action }: StatusAction): Status['acties'][number] {
  return {
    ...action,
    partijen: [...partijen],
    ...(wanneer === undefined ? {} : { wanneer }),
    ...(termijn === undefined ? {} : { van: termijn.first, tot: termijn.last }),
    ...(einde === undefined ? {} : { einde }),
    ...(status === undefined ? {} : { status }),
    ...(koers === undefined ? {} : { koers }),
    ...(voortgang === undefined ? {} : { voortgang }),
    stand,
  };
}

function soonCalendar(status: PlanStatus): Status['kwaliteitskalender'] {
  return status.calendar.filter((moment) => isSoon(status, moment)).map(({ id, wat, partijen, first, last }) => ({ id, wat, partijen: [...partijen], van: first, tot: last }));
}

function soonMeetings(status: PlanStatus): Status['bijeenkomsten'] {
  return status.meetings
    .filter((moment) => isSoon(status, moment))
    .map(({ naam, first, last, tijd, locatie, reserve }) => ({ naam, van: first, tot: last, ...(tijd === undefined ? {} : { tijd }), ...(locatie === undefined ? {} : { locatie }), reserve }));
}
