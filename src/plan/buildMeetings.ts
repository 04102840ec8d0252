import { parseDate } from '../calendar/index.js';
import type { IsoDate, SchoolYear } from '../calendar/index.js';
import { declaredValues } from './buildActions.js';
import type { BuildContext } from './buildActions.js';
import type { Bijeenkomst, Jaarplanning, Overleg } from './model.js';
import type { Origin } from './origin.js';
import { present } from './present.js';
import type { Text } from './text.js';

export interface MeetingContext extends BuildContext {
  readonly schoolYear: SchoolYear;
  /** The organisation's standing meetings by name. */
  readonly standing: ReadonlyMap<string, Origin>;
}

export function buildJaarplanning(context: MeetingContext, origin: Origin): Jaarplanning {
  return {
    origin,
    kolommen: origin.parts('kolommen').map((column) => {
      const titel = column.text('titel');
      return {
        origin: column,
        overleggen: column.parts('overleggen', 'naam').map((meeting) => buildOverleg(context, meeting, titel)),
        ...present({ titel }),
      };
    }),
    ...present({ titel: origin.text('titel') }),
  };
}

/** What a meeting does not say itself it takes from the organisation's meeting of the same name. */
function buildOverleg(context: MeetingContext, origin: Origin, columnTitle: Text | undefined): Overleg {
  const naam = origin.text('naam');
  const standing = naam === undefined ? undefined : context.standing.get(naam.value);
  const field = (name: string): Text | undefined => origin.text(name) ?? standing?.text(name);
  const groups = origin.texts('doelgroepen');
  return {
    origin,
    label: naam?.value ?? columnTitle?.value ?? 'Overleg',
    doelgroepen: groups.length > 0 ? groups : (standing?.texts('doelgroepen') ?? []),
    bijeenkomsten: origin.parts('bijeenkomsten', 'datum').map((date) => buildDate(context, date)),
    ...present({
      naam,
      dag: field('dag'),
      tijd: field('tijd'),
      duur: field('duur'),
      locatie: field('locatie'),
      contact: field('contact'),
      herhaling: field('herhaling'),
      opmerking: field('opmerking'),
    }),
  };
}

function buildDate(context: MeetingContext, origin: Origin): Bijeenkomst {
  const datum = origin.text('datum');
  const [van, tot] = [origin.text('van'), origin.text('tot')];
  const first = dayOf(van ?? datum, context.schoolYear);
  const last = dayOf(tot ?? van ?? datum, context.schoolYear);
  return {
    origin,
    reserve: origin.flag('reserve') ?? false,
    onderwerpen: origin.texts('onderwerpen'),
    doelgroepen: origin.texts('doelgroepen'),
    velden: declaredValues(context, origin),
    ...present({
      datum,
      eersteDag: first,
      laatsteDag: last,
      van,
      tot,
      tijd: origin.text('tijd'),
      locatie: origin.text('locatie'),
      opmerking: origin.text('opmerking'),
    }),
  };
}

function dayOf(text: Text | undefined, year: SchoolYear): IsoDate | undefined {
  return text === undefined ? undefined : parseDate(text.value, year)?.date;
}
