import type { Evaluatiedeel, Terugblik, TerugblikActie } from '../plan/model.js';
import { plainText } from '../text/index.js';
import type { RichText } from '../text/index.js';
import type { Column, EvaluationSection, Rich, RichInline, RowGroup, Table } from './document.js';
import type { DocumentContext } from './goalContext.js';
import { headRow, plainRow } from './goalRows.js';
import type { Place } from './richContent.js';
import { paragraph, plainRich } from './richContent.js';

export interface Evaluation {
  readonly table?: Table;
  readonly sections: readonly EvaluationSection[];
}

/** What the plan itself says of last year. */
export function writtenEvaluation(context: DocumentContext, parts: readonly Evaluatiedeel[], place: Place): Evaluation {
  const sections = parts.map((part) => {
    const introduction = context.writer.rich(part.inleiding, 'blok', place);
    return {
      title: part.soort === 'gerealiseerd' ? 'Gerealiseerd' : 'Niet gerealiseerd',
      points: part.punten.map((point) => context.writer.rich(point, 'cel', place)),
      ...(introduction.length > 0 ? { introduction } : {}),
    };
  });
  return { sections };
}

/** What can have become of an action, in the order in which readers want to know it. */
const OUTCOMES = [
  { status: 'afgerond', title: 'Gerealiseerd', column: 'Gerealiseerd', said: ['is gerealiseerd', 'zijn gerealiseerd'] },
  { status: 'loopt', title: 'Deels gerealiseerd', column: 'Deels', said: ['is deels gerealiseerd', 'zijn deels gerealiseerd'] },
  { status: 'uitgesteld', title: 'Doorgeschoven', column: 'Doorgeschoven', said: ['is doorgeschoven', 'zijn doorgeschoven'] },
  { status: 'vervallen', title: 'Vervallen', column: 'Vervallen', said: ['is vervallen', 'zijn vervallen'] },
  { status: 'gepland', title: 'Niet begonnen', column: 'Niet begonnen', said: ['is niet begonnen', 'zijn niet begonnen'] },
  { status: undefined, title: 'Zonder status', column: 'Zonder status', said: ['heeft geen status', 'hebben geen status'] },
] as const;

/** What became of an earlier plan: counted by goal, then listed by outcome and goal. */
export function lookBackEvaluation({ schooljaar, titel, doelen }: Terugblik): Evaluation {
  const all = doelen.flatMap(({ acties }) => acties);
  const present = OUTCOMES.filter(({ status }) => all.some((action) => action.status === status));
  const sections = present.map(({ status, title, said }): EvaluationSection => {
    const count = all.filter((action) => action.status === status).length;
    const groups = doelen.flatMap((goal) => {
      const own = goal.acties.filter((action) => action.status === status);
      return own.length === 0 ? [] : [{ title: goal.titel, points: own.map(pointOf) }];
    });
    return { title, introduction: plainRich(`Van de ${all.length} acties uit ${nameOf(titel, schooljaar.label)} ${said[count === 1 ? 0 : 1].replace(/^(\w+)/, `$1 er ${count}`)}.`), points: [], groups };
  });
  return all.length === 0 ? { sections } : { sections, table: countTable(doelen, present, `Wat er van de acties uit ${nameOf(titel, schooljaar.label)} is geworden`) };
}

/** A title often holds the year already. */
function nameOf(title: string, year: string): string {
  return title.includes(year) ? `‘${title}’` : `‘${title}’ van ${year}`;
}

function pointOf({ wat, voortgang }: TerugblikActie): Rich {
  const what = wat.length === 0 ? plainRich('Actie zonder omschrijving') : bareRich(wat, (words) => words);
  return voortgang === undefined ? what : [...what, ...bareRich(voortgang, (words) => ({ kind: 'small', children: [words] }))];
}

/** Bare words as the document has them, each sentence in the look that is asked for. */
function bareRich(blocks: RichText, look: (words: RichInline) => RichInline): Rich {
  return blocks.map((block) => (block.kind === 'list' ? { ...block, items: block.items.map((item) => bareRich(item, look)) } : paragraph([look({ kind: 'text', text: plainText([block]) })])));
}

function countTable(goals: Terugblik['doelen'], outcomes: readonly (typeof OUTCOMES)[number][], caption: string): Table {
  const width = Math.min(14, 60 / (outcomes.length + 1));
  const columns: Column[] = [
    { field: 'doel', title: 'Doel', width: 100 - width * (outcomes.length + 1) },
    ...outcomes.map(({ column }, index) => ({ field: `uitkomst-${index + 1}`, title: column, width })),
    { field: 'aantal', title: 'Samen', width },
  ];
  const row = (title: string, actions: readonly TerugblikActie[]): RowGroup => {
    const counts = [...outcomes.map(({ status }) => actions.filter((action) => action.status === status).length), actions.length];
    return plainRow([title, ...counts.map(String)].map(plainRich), columns);
  };
  const total = goals.length > 1 ? [row('Alle doelen', goals.flatMap(({ acties }) => acties))] : [];
  return { caption, columns, showHead: true, head: [headRow(columns)], body: [...goals.map(({ titel, acties }) => row(titel, acties)), ...total] };
}
