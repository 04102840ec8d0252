/** The lines above the first key, without white space at their ends: those about the file, and those about that key. */
export interface Head {
  readonly head: readonly string[];
  readonly above: readonly string[];
}

/** What stands on top is about the file, but for the comments that a blank line sets apart, directly above the first key. */
export function splitHead(typed: readonly string[]): Head {
  const lines = typed.map((line) => (isComment(line) ? line.trim() : line));
  if (!lines.every(isEmptyOrComment)) return { head: lines, above: [] };
  const others = lines.filter((line) => !isSchema(line));
  const apart = others.lastIndexOf('') + 1;
  const start = apart > 0 ? apart : others.findLastIndex((line) => !isExemption(line)) + 1;
  return { head: [...lines.filter(isSchema), ...others.slice(0, start)], above: others.slice(start) };
}

/**
 * The lines of a file with those that tell an editor which schema holds before all other comments on top. Only of what is laid out is known
 * what stands on top: a key that comes first takes the comments above it along, and so does the first item of a list in a list. Where more
 * than comments stand above the first key (`---`) all stays as typed.
 */
export function schemaFirst(head: readonly string[], lines: readonly string[]): readonly string[] {
  if (!head.every(isEmptyOrComment)) return lines;
  const end = lines.findIndex((line) => !isEmptyOrComment(line));
  const top = lines.slice(0, end === -1 ? lines.length : end);
  if (!top.some(isSchema)) return lines;
  const ordered = [...top.filter(isSchema), ...top.filter((line) => !isSchema(line))];
  return [...ordered.filter((line, index) => line !== '' || ordered[index - 1] !== ''), ...lines.slice(top.length)];
}

function isEmptyOrComment(line: string): boolean {
  return line === '' || isComment(line);
}

function isSchema(line: string): boolean {
  return SCHEMA.test(line);
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('#');
}

const SCHEMA = /^#\s*yaml-language-server:\s*\$schema=/;

/** A comment that switches off a check for the line that it stands at. */
export function isExemption(comment: string): boolean {
  return comment.includes('jaarplan-negeer');
}
