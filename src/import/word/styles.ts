import type { Element } from './xml.js';
import { childNamed, childrenNamed, switchOf, valueOf } from './xml.js';

/** How letters look, as far as it is said. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly hidden?: boolean;
  /** Half points. */
  readonly size?: number;
  readonly superscript?: boolean;
}

export interface Style {
  /** In small letters: "heading 1", "toc 2". */
  readonly name: string;
  /** Of headings, from 1. */
  readonly level?: number;
  readonly look: Look;
  readonly numbering?: Numbered;
}

export interface Numbered {
  readonly list: string;
  readonly depth: number;
}

const NO_STYLE: Style = { name: '', look: {} };
/** Word's own size where a file names none. */
const USUAL_SIZE = 20;
/** No chain of styles is longer in a file that a person made. */
const LONGEST_CHAIN = 20;

/** The styles of a document, each with what it takes from the ones it is based on. */
export class Styles {
  readonly #elements = new Map<string, Element>();
  readonly #known = new Map<string, Style>();
  readonly #usual: string | undefined;
  readonly size: number;

  constructor(root: Element | undefined) {
    for (const style of childrenNamed(root, 'w:style')) this.#elements.set(style.attributes.get('w:styleId') ?? '', style);
    const usual = childrenNamed(root, 'w:style').find((style) => style.attributes.get('w:type') === 'paragraph' && ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? ''));
    this.#usual = usual?.attributes.get('w:styleId');
    this.size = Number(valueOf(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:sz') ?? USUAL_SIZE);
  }

  paragraph(id: string | undefined): Style {
    return this.character(id ?? this.#usual);
  }

  character(id: string | undefined): Style {
    if (id === undefined) return NO_STYLE;
    let style = this.#known.get(id);
    if (style === undefined) {
      style = this.#read(id);
      this.#known.set(id, style);
    }
    return style;
  }

  #read(id: string): Style {
    const chain: Element[] = [];
    for (let next = this.#elements.get(id); next !== undefined && chain.length < LONGEST_CHAIN; next = this.#elements.get(valueOf(next, 'w:basedOn') ?? '')) chain.unshift(next);
    const style = chain.reduce<Style>((based, element) => layered(based, element), NO_STYLE);
    // A file may name a built-in style without describing it.
    const name = (valueOf(chain.at(-1), 'w:name') ?? id).toLowerCase();
    const level = levelOfName(name) ?? style.level;
    return { ...style, name, ...(level === undefined ? {} : { level }) };
  }
}

function layered(based: Style, element: Element): Style {
  const properties = childNamed(element, 'w:pPr');
  const level = outlineLevel(properties) ?? levelOfName((valueOf(element, 'w:name') ?? '').toLowerCase()) ?? based.level;
  const numbering = numberedBy(properties) ?? based.numbering;
  return {
    name: based.name,
    look: { ...based.look, ...lookOf(childNamed(element, 'w:rPr')) },
    ...(level === undefined ? {} : { level }),
    ...(numbering === undefined ? {} : { numbering }),
  };
}

/** Word calls them "heading 1" in every language; other programs and older files translate. */
function levelOfName(name: string): number | undefined {
  const found = /^(?:heading|kop)\s*([1-9])$/.exec(name)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** 9 is body text. */
export function outlineLevel(properties: Element | undefined): number | undefined {
  const value = valueOf(properties, 'w:outlineLvl');
  return value === undefined || !/^[0-8]$/.test(value) ? undefined : Number(value) + 1;
}

export function numberedBy(properties: Element | undefined): Numbered | undefined {
  const list = valueOf(properties, 'w:numPr', 'w:numId');
  return list === undefined ? undefined : { list, depth: Number(valueOf(properties, 'w:numPr', 'w:ilvl') ?? 0) };
}

/** Only what is said: what is not, comes from the style. */
export function lookOf(properties: Element | undefined): Look {
  const said: [keyof Look, boolean | number | undefined][] = [
    ['bold', switchOf(properties, 'w:b')],
    ['italic', switchOf(properties, 'w:i')],
    ['underline', switchOf(properties, 'w:u')],
    ['hidden', switchOf(properties, 'w:vanish')],
    ['size', numberOr(valueOf(properties, 'w:sz'))],
    ['superscript', childNamed(properties, 'w:vertAlign') === undefined ? undefined : valueOf(properties, 'w:vertAlign') === 'superscript'],
  ];
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

function numberOr(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}
