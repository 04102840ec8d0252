import type { PDFDict } from '@cantoo/pdf-lib';
import { walkOperators } from '../finish/content/operators.js';
import type { Entries } from './dictionaries.js';
import { streamText } from './streams.js';

/** A font in which something is shown. */
export interface ShownFont {
  /** As the content calls it. */
  readonly name: string;
  readonly font: Entries;
  /** What is shown in it, in hexadecimal, a text at a time. */
  readonly texts: Set<string>;
}

/** What a checker wants to know of the content of a page, drawings in it (form XObjects) included. */
export interface ContentFacts {
  /** How often something is painted that is neither held by an element nor called an artifact. */
  loose: number;
  artifactsInTagged: number;
  taggedInArtifacts: number;
  /** Whether every mark that begins also ends. */
  balanced: boolean;
  /** Pieces with a number: `12:3`, the object that they stand in (page or drawing) and the number. */
  readonly numbers: Set<string>;
  readonly fonts: Map<PDFDict, ShownFont>;
  /** Drawings by their object, and how often the page paints each. */
  readonly drawings: Map<number, number>;
  readonly resources: Set<Entries>;
  readonly strangeOperators: Set<string>;
  /** Kinds and names of resources that are asked for but not there. */
  readonly missing: Set<string>;
  /** Names of colour spaces and intents that operators set; `k` and `K` stand for DeviceCMYK. */
  readonly colours: Set<string>;
  readonly intents: Set<string>;
  /** How deep graphics states are saved in each other. */
  depth: number;
}

const PAINT = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'Tj', 'TJ', "'", '"']);
const SHOW = new Set(['Tj', 'TJ', "'", '"']);
const RESOURCES: ReadonlyMap<string, string> = new Map([['Tf', 'Font'], ['Do', 'XObject'], ['gs', 'ExtGState'], ['sh', 'Shading']]);
/** All operators of ISO 32000-1, annex A; `BI` ends the reading. */
const KNOWN = new Set(
  "b B b* B* BDC BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split(' '),
);
/** Drawings in drawings in drawings: more are a circle. */
const DEEPEST = 8;

/** `owner` is the object number of the page. */
export function contentFacts(bytes: Buffer, owner: number, resources: Entries): ContentFacts {
  const inspector = new ContentInspector();
  inspector.read(bytes, owner, resources, 0);
  return inspector.finish();
}

class ContentInspector {
  readonly #marks: ('artifact' | 'tagged' | 'other')[] = [];
  readonly #facts: ContentFacts = {
    loose: 0,
    artifactsInTagged: 0,
    taggedInArtifacts: 0,
    balanced: true,
    numbers: new Set(),
    fonts: new Map(),
    drawings: new Map(),
    resources: new Set(),
    strangeOperators: new Set(),
    missing: new Set(),
    colours: new Set(),
    intents: new Set(),
    depth: 0,
  };
  #depth = 0;
  #shown: ShownFont | undefined;

  finish(): ContentFacts {
    return this.#facts;
  }

  /** Marks that a drawing begins must end in it; those around it hold for what is in it. */
  read(bytes: Buffer, owner: number, resources: Entries, level: number): void {
    const outer = this.#marks.length;
    this.#facts.resources.add(resources);
    walkOperators(bytes, (operator, start, name) => {
      // Nine of ten operators are one of these two.
      if (operator === 'Td') return;
      const operands = bytes.toString('latin1', start, name);
      if (SHOW.has(operator)) {
        for (const [, text = ''] of operands.matchAll(/<([0-9A-Fa-f]*)>/gu)) this.#shown?.texts.add(text.toUpperCase());
      } else this.#ask(operator, operands, resources);
      if (operator === 'Do') this.#draw(operands, resources, level);
      else if (PAINT.has(operator)) this.#paint();
      else if (operator === 'BDC' || operator === 'BMC') this.#open(operands, owner);
      else if (operator === 'EMC') this.#close(outer);
    });
    if (this.#marks.length > outer) this.#facts.balanced = false;
    this.#marks.length = Math.min(this.#marks.length, outer);
  }

  #ask(operator: string, operands: string, resources: Entries): void {
    if (!KNOWN.has(operator)) this.#facts.strangeOperators.add(operator);
    if (operator === 'q') this.#facts.depth = Math.max(this.#facts.depth, (this.#depth += 1));
    else if (operator === 'Q') this.#depth -= 1;
    else if (operator === 'k' || operator === 'K') this.#facts.colours.add('DeviceCMYK');
    const name = /\/(\S+)/u.exec(operands)?.[1] ?? '';
    if (operator === 'cs' || operator === 'CS') this.#facts.colours.add(name);
    if (operator === 'ri') this.#facts.intents.add(name);
    const kind = RESOURCES.get(operator);
    if (kind !== undefined && !resources.entries(kind).has(name)) this.#facts.missing.add(`${kind} ${name}`);
    if (operator === 'Tf') this.#useFont(name, resources.entries('Font').entries(name));
  }

  #useFont(name: string, font: Entries): void {
    if (font.dictionary === undefined) {
      this.#shown = undefined;
      return;
    }
    this.#shown = this.#facts.fonts.get(font.dictionary) ?? { name, font, texts: new Set() };
    this.#facts.fonts.set(font.dictionary, this.#shown);
  }

  #draw(operands: string, resources: Entries, level: number): void {
    const all = resources.entries('XObject');
    const name = /\/(\S+)/u.exec(operands)?.[1] ?? '';
    const drawing = all.entries(name);
    if (drawing.name('Subtype') !== 'Form' || level === DEEPEST) {
      this.#paint();
      return;
    }
    const object = all.objectOf(name);
    this.#facts.drawings.set(object, (this.#facts.drawings.get(object) ?? 0) + 1);
    this.read(streamText(all.value(name)), object, drawing.has('Resources') ? drawing.entries('Resources') : resources, level + 1);
  }

  #paint(): void {
    if (!this.#marks.includes('artifact') && !this.#marks.includes('tagged')) this.#facts.loose += 1;
  }

  #open(operands: string, owner: number): void {
    const number = /\/MCID\s+(\d+)/u.exec(operands)?.[1];
    const kind = /^\/Artifact\b/u.test(operands) ? 'artifact' : number === undefined ? 'other' : 'tagged';
    if (kind === 'artifact' && this.#marks.includes('tagged')) this.#facts.artifactsInTagged += 1;
    if (kind === 'tagged' && this.#marks.includes('artifact')) this.#facts.taggedInArtifacts += 1;
    if (kind === 'tagged') this.#facts.numbers.add(`${owner}:${Number(number)}`);
    this.#marks.push(kind);
  }

  #close(outer: number): void {
    if (this.#marks.length <= outer) this.#facts.balanced = false;
    else this.#marks.pop();
  }
}
