import { PhraseTable, keyAt, type Context } from './context.js';
import { sequenceAt, type Segment } from './sequence.js';

/**
 * How a moment is meant. `voor` leaves its first day out, `uiterlijk` and `t/m` hold its last; `vanaf` begins with its first day,
 * `na` after its last; `per` and `start` open like `vanaf`; `vroegst` opens doubtfully; `in` adds nothing.
 */
export type Relation = 'voor' | 'uiterlijk' | 't/m' | 'tot' | 'vanaf' | 'per' | 'start' | 'vroegst' | 'na' | 'rond' | 'verwacht' | 'tussen' | 'in';

const relations = new PhraseTable<Relation>([
  ['voor', 'voor'],
  ['uiterlijk', 'uiterlijk'],
  ['deadline', 'uiterlijk'],
  ['gereed', 'uiterlijk'],
  ['klaar', 'uiterlijk'],
  ['afgerond', 'uiterlijk'],
  ['afgerond op', 'uiterlijk'],
  ['afgerond in', 'uiterlijk'],
  ['einddatum', 'uiterlijk'],
  ['opleverdatum', 'uiterlijk'],
  ['inleverdatum', 'uiterlijk'],
  ['ten laatste', 'uiterlijk'],
  ['op zijn laatst', 'uiterlijk'],
  ["op z'n laatst", 'uiterlijk'],
  ['niet later dan', 'uiterlijk'],
  ['gereed op', 'uiterlijk'],
  ['gereed per', 'uiterlijk'],
  ['gereed in', 'uiterlijk'],
  ['klaar op', 'uiterlijk'],
  ['klaar per', 'uiterlijk'],
  ['klaar in', 'uiterlijk'],
  ['inleveren op', 'uiterlijk'],
  ['t/m', 't/m'],
  ['tm', 't/m'],
  ['tot en met', 't/m'],
  ['tot aan', 'tot'],
  ['tot', 'tot'],
  ['vanaf', 'vanaf'],
  ['met ingang van', 'vanaf'],
  ['miv', 'vanaf'],
  ['ingaande', 'vanaf'],
  ['ingaand', 'vanaf'],
  ['ingangsdatum', 'vanaf'],
  ['sinds', 'vanaf'],
  ['startend', 'start'],
  ['start', 'start'],
  ['starten', 'start'],
  ['startdatum', 'start'],
  ['begint', 'start'],
  ['per', 'per'],
  ['stand per', 'in'],
  ['peildatum', 'in'],
  ['teldatum', 'in'],
  ['op zijn vroegst', 'vroegst'],
  ["op z'n vroegst", 'vroegst'],
  ['niet eerder dan', 'vroegst'],
  ['niet voor', 'vroegst'],
  ['na', 'na'],
  ['na afloop van', 'na'],
  ['rond', 'rond'],
  ['rondom', 'rond'],
  ['omstreeks', 'rond'],
  ['in of rond', 'rond'],
  ['ca', 'rond'],
  ['circa', 'rond'],
  ['ongeveer', 'rond'],
  ['±', 'rond'],
  ['~', 'rond'],
  ['naar verwachting', 'verwacht'],
  ['verwacht', 'verwacht'],
  ['verwachting', 'verwacht'],
  ['verwachte', 'verwacht'],
  ['waarschijnlijk', 'verwacht'],
  ['vermoedelijk', 'verwacht'],
  ['mogelijk', 'verwacht'],
  ['streefdatum', 'verwacht'],
  ['streven', 'verwacht'],
  ['tussen', 'tussen'],
  ['in de loop van', 'in'],
  ['in', 'in'],
  ['op', 'in'],
  ['om', 'in'],
  ['dd', 'in'],
  ['aan', 'in'],
  ['bij', 'in'],
  ['van', 'in'],
  ['vanuit', 'in'],
  ['tijdens', 'in'],
  ['gedurende', 'in'],
  ['binnen', 'in'],
  ['door', 'in'],
  ['naar', 'in'],
]);

/** "2025 e.v.", "schooljaar 2025-2026 en verder". */
const openEnds = new PhraseTable<true>([
  ['ev', true],
  ['en verder', true],
  ['en later', true],
  ['of later', true],
  ['en volgende', true],
  ['en volgende jaren', true],
  ['en daarna', true],
]);

const fillers = new Set(['de', 'het', 'een', "'t", ':', 'rond', 'ongeveer']);
/** Prepositions pile up: "naar verwachting uiterlijk in". */
const mostRelations = 4;

export interface Clause {
  readonly relations: readonly Relation[];
  readonly segments: readonly Segment[];
  /** First token understood: after a row number. */
  readonly start: number;
  readonly next: number;
  /** "vóór", with its accents, is never "for". */
  readonly certainBefore: boolean;
}

/** One or more prepositions and the moments they belong to. */
export function clauseAt(context: Context, index: number): Clause | undefined {
  const found: Relation[] = [];
  let at = index;
  let certainBefore = false;
  while (found.length < mostRelations) {
    const phrase = relations.match(context, at);
    if (phrase === undefined) break;
    if (phrase.value === 'voor' && /[óÓ]|o\u0301/iu.test(context.tokens[at]?.text ?? '')) certainBefore = true;
    found.push(phrase.value);
    at = phrase.next;
    if ((keyAt(context, at) === '.' && keyAt(context, at - 1) === 'ca') || keyAt(context, at) === ':') at += 1;
  }
  const options = { expected: found.length > 0, between: found.includes('tussen') };
  const sequence = sequenceAt(context, at, options) ?? sequenceAfterFillers(context, at, options);
  if (sequence === undefined) return undefined;
  const start = found.length === 0 ? sequence.start : index;
  const onwards = openEnds.match(context, sequence.next);
  const all = onwards === undefined ? found : [...found, 'vanaf' as const];
  return { relations: all, segments: sequence.segments, start, next: onwards?.next ?? sequence.next, certainBefore };
}

/** "in het voorjaar" and "deadline: 1 mei": articles that no rule of a point took. */
function sequenceAfterFillers(context: Context, index: number, options: { expected: boolean; between: boolean }): ReturnType<typeof sequenceAt> {
  let at = index;
  while (fillers.has(keyAt(context, at)) && at < index + 2) at += 1;
  return at === index ? undefined : sequenceAt(context, at, options);
}
