const ALL_NAMED = 5;
const SOME_NAMED = 3;

/** "a, b, c" or, of a long list, "a, b, c en nog 20 andere". */
export function someOf(names: readonly string[]): string {
  if (names.length <= ALL_NAMED) return names.join(', ');
  return `${names.slice(0, SOME_NAMED).join(', ')} en nog ${names.length - SOME_NAMED} andere`;
}
