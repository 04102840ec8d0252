import { formatDate, isIsoDate } from '../calendar/index.js';
import type { DateNotation } from '../calendar/index.js';
import type { Text } from '../plan/text.js';
import { inlineText } from '../text/index.js';
import type { Inline, ParsedText, RichBlock, TextProfile } from '../text/index.js';
import type { Picture, Rich, RichInline, RichPart } from './document.js';
import type { NoteSection } from './noteBook.js';

/** Where a link inside the document may lead. */
export type Targets = ReadonlyMap<string, string>;

export interface WritingContext {
  /** Ids as written → anchors. */
  readonly targets: Targets;
  readonly picture: (path: string, text: Text) => Picture | undefined;
  readonly dates: DateNotation;
}

/** Where a text is being written: which notes it may refer to and where they are gathered. */
export interface Place {
  readonly notes: NoteSection;
  readonly noteTexts: ReadonlyMap<string, Text>;
  /** Level that a `##` heading gets. */
  readonly headingLevel: number;
}

/** Turns the texts of the plan into what is printed: notes numbered, links resolved, dates written out. */
export class RichWriter {
  constructor(readonly context: WritingContext) {}

  rich(text: Text | undefined, profile: TextProfile, place: Place): Rich {
    if (text === undefined) return [];
    const date = text.value.trim();
    if (profile === 'regels' && isIsoDate(date)) return [paragraph([this.date(date)])];
    const parsed = text.rich(profile);
    return new TextWriting(this, text, parsed, place).blocks(parsed.blocks);
  }

  /** One line: titles, names. */
  inline(text: Text, place: Place): RichInline[] {
    const parsed = text.rich('regel');
    const [first] = new TextWriting(this, text, parsed, place).blocks(parsed.blocks);
    return first?.kind === 'paragraph' ? [...first.children] : [];
  }

  date(date: string): RichInline {
    return { kind: 'date', date, text: formatDate(date, this.context.dates) };
  }
}

/** One text on its way: keeps what its notes and pictures need. */
class TextWriting {
  constructor(
    readonly writer: RichWriter,
    readonly text: Text,
    readonly parsed: ParsedText,
    readonly place: Place,
  ) {}

  blocks(blocks: readonly RichBlock[]): Rich {
    return blocks.map((block) => this.#block(block));
  }

  #block(block: RichBlock): RichPart {
    switch (block.kind) {
      case 'paragraph':
        return paragraph(this.#inlines(block.children));
      case 'heading':
        return { kind: 'heading', level: Math.min(6, this.place.headingLevel + block.depth - 2), children: this.#inlines(block.children) };
      case 'list':
        return { kind: 'list', style: block.style, start: block.start, items: block.items.map((item) => this.blocks(item)) };
      case 'table':
        return { kind: 'table', head: block.head.map((cell) => this.#inlines(cell)), rows: block.rows.map((row) => row.map((cell) => this.#inlines(cell))) };
    }
  }

  #inlines(inlines: readonly Inline[]): RichInline[] {
    return inlines.flatMap((inline) => this.#inline(inline));
  }

  #inline(inline: Inline): RichInline[] {
    switch (inline.kind) {
      case 'text':
      case 'break':
        return [inline];
      case 'emphasis':
      case 'strong':
      case 'superscript':
      case 'underline':
        return [{ kind: inline.kind, children: this.#inlines(inline.children) }];
      case 'link':
        return [{ kind: 'link', href: inline.href, children: this.#inlines(inline.children) }];
      case 'reference':
        return this.#reference(inline);
      case 'note':
        return [this.#note(inline.id, inline.at.start, inline.at.end)];
      case 'picture': {
        const picture = this.writer.context.picture(inline.path, this.text);
        return [picture === undefined ? { kind: 'text', text: inline.alt } : { kind: 'picture', picture: { ...picture, alt: inline.alt } }];
      }
    }
  }

  /** A link to nowhere keeps its words; that it leads nowhere has been said when the plan was read. */
  #reference(inline: Extract<Inline, { kind: 'reference' }>): RichInline[] {
    const anchor = this.writer.context.targets.get(inline.target);
    const children = this.#inlines(inline.children);
    if (anchor === undefined) return children;
    return [{ kind: 'reference', anchor, children: inline.page ? withPageNumber(children, anchor) : children }];
  }

  #note(id: string, start: number, end: number): RichInline {
    const reference = this.place.notes.refer(id, () => this.#noteContent(id));
    return reference === undefined ? { kind: 'text', text: this.text.value.slice(start, end) } : { kind: 'noteReference', ...reference };
  }

  #noteContent(id: string): Rich | undefined {
    const definition = this.parsed.definitions.find((note) => note.id === id);
    if (definition !== undefined) return this.blocks(definition.content);
    const shared = this.place.noteTexts.get(id);
    return shared === undefined ? undefined : this.writer.rich(shared, 'cel', this.place);
  }
}

export function paragraph(children: readonly RichInline[]): RichPart {
  return { kind: 'paragraph', children };
}

export function plainRich(text: string): Rich {
  return text === '' ? [] : [paragraph([{ kind: 'text', text }])];
}

/** Puts the page number in the place of `#`, which the parser gives a text of its own, in emphasis or not. */
function withPageNumber(children: readonly RichInline[], anchor: string): RichInline[] {
  return children.map((child): RichInline => {
    if ('children' in child) return { ...child, children: withPageNumber(child.children, anchor) };
    return child.kind === 'text' && child.text === '#' ? { kind: 'pageNumber', anchor } : child;
  });
}

/** The words of a text on one line, for bookmarks, captions and labels. */
export function plainText(text: Text): string {
  return text
    .rich('regel')
    .blocks.map((block) => (block.kind === 'paragraph' ? inlineText(block.children) : ''))
    .join(' ')
    .trim();
}
