/** All words of a value, whatever its form: to know which letters a document is written in. */
export function collectText(value: unknown): string {
  if (typeof value === 'string') return value.startsWith('data:') ? '' : value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(collectText).join('');
}
