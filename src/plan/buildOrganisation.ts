import type { Huisstijl, Ondersteuningsplan, Organisatie } from './model.js';
import type { Origin } from './origin.js';
import { present } from './present.js';

export function buildOrganisation(origin: Origin): Organisatie {
  const naam = origin.text('naam');
  if (naam === undefined) throw new Error('An organisation without a name passed the checks of shape');
  return {
    origin,
    naam,
    afkortingen: origin.record('afkortingen'),
    kolomtitels: origin.record('kolomtitels'),
    overleggen: new Map(origin.parts('overleggen').flatMap((part) => (part.text('naam') === undefined ? [] : [[part.text('naam')?.value ?? '', part] as const]))),
    partijen: origin.parts('partijen').flatMap((part) => {
      const name = part.text('naam');
      return name === undefined ? [] : [{ origin: part, naam: name, ook: part.texts('ook'), ...present({ afkorting: part.text('afkorting') }) }];
    }),
    ...present({
      afkorting: origin.text('afkorting'),
      sector: origin.text('sector')?.value,
      vakantieregio: origin.text('vakantieregio')?.value as Organisatie['vakantieregio'],
      plaats: origin.text('plaats'),
      website: origin.text('website'),
    }),
  };
}

export function buildSupportPlan(origin: Origin): Ondersteuningsplan | undefined {
  const [titel, periode] = [origin.text('titel'), origin.text('periode')];
  if (titel === undefined || periode === undefined) return undefined;
  const ontwikkelpunten = origin.parts('ontwikkelpunten').flatMap((part) => {
    const [nummer, title] = [part.text('nummer'), part.text('titel')];
    return nummer === undefined || title === undefined ? [] : [{ origin: part, nummer: nummer.value, titel: title }];
  });
  return { origin, titel, periode, ontwikkelpunten };
}

/** The plan's own house style goes before the organisation's, field by field. */
export function buildHouseStyle(plan: Origin, organisation: Origin): Huisstijl {
  const own = plan.part('huisstijl');
  const shared = organisation.part('huisstijl');
  const field = (name: string) => own?.text(name) ?? shared?.text(name);
  return present({
    origin: own ?? shared,
    kleur: field('kleur'),
    kleur2: field('kleur2'),
    lettertype: field('lettertype'),
    logo: field('logo') ?? organisation.text('logo'),
    sjablonen: field('sjablonen'),
    css: field('css'),
  });
}
