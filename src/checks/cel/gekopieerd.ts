import type { Text } from '../../plan/text.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';
import { cellsOfAction, cellsOfItem } from '../facts/cells.js';
import type { Cell } from '../facts/cells.js';

/**
 * A cell says something else than its neighbour: under `wanneer` no action, under `budget` no moment.
 *
 * Silent on cells that are alike by nature: who does it and whose time it takes, or who does it and who adopts it; on "-",
 * "p.m." and the like; and on one word such as "doorlopend".
 */
export const gekopieerd: Check = {
  code: 'cel/gekopieerd',
  severity: 'waarschuwing',
  title: 'een cel die hetzelfde zegt als een cel ernaast',
  why: 'Bij het plakken is de tekst in de verkeerde cel gekomen. Wat er hoorde te staan, is weg.',
  remedy: 'Zet in de cel wat er hoort. Weet u het nog niet, schrijf dan n.t.b. of p.m.',
  silent: 'Onder `wie` en `personeel` mag hetzelfde staan, en één los woord als ‘doorlopend’ of ‘jaarlijks’ mag overal. Ook streepjes en p.m. mogen vaker voorkomen.',
  example: {
    in: 'acties',
    wrong: '- {wat: Bundelen van krachten, wie: Netwerkgroep, wanneer: start najaar 2024, budget: start najaar 2024}',
    right: '- {wat: Bundelen van krachten, wie: Netwerkgroep, wanneer: start najaar 2024, budget: € 2.000}',
  },
  run: (context) => [
    ...context.actions.flatMap((placed) => copies(context, cellsOfAction(placed))),
    ...context.calendarItems.flatMap((placed) => copies(context, cellsOfItem(placed))),
    ...copiedResults(context),
  ],
};

/** Each copy beside the first cell that says the same. */
function copies(context: CheckContext, cells: readonly Cell[]): Finding[] {
  const said = cells.map(({ texts }) => wordsOf(texts));
  return cells.flatMap((cell, index) => {
    const words = said[index] ?? '';
    const original = cells.find((other, before) => before < index && said[before] === words && !areAlike(context, cell.field, other.field));
    const [text] = cell.texts;
    return original === undefined || text === undefined || !isSentence(words) ? [] : [copied(text, `Onder \`${cell.field}\` staat hetzelfde als onder \`${original.field}\`.`, original.texts)];
  });
}

/** A result whose only action says it once more. */
function copiedResults({ goals }: CheckContext): Finding[] {
  return goals.flatMap(({ goal }) =>
    goal.resultaten.flatMap(({ resultaten, acties }) =>
      acties.flatMap(({ wat }) => {
        const words = wat === undefined ? '' : wordsOf([wat]);
        const original = resultaten.find((result) => wordsOf([result]) === words);
        return wat === undefined || original === undefined || !isSentence(words) ? [] : [copied(wat, 'Deze actie zegt hetzelfde als het resultaat ernaast.', [original])];
      }),
    ),
  );
}

function copied(text: Text, message: string, original: readonly Text[]): Finding {
  return { span: text.span, message, hints: ['Zet in deze cel wat er hoort, of schrijf n.t.b.'], related: original.slice(0, 1).map(({ span }) => ({ span, message: 'Hier staat het ook.' })) };
}

/** Fields that may hold the same on purpose: people, and the money for people. */
const PEOPLE: ReadonlySet<string> = new Set(['wie', 'personeel', 'middelen', 'vaststelling']);
const MEANS: ReadonlySet<string> = new Set(['middelen', 'personeel', 'financieel', 'budget']);

/** Of fields that the plan declares itself nobody knows what belongs in them. */
function areAlike({ plan }: CheckContext, one: string, other: string): boolean {
  const isDeclared = [one, other].some((field) => plan.velden.has(field));
  return isDeclared || [PEOPLE, MEANS].some((fields) => fields.has(one) && fields.has(other));
}

function wordsOf(texts: readonly Text[]): string {
  return texts.map((text) => text.value.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[.;,]$/, '')).join(' ');
}

/** Two words at least: one word, a number or "n.t.b." may well be right in two cells. */
function isSentence(words: string): boolean {
  return (words.match(/\p{L}{2,}/gu) ?? []).length >= 2 || /\p{L}{2}\s+\d{4}/u.test(words);
}
