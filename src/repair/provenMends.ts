import type { Mend } from '../diagnostics/mend.js';
import { Source, spanText } from '../source/source.js';
import { parseYaml } from '../yaml/parse.js';
import type { ParsedYaml } from '../yaml/parse.js';
import type { YamlNode, YamlText } from '../yaml/tree.js';
import { applyMends, movedOffset, separateMends } from './edits.js';

/**
 * Of mends for one file those that read back as they are meant, when all are written together: each place reads as intended, and nothing
 * else in the file changes. What cannot be proven is left out, because a wrong mend is worse than none.
 */
export function provenMends(source: Source, mends: readonly Mend[]): Mend[] {
  const separate = separateMends(mends);
  if (separate.length === 0) return [];
  const before = parseYaml(source);
  if (isProven(source, before, separate)) return separate;
  const kept: Mend[] = [];
  for (const mend of separate) if (isProven(source, before, [...kept, mend])) kept.push(mend);
  return kept;
}

function isProven(source: Source, before: ParsedYaml, mends: readonly Mend[]): boolean {
  const after = parseYaml(new Source(source.path, applyMends(source.text, mends), source.file, source.lineEnd));
  return before.root === undefined ? isFurther(before, after, mends) : after.root !== undefined && readsBack(before.root, after.root, mends);
}

/** Of a file that cannot be read: each place reads alone as intended, and reading gets past all of them. */
function isFurther(before: ParsedYaml, after: ParsedYaml, mends: readonly Mend[]): boolean {
  if (!mends.every(readsAlone)) return false;
  if (after.root !== undefined) {
    const texts = textsByStart(after.root);
    return mends.every((mend) => texts.get(movedOffset(mend.span.start, mends))?.value === mend.reads);
  }
  const last = movedOffset(mends.at(-1)?.span.start ?? 0, mends);
  const isPast = after.diagnostics.every(({ span }) => span === undefined || span.start > last + (mends.at(-1)?.replacement.length ?? 0));
  return isPast || after.diagnostics.length < before.diagnostics.length;
}

function readsAlone({ replacement, reads }: Mend): boolean {
  const { root } = parseYaml(new Source('', `sleutel: ${replacement}\n`));
  const value = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  return value?.kind === 'text' && value.value === reads;
}

/** Every text is what it was, but for those that were mended; these are what they were meant to be. */
function readsBack(before: YamlNode, after: YamlNode, mends: readonly Mend[]): boolean {
  const [old, now] = [textsByStart(before), textsByStart(after)];
  const seen = new Set<number>();
  for (const [start, text] of old) {
    const own = mends.filter(({ span }) => span.start >= text.span.start && span.end <= text.span.end);
    const mended = now.get(movedOffset(start, mends));
    if (own.length === 0 && mends.some(({ span, reads }) => reads !== undefined && span.start <= start && text.span.end <= span.end)) continue;
    if (mended === undefined || !isMeant(text.value, mended.value, own)) return false;
    for (const { span } of own) seen.add(span.start);
  }
  // What was read as something else than one text (a map, an alias, a label before it) must have become that text.
  return mends.every(({ span, reads }) => seen.has(span.start) || (reads !== undefined && now.get(movedOffset(span.start, mends))?.value === reads));
}

function isMeant(old: string, now: string, mends: readonly Mend[]): boolean {
  const [first] = mends;
  if (first === undefined) return now === old;
  if (first.reads !== undefined) return mends.length === 1 && now === first.reads;
  return possibleTexts(old, mends).has(now);
}

/** What can come of replacing words in a text whose places in the source are not those of its value: each in turn. */
function possibleTexts(old: string, mends: readonly Mend[]): ReadonlySet<string> {
  let texts: readonly { readonly done: string; readonly rest: string }[] = [{ done: '', rest: old }];
  for (const { span, replacement } of mends) {
    const words = spanText(span);
    texts = texts.flatMap(({ done, rest }) => placesOf(words, rest).map((at) => ({ done: done + rest.slice(0, at) + replacement, rest: rest.slice(at + words.length) })));
    if (texts.length > MAXIMUM_POSSIBILITIES) return new Set();
  }
  return new Set(texts.map(({ done, rest }) => done + rest));
}

const MAXIMUM_POSSIBILITIES = 10_000;

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** Keys too: a key that changes is a change of meaning. */
function textsByStart(root: YamlNode): Map<number, YamlText> {
  const texts = new Map<number, YamlText>();
  const visit = (node: YamlNode): void => {
    if (node.kind === 'text') texts.set(node.span.start, node);
    else if (node.kind === 'list') node.items.forEach(visit);
    else {
      for (const { key, value } of node.entries) {
        visit(key);
        visit(value);
      }
    }
  };
  visit(root);
  return texts;
}
