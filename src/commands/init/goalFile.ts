import type { SampleAction, SampleGoal } from './sampleGoals.js';
import { yamlText } from './yamlText.js';

type Field = readonly [key: string, value: string];

/** How a layout's goals are written: with results around the actions, and with which fields in an action. */
interface GoalStyle {
  /** What to know about goals in this layout, as comment lines. */
  readonly comment: readonly string[];
  readonly withResults: boolean;
  fields(action: SampleAction): readonly Field[];
}

const plain = ({ wat, wie, wanneer }: SampleAction): readonly Field[] => [['wat', wat], ['wie', wie], ['wanneer', wanneer]];

/** A layout that is not here gets the last: what, who and when suit them all. */
const STYLES: Readonly<Record<string, GoalStyle>> = {
  resultaten: {
    comment: ['Een doel met resultaten; onder elk resultaat staan de acties die ervoor nodig zijn.'],
    withResults: true,
    fields: plain,
  },
  activiteiten: {
    comment: ['Een doel met activiteiten. Een andere `soort` begint een nieuwe groep in de lijst.'],
    withResults: false,
    fields: (action) => [...plain(action), ['soort', action.soort]],
  },
  jaarkalender: {
    comment: ['Een thema met genummerde rijen. Het nummer telt jaarplan zelf.'],
    withResults: false,
    fields: (action) => [
      ...plain(action),
      ['resultaat', action.resultaat],
      ['middelen', `{personeel: ${yamlText(action.personeel)}, financieel: ${yamlText(action.financieel)}}`],
    ],
  },
  matrix: {
    comment: ['Een doel met acties; in de tabel staan de acties naast elkaar.'],
    withResults: false,
    fields: (action) => [...plain(action), ['budget', action.financieel]],
  },
};

const OTHER: GoalStyle = {
  comment: ['Een doel met acties. `wanneer` is een datum, een maand of een periode.'],
  withResults: false,
  fields: plain,
};

/** The text of a goal's file under its first line. */
export function goalFile(goal: SampleGoal, layout: string): string {
  const style = STYLES[layout] ?? OTHER;
  return [
    ...style.comment.map((line) => `# ${line}`),
    '# Aan het id herkent jaarplan dit doel in een volgend jaar: laat het staan, ook als de titel verandert.',
    `id: ${goal.id}`,
    `titel: ${yamlText(goal.titel)}`,
    `doel: ${yamlText(goal.doel)}`,
    `ontwikkelpunten: [${goal.ontwikkelpunt}]      # nummers uit ondersteuningsplan.yaml`,
    ...(style.withResults ? results(goal, style) : actions(goal.resultaten.flatMap(({ acties }) => acties), style)),
  ]
    .join('\n')
    .concat('\n');
}

function results(goal: SampleGoal, style: GoalStyle): string[] {
  const list = goal.resultaten.flatMap(({ resultaat, acties }) => [
    `  - resultaat: ${yamlText(resultaat)}`,
    ...actions(acties, style).map((line) => `    ${line}`),
  ]);
  return ['resultaten:', ...list];
}

function actions(list: readonly SampleAction[], style: GoalStyle): string[] {
  return ['acties:', ...list.flatMap((action) => style.fields(action).map(([key, value], index) => `  ${index === 0 ? '-' : ' '} ${key}: ${fieldText(key, value)}`))];
}

/** Means are a map, written as such; all else is text. */
function fieldText(key: string, value: string): string {
  return key === 'middelen' ? value : yamlText(value);
}
