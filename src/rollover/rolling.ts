import { posix } from 'node:path';
import type { Region, SchoolYear, TextRange } from '../calendar/index.js';
import { isWithin } from '../plan/shownPaths.js';
import type { Plan } from '../plan/model.js';
import type { Source, Span } from '../source/source.js';
import type { YamlText } from '../yaml/tree.js';
import { placeInText } from '../yaml/offsets.js';
import { FileEdits } from './fileEdits.js';
import type { RenewedText, Renewing } from './renewal.js';

/** Something that a person has to look at, at a place in the old plan. */
export interface Doubt {
  readonly span: Span;
  /** The words that it is about. */
  readonly words: string;
  readonly why: string;
}

/** A meeting that has another day. */
export interface MovedMeeting {
  readonly span: Span;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Why it is not in the same week: "in de herfstvakantie, een week later". */
  readonly reason?: string;
}

/** One rollover at work: what it starts from, the changes so far, and what there is to tell. */
export class Rolling {
  readonly doubts: Doubt[] = [];
  readonly meetings: MovedMeeting[] = [];
  /** Places of dates in texts that moved. */
  readonly dates = new Map<string, Span>();
  /** Sentences about the plan as a whole. */
  readonly remarks: string[] = [];
  readonly #files = new Map<Source, FileEdits>();
  readonly #outside = new Set<string>();
  readonly #claimed = new Set<string>();

  constructor(
    readonly plan: Plan,
    readonly year: SchoolYear,
  ) {}

  get years(): number {
    return this.year.start - this.plan.schooljaar.start;
  }

  get region(): Region | undefined {
    return this.plan.organisatie.vakantieregio;
  }

  /** The folder of the plan that is rolled over. */
  get folder(): string {
    return posix.dirname(this.planSource.file);
  }

  get planSource(): Source {
    return this.plan.origin.node.span.source;
  }

  /** The changes of a file; undefined for one outside the plan's folder, which the old plan goes on using too. */
  edits(source: Source): FileEdits | undefined {
    if (!isWithin(source.file, this.folder)) {
      this.#outside.add(source.path);
      return undefined;
    }
    let edits = this.#files.get(source);
    if (edits === undefined) {
      edits = new FileEdits(source);
      this.#files.set(source, edits);
    }
    return edits;
  }

  /** Of every file that was asked for so far, in the order of their paths. */
  allEdits(): FileEdits[] {
    return [...this.#files.values()].sort((one, other) => (one.source.file < other.source.file ? -1 : 1));
  }

  /** Files of the plan that stay where they are, though something in them asks to be changed. */
  get outside(): readonly string[] {
    return [...this.#outside].sort();
  }

  isRemoved({ source, start }: Span): boolean {
    return this.#files.get(source)?.isRemoved(start) ?? false;
  }

  doubt(place: Span, words: string, why: string): void {
    this.doubts.push({ span: place, words, why });
  }

  renewing(kind: Renewing['kind'], looksBack = false): Renewing {
    return { old: this.plan.schooljaar, years: this.years, kind, looksBack, ...(this.region === undefined ? {} : { region: this.region }) };
  }

  /** True for the first who changes a text: an alias may stand for it elsewhere, where it would mean another change. */
  claim({ span: { source, start } }: YamlText): boolean {
    const place = `${source.file} ${start}`;
    if (this.#claimed.has(place)) return false;
    this.#claimed.add(place);
    return true;
  }

  /** Writes a renewed text in its file, with the old dates behind it, and keeps what is left to judge. */
  apply(text: YamlText, { changes, moved, left }: RenewedText): void {
    if (!this.claim(text)) return;
    for (const range of left) this.doubt(placeInText(text, range.start, range.end), inContext(text.value, range), range.why);
    if (changes.length === 0) return;
    const edits = this.edits(text.span.source);
    if (edits === undefined) return;
    for (const { start, end, words } of changes) {
      const place = placeInText(text, start, end);
      edits.replace(place.start, place.end, words);
    }
    for (const { start, end } of moved) {
      const place = placeInText(text, start, end);
      this.dates.set(`${place.source.file} ${place.start}`, place);
      const [first = '', ...rest] = ending(text.value, { start, end });
      edits.mark(text, `${first.toLowerCase()}${rest.join('')}`);
    }
  }
}

/** So short a stretch ("2024") says nothing without the words before it. */
const SHORT = 12;
/** Of a longer one the end tells. */
const LONG = 60;

function inContext(value: string, range: TextRange): string {
  const words = ending(value, range);
  return words.length > SHORT ? words : `${/(?<![^\s.;:])(?:[^\s.;:]+ ){0,3}$/.exec(value.slice(0, range.start))?.[0] ?? ''}${words}`;
}

function ending(value: string, { start, end }: TextRange): string {
  const words = value.slice(start, end).replace(/\s+/g, ' ').trim();
  return words.length > LONG ? `… ${words.slice(-LONG).replace(/^\S*\s/, '')}` : words;
}
