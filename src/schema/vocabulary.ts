import { array, enum as oneOf, globalRegistry, record, strictObject, string, union } from 'zod';
import type { ZodRawShape, ZodType } from 'zod';
import { EDITOR_SWITCH, SWITCH_VALUES, switchOf } from './switchWords.js';

/**
 * The kinds of value that the plan language is made of. All scalars arrive as the text that was typed; what an editor may
 * see them as (a number, true, false) is said to JSON Schema by `editor`, because editors read YAML's own types.
 */

/** What JSON Schema says besides what zod knows; given to `meta`, and read by jsonSchema.ts. */
export interface EditorView {
  /** How the value looks to an editor; merged over what zod would say, where `null` takes a word of zod's away. */
  readonly editor?: Readonly<Record<string, unknown>>;
  /** Also accepted: a path to a file that holds the content. */
  readonly path?: string;
  /** Paths may also stand among the items of the list. */
  readonly pathsInList?: boolean;
  /** Fields that a plan declares under `velden` may stand here too. */
  readonly ownFields?: boolean;
}

export const ANY_SCALAR = { type: ['string', 'number', 'boolean'] } as const;

/**
 * What the many texts and switches are copies of: a copy costs a third of making one from nothing. What was just made is described as it is
 * (`register`); `meta` would describe a copy of it.
 */
const TEXT = string().min(1);
const SWITCH = oneOf(SWITCH_VALUES).transform((value) => switchOf(value) === true);

export function tekst(description: string) {
  return TEXT.meta({ description, editor: ANY_SCALAR });
}

/** A text that may be left empty on purpose, such as a column title. */
export function tekstOfLeeg(description: string) {
  return string().meta({ description, editor: { type: ['string', 'number', 'boolean', 'null'] } });
}

export function schakelaar(description: string) {
  return SWITCH.meta({ description, editor: EDITOR_SWITCH });
}

export function keuze<const Values extends readonly [string, ...string[]]>(values: Values, description: string) {
  return oneOf(values).register(globalRegistry, { description });
}

/** A whole number of at least 1. The error carries the maximum, for who words it. */
export function aantal(description: string, maximum = 9999) {
  return string()
    .regex(/^[1-9]\d{0,3}$/, { error: () => String(maximum) })
    .transform(Number)
    .refine((value) => value <= maximum, { error: () => String(maximum) })
    .meta({ description, editor: { type: 'integer', minimum: 1, maximum, pattern: null } });
}

export function lijst<Item extends ZodType>(item: Item, description: string) {
  return array(item).register(globalRegistry, { description });
}

const LINES = array(tekst('Eén regel'));

/** One text, or a list of them. */
export function tekstOfLijst(description: string) {
  return union([tekst(description), LINES]).register(globalRegistry, { description });
}

export function kaart<Value extends ZodType>(value: Value, description: string) {
  return record(string(), value).register(globalRegistry, { description });
}

/** A map with exactly these keys. Its errors carry the known keys, so that a typing slip gets the nearest one. */
export function groep<Shape extends ZodRawShape>(shape: Shape, description: string) {
  return strictObject(shape, {
    error: () => JSON.stringify(Object.keys(shape)),
  }).register(globalRegistry, { description });
}

/** Fields that a plan declares itself under `velden`; they join goals, results, actions, calendar items and meetings. */
export type DeclaredFields = Readonly<Record<string, ZodType>>;

/** As `groep`, with the plan's own fields beside the language's, which go first. */
export function groepMetEigenVelden<Shape extends ZodRawShape>(shape: Shape, extra: DeclaredFields, description: string) {
  return groep({ ...shape, ...extra, ...shape }, description).meta({ ownFields: true });
}
