import { buildMoment, declaredValues } from './buildActions.js';
import type { BuildContext } from './buildActions.js';
import { columnChoices } from './layoutChoice.js';
import type { Kalenderitem, Kwaliteitskalender } from './model.js';
import type { Origin } from './origin.js';
import { present } from './present.js';
import type { Text } from './text.js';

export function buildCalendar(context: BuildContext, origin: Origin, around: ReadonlyMap<string, Text>): Kwaliteitskalender {
  return {
    origin,
    kolomtitels: new Map([...around, ...origin.record('kolomtitels')]),
    eersteGroepInKop: origin.flag('eerste-groep-in-kop') ?? false,
    groepen: origin.parts('groepen').map((group) => ({
      origin: group,
      items: group.parts('items').map((item) => buildItem(context, item)),
      ...present({ titel: group.text('titel') }),
    })),
    ...present({ kolommen: columnChoices(origin) }),
  };
}

function buildItem(context: BuildContext, origin: Origin): Kalenderitem {
  const wat = origin.text('wat');
  if (wat === undefined) throw new Error('A calendar item without `wat` passed the checks of shape');
  const written = origin.text('id');
  return {
    origin,
    id: written === undefined ? context.actionIds.made(wat.value, 'kalender') : context.actionIds.written(written),
    wat,
    wie: origin.texts('wie'),
    velden: declaredValues(context, origin),
    ...present({ wanneer: buildMoment(origin), vaststelling: origin.text('vaststelling'), opmerking: origin.text('opmerking') }),
  };
}
