/** The lines above the first key, without white space at their ends: those about the file, and those about that key. */
export interface Head {
  readonly head: readonly string[];
  readonly above: readonly string[];
}

/**
 * What stands on top is about the file, but for the comments that a blank line sets apart, directly above the first key. The line that
 * tells an editor which schema holds comes first, where only comments stand on top.
 */
export function splitHead(typed: readonly string[]): Head {
  const lines = typed.map((line) => (isComment(line) ? line.trim() : line));
  if (!lines.every((line) => line === '' || isComment(line))) return { head: lines, above: [] };
  const isSchema = (line: string): boolean => SCHEMA.test(line);
  const others = lines.filter((line) => !isSchema(line));
  const apart = others.lastIndexOf('') + 1;
  const start = apart > 0 ? apart : others.findLastIndex((line) => !isExemption(line)) + 1;
  return { head: [...lines.filter(isSchema), ...others.slice(0, start)], above: others.slice(start) };
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('#');
}

const SCHEMA = /^#\s*yaml-language-server:\s*\$schema=/;

/** A comment that switches off a check for the line that it stands at. */
export function isExemption(comment: string): boolean {
  return comment.includes('jaarplan-negeer');
}
