/**
 * Yes and no as a plan may say them. To YAML 1.2 `ja` is a text like any other; who writes Dutch types it all the same, and
 * jaarplan.config.yaml takes it too.
 */
const MEANINGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['ja', true],
  ['nee', false],
]);

/** What an editor may see: YAML's own type, or the Dutch word as a text. As a pattern it is checked, and not proposed beside `true`. */
export const EDITOR_SWITCH = { type: ['boolean', 'string'], pattern: '^(?:[Jj]a|JA|[Nn]ee|NEE)$', enum: null } as const;

/** Every way in which they may be typed: `ja`, `Ja`, `JA`. Those in small letters come first; messages name them. */
export const SWITCH_VALUES: readonly string[] = [(word: string) => word, capitalised, (word: string) => word.toUpperCase()].flatMap((shape) => [...MEANINGS.keys()].map(shape));

const BY_VALUE: ReadonlyMap<string, boolean> = new Map(SWITCH_VALUES.map((value) => [value, MEANINGS.get(value.toLowerCase()) === true]));

/** What a text says as a switch; undefined for any other text. */
export function switchOf(text: string): boolean | undefined {
  return BY_VALUE.get(text);
}

/** Whether words to choose from are those of a switch. */
export function isSwitch(values: readonly string[]): boolean {
  return values.length === SWITCH_VALUES.length && values.every((value) => BY_VALUE.has(value));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
