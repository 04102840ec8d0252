import type { Value } from './draft.js';
import { Group } from './draft.js';

/** A group as YAML, to be brought into its fixed form: every text is quoted or a block, so that nothing reads as something else. */
export function yamlText(group: Group): string {
  return `${groupLines(group).join('\n')}\n`;
}

function groupLines({ lines }: Group): string[] {
  return lines.flatMap(({ key, value, comment }) => [...commentLines(comment), ...entryLines(`${key}:`, value)]);
}

function entryLines(start: string, value: Value): string[] {
  if (typeof value === 'string') return textLines(start, value);
  if (value instanceof Group) return value.isEmpty ? [`${start} {}`] : [start, ...[...commentLines(value.comment), ...groupLines(value)].map(indented)];
  if (typeof value === 'boolean' || typeof value === 'number') return [`${start} ${String(value)}`];
  const items = [...(value)];
  if (items.every((item) => typeof item === 'number')) return [`${start} [${items.join(', ')}]`];
  return [start, ...items.flatMap(itemLines).map(indented)];
}

function itemLines(item: Value): string[] {
  if (!(item instanceof Group)) return entryLines('-', item);
  const [first = '', ...rest] = groupLines(item);
  // A comment over the first key would part the dash from it.
  const isCommented = first.startsWith('#');
  const comments = isCommented ? [first, ...rest].slice(0, [first, ...rest].findIndex((line) => !line.startsWith('#'))) : [];
  const [key = '', ...others] = [first, ...rest].slice(comments.length);
  return [...commentLines(item.comment), ...comments, `- ${key}`, ...others.map(indented)];
}

function textLines(start: string, text: string): string[] {
  // A block shows lines as they are; what it cannot show as such stands between quotes.
  if (!text.includes('\n') || !/^[\p{L}\p{M}\p{N}\p{P}\p{S} \n\u00A0\u200D\uFE0F]*$/u.test(text) || /^\s|\s$|[ \u00A0]\n/.test(text)) return [`${start} ${JSON.stringify(text)}`];
  return [`${start} |-`, ...text.split('\n').map((line) => (line === '' ? '' : indented(line)))];
}

function commentLines(comment: string | undefined): string[] {
  return comment === undefined ? [] : comment.split('\n').map((line) => `# ${line}`.trimEnd());
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
