import type { Mend } from '../diagnostics/mend.js';
import { span } from '../source/source.js';
import type { Source } from '../source/source.js';
import type { YamlText } from '../yaml/tree.js';
import { FileStructure, lineEnd } from './fileStructure.js';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The changes of one file, as words in place of other words, so that comments, order and quotes stay what they are. What lies
 * within something that is taken out is forgotten; the same change twice (a file that two blocks show) counts once.
 */
export class FileEdits {
  readonly structure: FileStructure;
  readonly #edits = new Map<string, Edit>();
  readonly #removed: Edit[] = [];
  /** What is said at the end of a line, by the offset of that end. */
  readonly #marks = new Map<number, { readonly start: number; readonly phrase: string }[]>();
  /** Asked for every line that is told of, and the same until something changes. */
  #finished: readonly Mend[] | undefined;
  #lineShifts: readonly { readonly end: number; readonly lines: number }[] | undefined;

  constructor(readonly source: Source) {
    this.structure = new FileStructure(source);
  }

  replace(start: number, end: number, text: string): void {
    this.#forget();
    if (this.source.text.slice(start, end) !== text) this.#edits.set(`${start} ${end} ${text}`, { start, end, text });
  }

  insert(offset: number, text: string): void {
    this.replace(offset, offset, text);
  }

  /** Takes a stretch out, with all that would change in it; `text` takes its place. */
  remove(start: number, end: number, text = ''): void {
    this.#forget();
    this.#removed.push({ start, end, text });
  }

  isRemoved(offset: number): boolean {
    return this.#removed.some(({ start, end }) => start <= offset && offset < end);
  }

  /** Says something in a comment at the end of the line where a text ends; behind its sign (`|`) where it is a block of lines. */
  mark({ style, span: { start, end } }: YamlText, phrase: string): void {
    const isBlock = style === 'literal' || style === 'folded';
    const at = lineEnd(this.source.text, isBlock ? start : Math.max(start, end - 1));
    if (!isBlock && this.structure.isInText(at)) return;
    this.#forget();
    const marks = this.#marks.get(at) ?? [];
    if (!marks.some((mark) => mark.start === start && mark.phrase === phrase)) marks.push({ start, phrase });
    this.#marks.set(at, marks);
  }

  /** The changes in order, apart from each other. */
  finished(): readonly Mend[] {
    this.#finished ??= this.#finish();
    return this.#finished;
  }

  #forget(): void {
    this.#finished = undefined;
    this.#lineShifts = undefined;
  }

  #finish(): Mend[] {
    const kept = [...this.#edits.values(), ...this.#comments()].filter(({ start, end }) => !this.#isWithinRemoved(start, end));
    const all = [...kept, ...merged(this.#removed)].sort((one, other) => one.start - other.start || one.end - other.end);
    return joined(all).map(({ start, end, text }) => ({ span: span(this.source, start, end), replacement: text.replaceAll('\n', this.source.lineEnd) }));
  }

  /** The line (from 1) on which something stands once all is changed. */
  lineAfter(offset: number): number {
    this.#lineShifts ??= this.finished().map(({ span: { start, end }, replacement }) => ({ end, lines: lineEnds(replacement) - lineEnds(this.source.text.slice(start, end)) })).filter(({ lines }) => lines !== 0);
    const before = this.#lineShifts.filter(({ end }) => end <= offset);
    return before.reduce((line, { lines }) => line + lines, this.source.position(offset).line);
  }

  #isWithinRemoved(start: number, end: number): boolean {
    return this.#removed.some((removed) => removed.start <= start && end <= removed.end && (start > removed.start || end > start));
  }

  #comments(): Edit[] {
    return [...this.#marks].map(([at, marks]) => {
      const phrases = [...marks].sort((one, other) => one.start - other.start).map(({ phrase }) => phrase);
      const lineBegin = this.source.text.lastIndexOf('\n', at - 1) + 1;
      const line = this.source.text.slice(lineBegin, at);
      const comment = [...line.matchAll(/\s#/g)].map(({ index }) => lineBegin + index).find((offset) => !this.structure.isInText(offset + 1));
      // What an earlier year left there tells of that year.
      const from = lineBegin + this.source.text.slice(lineBegin, comment ?? at).trimEnd().length;
      const kept = this.source.text.slice(from, at).replace(/(?:(?<!\s)\s+)?#\s*was\s.*$/, '').trimEnd();
      return { start: from, end: at, text: `${kept}  # was ${phrases.join(', was ')}` };
    });
  }
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}

/** What is taken out together: neighbours may both count the blank line between them. */
function merged(removed: readonly Edit[]): Edit[] {
  const apart: Edit[] = [];
  for (const edit of [...removed].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = apart.at(-1);
    if (last === undefined || edit.start >= last.end) apart.push(edit);
    else if (edit.end > last.end) apart.splice(-1, 1, { ...last, end: edit.end });
  }
  return apart;
}

/** An insertion goes before the change that begins at its place. Changes that overlap are a defect. */
function joined(edits: readonly Edit[]): Edit[] {
  const apart: Edit[] = [];
  for (const edit of edits) {
    const last = apart.at(-1);
    if (last !== undefined && last.start === edit.start && last.end === last.start) apart.splice(-1, 1, { ...edit, text: last.text + edit.text });
    else if (last !== undefined && edit.start < last.end) throw new Error(`Two changes of one place: ${JSON.stringify([last, edit])}`);
    else apart.push(edit);
  }
  return apart;
}
