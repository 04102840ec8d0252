import type { TextProfile } from '../text/index.js';
import type { Plan } from './model.js';
import { Origin } from './origin.js';
import { Text } from './text.js';

export interface PlacedText {
  readonly text: Text;
  readonly profile: TextProfile;
  /** Name of the field that holds the text. */
  readonly field: string;
  /** Notes that may be referred to here, nearest last. */
  readonly notes: readonly ReadonlyMap<string, Text>[];
}

const ONE_LINE: ReadonlySet<string> = new Set(['titel', 'ondertitel', 'kop', 'naam']);
const LINES: ReadonlySet<string> = new Set(['wie', 'teksten', 'locatie']);
/** Paths and names: not printed as text. */
const NOT_PRINTED: ReadonlySet<string> = new Set(['pad', 'icoon', 'afbeelding', 'huisstijl', 'veld', 'breedte', 'overleggen', 'website']);

/** The whole model is walked for them, and four phases ask. */
const KNOWN = new WeakMap<Plan, readonly PlacedText[]>();

/** Every text of the plan with the way in which it is read, in the order of the model. */
export function allTexts(plan: Plan): readonly PlacedText[] {
  const known = KNOWN.get(plan) ?? gatherTexts(plan);
  KNOWN.set(plan, known);
  return known;
}

function gatherTexts(plan: Plan): PlacedText[] {
  const found: PlacedText[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown, field: string, notes: readonly ReadonlyMap<string, Text>[]): void => {
    if (value instanceof Text) {
      found.push({ text: value, profile: profileOf(field), field, notes });
      return;
    }
    if (typeof value !== 'object' || value === null || value instanceof Origin || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Map) for (const item of value.values()) visit(item, field, notes);
    else if (Array.isArray(value)) for (const item of value) visit(item, field, notes);
    else visitFields(value as Record<string, unknown>, notes);
  };
  const visitFields = (part: Record<string, unknown>, notes: readonly ReadonlyMap<string, Text>[]): void => {
    const own = part['voetnoten'] instanceof Map ? [...notes, part['voetnoten'] as ReadonlyMap<string, Text>] : notes;
    for (const [name, value] of Object.entries(part)) if (!NOT_PRINTED.has(name) || name === 'overleggen') visitNamed(name, value, own);
  };
  const visitNamed = (name: string, value: unknown, notes: readonly ReadonlyMap<string, Text>[]): void => {
    // The organisation's standing meetings are origins; a plan's own meetings are parts.
    if (!(value instanceof Map && name === 'overleggen')) visit(value, name, notes);
  };
  visitFields(plan as unknown as Record<string, unknown>, []);
  return found;
}

function profileOf(field: string): TextProfile {
  if (ONE_LINE.has(field)) return 'regel';
  if (LINES.has(field)) return 'regels';
  return field === 'tekst' || field === 'inleiding' ? 'blok' : 'cel';
}
