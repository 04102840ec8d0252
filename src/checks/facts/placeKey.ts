import type { Origin } from '../../plan/origin.js';

/**
 * Names the place where a part was written. One list of goals or meetings may be shown in two chapters, and one piece of YAML used
 * twice by an alias: what was written once is judged once.
 */
export function placeKey(origin: Origin): string {
  const { source, start } = origin.node.span;
  return `${source.file}:${start}`;
}

/** Says of each part whether it is met for the first time. */
export function firstTime(): (origin: Origin) => boolean {
  const seen = new Set<string>();
  return (origin) => {
    const key = placeKey(origin);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
