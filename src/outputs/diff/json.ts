import { partOf } from '../../compare/index.js';
import type { Change, Difference, Part, Place } from '../../compare/index.js';
import { jsonText } from '../../diagnostics/jsonText.js';
import type { Onderdeel, Verschillen, Wijziging, Wijzigingdetail } from '../../schema/verschillen.js';
import type { PlanName, Print } from './printer.js';

/** For other programs: every change on its own, with the place where it stands. See schemas/verschillen.schema.json. */
export const printJson: Print = ({ comparison, old, new: added }) => {
  const { root, changes, counts } = comparison;
  const report: Verschillen = {
    formaat: 1,
    oud: planOf(root.old ?? partOf(root), old),
    nieuw: planOf(partOf(root), added),
    aantallen: counts,
    wijzigingen: changes.map(changeOf),
  };
  return jsonText(report);
};

function planOf(part: Part, { path, title }: PlanName): Verschillen['oud'] {
  return { plan: path, titel: title, schooljaar: part.fields.find(({ name }) => name === 'schooljaar')?.text ?? '' };
}

function changeOf({ compared, path }: Change): Wijziging {
  const { kind, change, old, new: added, likely, differences } = compared;
  return {
    soort: kind,
    verandering: change === 'toegevoegd' || change === 'verwijderd' ? change : 'gewijzigd',
    plaats: path.map(placeOf),
    ...(old === undefined ? {} : { oud: partJson(old) }),
    ...(added === undefined ? {} : { nieuw: partJson(added) }),
    waarschijnlijk: likely,
    verschillen: differences.map(differenceOf),
  };
}

function partJson(part: Part): Onderdeel {
  return {
    ...(part.id === undefined ? {} : { id: part.id }),
    ...(part.nummer === undefined ? {} : { nummer: part.nummer }),
    naam: part.name,
    velden: Object.fromEntries(part.fields.map(({ name, text }) => [name, text])),
  };
}

function placeOf({ kind, name }: Place): { soort: Place['kind']; naam: string } {
  return { soort: kind, naam: name };
}

function differenceOf(difference: Difference): Wijzigingdetail {
  switch (difference.kind) {
    case 'veld':
      return {
        soort: 'veld',
        veld: difference.field,
        ...(difference.old === undefined ? {} : { oud: difference.old }),
        ...(difference.new === undefined ? {} : { nieuw: difference.new }),
        'alleen-opmaak': difference.markupOnly,
        woorden: difference.words.map(({ kind, text }) => ({ soort: kind, tekst: text })),
      };
    case 'nummer':
      return { soort: 'nummer', ...(difference.old === undefined ? {} : { oud: difference.old }), ...(difference.new === undefined ? {} : { nieuw: difference.new }) };
    case 'verplaatst':
      return { soort: 'verplaatst', van: placeOf(difference.from), naar: placeOf(difference.to) };
    case 'volgorde':
      return { soort: 'volgorde', oud: [...difference.old], nieuw: [...difference.new] };
  }
}
