import type { SchoolYear } from '../calendar/index.js';
import type { Actie, Doel, Resultaat, Veld } from '../plan/model.js';
import type { Origin } from '../plan/origin.js';
import type { Text } from '../plan/text.js';
import { inlineText, slug } from '../text/index.js';
import { listField, mapFields, momentField, textField, wordField } from './fields.js';
import type { Field, Part } from './part.js';
import { wordingOf } from './wording.js';

/** What a part needs to know of its plan: how to read dates, and what its own fields are called. */
export interface PartContext {
  readonly year: SchoolYear;
  readonly velden: ReadonlyMap<string, Veld>;
}

/**
 * A goal with its results, actions and the goals below it. Plain actions, which are built as one result with the goal's own
 * origin, stand directly below their goal.
 */
export function goalPart(context: PartContext, goal: Doel): Part {
  return {
    kind: 'doel',
    sort: 'doel',
    ...writtenId(goal.origin),
    name: oneLine(goal.titel),
    identity: oneLine(goal.titel),
    ...(goal.nummer === undefined ? {} : { nummer: goal.nummer }),
    nummerGeschreven: goal.nummerGeschreven,
    fields: [
      ...textField('titel', goal.titel, 'regel'),
      ...textField('ondertitel', goal.ondertitel, 'regel'),
      ...textField('doel', goal.doel),
      ...textField('toelichting', goal.toelichting),
      ...listField('ontwikkelpunten', goal.ontwikkelpunten),
      ...ownFields(context, goal.velden),
      ...noteFields(goal.voetnoten),
    ],
    children: [
      ...goal.resultaten.flatMap((result) => (result.origin === goal.origin ? result.acties.map((action) => actionPart(context, action)) : [resultPart(context, result)])),
      ...goal.subdoelen.map((subgoal) => goalPart(context, subgoal)),
    ],
  };
}

function resultPart(context: PartContext, result: Resultaat): Part {
  const name = result.resultaten.map(headline).join('; ');
  return {
    kind: 'resultaat',
    sort: 'resultaat',
    ...writtenId(result.origin),
    name: name === '' ? 'zonder tekst' : name,
    identity: result.resultaten.map(oneLine).join('; '),
    nummerGeschreven: false,
    fields: [
      ...textField('resultaat', result.resultaten),
      ...listField('ontwikkelpunten', result.ontwikkelpunten),
      ...textField('wie', result.wie, 'regels'),
      ...momentField('wanneer', result.wanneer, context.year),
      ...textField('opmerking', result.opmerking),
      ...ownFields(context, result.velden),
    ],
    children: result.acties.map((action) => actionPart(context, action)),
  };
}

function actionPart(context: PartContext, action: Actie): Part {
  const texts = [action.kop, action.wat].flatMap((text) => text ?? []);
  const name = texts.map(headline).join(': ');
  return {
    kind: 'actie',
    sort: 'actie',
    ...writtenId(action.origin),
    name: name === '' ? (action.resultaat === undefined ? 'zonder tekst' : headline(action.resultaat)) : name,
    identity: texts.map(oneLine).join(': '),
    nummer: action.nummer,
    nummerGeschreven: action.nummerGeschreven,
    fields: [
      ...textField('kop', action.kop, 'regel'),
      ...textField('wat', action.wat),
      ...textField('wie', action.wie, 'regels'),
      ...momentField('wanneer', action.wanneer, context.year),
      ...textField('resultaat', action.resultaat),
      ...textField('opmerking', action.opmerking),
      ...textField('middelen', action.middelen),
      ...textField('personeel', action.personeel),
      ...textField('financieel', action.financieel),
      ...textField('budget', action.budget),
      ...listField('kpis', action.kpis, 'KPI’s'),
      ...listField('ontwikkelpunten', action.ontwikkelpunten),
      ...wordField('soort', action.soort),
      ...textField('planning', action.planning),
      ...textField('partijen', action.partijen, 'regels'),
      ...wordField('status', action.status, { ofTheYear: true }),
      ...wordField('koers', action.koers, { ofTheYear: true }),
      ...textField('voortgang', action.voortgang, 'cel', { ofTheYear: true }),
      ...ownFields(context, action.velden),
    ],
    children: action.onderdelen.map((part) => actionPart(context, part)),
  };
}

export function ownFields(context: PartContext, values: ReadonlyMap<string, Text>): Field[] {
  return mapFields('', values, (name) => (context.velden.get(name)?.titel ?? name).replace(/\s+/g, ' ').toLowerCase());
}

export function noteFields(notes: ReadonlyMap<string, Text>): Field[] {
  return mapFields('noot-', notes, (name) => `noot ${name}`);
}

/** Ids are compared as they are used: `Route Nieuwkomers` and `route-nieuwkomers` are one. */
export function writtenId(origin: Origin): { readonly id?: string } {
  const id = origin.text('id');
  return id === undefined ? {} : { id: slug(id.value) };
}

/** The words of a text on one line, without markup and notes. */
export function oneLine(text: Text): string {
  return text.rich('regel').blocks.map((block) => (block.kind === 'paragraph' ? inlineText(block.children) : '')).join(' ').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The first line of a text, as a name for what it says. */
export function headline(text: Text): string {
  const [first = ''] = wordingOf(text, 'cel').text.replace(/ ?\[noot [^\]]*\]/g, '').split('\n');
  return first.replace(/:$/, '');
}
