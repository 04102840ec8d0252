import type { Kolomkeuze, Opmaakkeuze } from './model.js';
import type { Origin } from './origin.js';

/** What the plan itself, its organisation and the language say, before a block or goal has its say. */
export function planLayout(plan: Origin, organisation: Origin | undefined): Opmaakkeuze {
  const start: Opmaakkeuze = {
    opmaak: 'resultaten',
    kolomtitels: organisation?.record('kolomtitels') ?? new Map(),
    eenheid: 'maand',
  };
  return narrowLayout(start, plan);
}

/** The choice for a block or goal: what it says itself, else what holds around it. Column titles add up. */
export function narrowLayout(around: Opmaakkeuze, part: Origin): Opmaakkeuze {
  const columns = columnChoices(part);
  const label = part.flag('doellabel');
  const labelText = label === undefined ? part.text('doellabel') : undefined;
  const title = part.text('tabeltitel');
  const numbering = part.text('nummering')?.value;
  const unit = part.text('eenheid')?.value;
  return {
    ...around,
    opmaak: part.text('opmaak')?.value ?? around.opmaak,
    kolomtitels: new Map([...around.kolomtitels, ...part.record('kolomtitels')]),
    ...(part.has('opmaak') ? { opmaakOrigin: part } : {}),
    ...(columns === undefined ? {} : { kolommen: columns }),
    ...(numbering === undefined ? {} : { nummering: numbering }),
    ...(label === false ? { doellabel: false as const } : labelText === undefined ? {} : { doellabel: labelText }),
    ...(title === undefined ? {} : { tabeltitel: title }),
    ...(unit === 'kwartaal' || unit === 'maand' ? { eenheid: unit } : {}),
  };
}

/** `kolommen`: names of fields, or `{veld, titel, breedte}`. */
export function columnChoices(part: Origin): Kolomkeuze[] | undefined {
  if (!part.has('kolommen')) return undefined;
  return part.parts('kolommen', 'veld').flatMap((origin): Kolomkeuze[] => {
    const veld = origin.text('veld');
    if (veld === undefined) return [];
    const titel = origin.text('titel');
    const breedte = origin.text('breedte');
    return [{ origin, veld, ...(titel && { titel }), ...(breedte && { breedte }) }];
  });
}
