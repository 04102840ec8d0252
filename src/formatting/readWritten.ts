import type { CST } from 'yaml';
import { attachComments } from './attachComments.js';
import { readBrackets } from './brackets.js';
import type { DraftCollection, DraftEntry, Slot, Spot, ValueSpot } from './drafts.js';
import { readBlock, readText } from './texts.js';
import { commentsIn, hasAliases, tokensOf } from './tokens.js';
import type { Written, WrittenBrackets, WrittenFile, WrittenText } from './written.js';

/** Written in a way that no plan needs, such as keys behind `?`, from the offset `at` on; or without a group or list at all. */
export interface Strange {
  readonly at?: number | undefined;
}

/** Reads a text without YAML errors into what is written there. */
export function readWritten(text: string): WrittenFile | Strange {
  const tokens = tokensOf(text);
  const root = tokens.find((token) => token.type === 'document')?.value;
  const reader = new Reader(text);
  const written = root === undefined ? undefined : reader.root(root);
  if (root === undefined || written === undefined || reader.strangeAt !== undefined) return { at: reader.strangeAt };
  const end = tokens.find((token) => token.type === 'doc-end')?.offset ?? text.length;
  const { spots, slots, brackets } = reader;
  const head = attachComments(text, { comments: commentsIn(tokens), spots, slots, brackets, root: written, end });
  if (head === undefined) return {};
  const tail = text.slice(end).split('\n').map((line) => line.trimEnd());
  return { head, root: written, behind: reader.behind, tail: tail.slice(0, tail.findLastIndex((line) => line !== '') + 1), hasAliases: hasAliases(tokens) };
}

class Reader {
  readonly spots: Spot[] = [];
  readonly slots: Slot[] = [];
  readonly brackets: ValueSpot[] = [];
  /** A comment behind a root between brackets. */
  behind = '';
  /** Where the first thing stands that has no form. */
  strangeAt: number | undefined;

  constructor(readonly text: string) {}

  root(token: CST.Token): DraftCollection | WrittenBrackets | undefined {
    if (token.type === 'block-map' || token.type === 'block-seq') return this.#collection(token);
    if (token.type !== 'flow-collection') return undefined;
    return this.#bracketed(token, undefined);
  }

  #collection(token: CST.BlockMap | CST.BlockSequence): DraftCollection {
    const collection: DraftCollection = { kind: token.type === 'block-map' ? 'group' : 'list', entries: [], below: [] };
    for (const item of token.items) {
      if (token.type === 'block-map') this.#keyed(item, collection);
      else this.#dashed(item, collection);
    }
    return collection;
  }

  /** `key: value`. An item without a colon only holds the comments at the end. */
  #keyed({ start, key, sep = [], value, ...item }: CST.CollectionItem & { readonly explicitKey?: true }, collection: DraftCollection): void {
    const colon = sep.find(({ type }) => type === 'map-value-ind');
    if (colon === undefined && key === undefined && item.explicitKey === undefined) return;
    const isPlain = start.every(({ type }) => LAYOUT.has(type)) && item.explicitKey === undefined;
    if (colon === undefined || !isPlain || !isFlowText(key)) {
      this.strangeAt ??= (start.find(({ type }) => !LAYOUT.has(type)) ?? sep[0])?.offset ?? key?.offset ?? 0;
      return;
    }
    this.#entry({ collection, start: key.offset, end: colon.offset + 1, key: readText(key), between: sep, value });
  }

  /** `- value` */
  #dashed({ start, value }: CST.CollectionItem, collection: DraftCollection): void {
    const dash = start.find(({ type }) => type === 'seq-item-ind');
    if (dash !== undefined) this.#entry({ collection, start: dash.offset, end: dash.offset + 1, between: start, value });
  }

  #entry({ collection, start, end, key, between, value }: EntryParts): void {
    const signs = between.filter(({ type }) => type === 'anchor' || type === 'tag').map(({ source }) => source);
    const column = start - (this.text.lastIndexOf('\n', start - 1) + 1);
    const entry: DraftEntry = { above: [], ...(key && { key }), signs, behindKey: '', between: [], value: { kind: 'nothing' }, behind: '', column };
    this.spots.push({ kind: 'entry', start, entry, previous: collection.entries.at(-1) });
    this.slots.push({ end, put: (comment) => void (entry.behindKey = comment) });
    collection.entries.push(entry);
    entry.value = this.#value(value, entry);
  }

  #value(token: CST.Token | undefined, entry: DraftEntry): Written {
    switch (token?.type) {
      case undefined:
        return { kind: 'nothing' };
      case 'block-map':
      case 'block-seq':
        return this.#collection(token);
      case 'flow-collection':
        return this.#bracketed(token, entry);
      case 'block-scalar': {
        const block = readBlock(token);
        const opening = token.props.reduce((length, prop) => length + ('source' in prop ? prop.source.length : 0), token.offset);
        this.spots.push({ kind: 'value', start: token.offset, end: opening + lengthOfLines(token.source, block.lines.length), entry });
        return block;
      }
      case 'alias':
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        this.spots.push({ kind: 'value', start: token.offset, end: token.offset + token.source.length, entry });
        this.slots.push({ end: token.offset + token.source.length, put: (comment) => void (entry.behind = comment) });
        return token.type === 'alias' ? { kind: 'alias', typed: token.source } : readText(token);
      default:
        this.strangeAt ??= token?.offset ?? 0;
        return { kind: 'nothing' };
    }
  }

  #bracketed(token: CST.FlowCollection, entry: DraftEntry | undefined): WrittenBrackets {
    const { brackets, end } = readBrackets(token, this.text);
    const spot: ValueSpot = { kind: 'value', start: token.offset, end, ...(entry && { entry }) };
    this.spots.push(spot);
    this.brackets.push(spot);
    this.slots.push({
      end,
      put: (comment) => {
        if (entry === undefined) this.behind = comment;
        else entry.behind = comment;
      },
    });
    return brackets;
  }
}

interface EntryParts {
  readonly collection: DraftCollection;
  readonly start: number;
  /** Just behind the colon or dash. */
  readonly end: number;
  readonly key?: WrittenText;
  readonly between: readonly CST.SourceToken[];
  readonly value: CST.Token | undefined;
}

const LAYOUT: ReadonlySet<string> = new Set(['space', 'newline', 'comment']);

function isFlowText(token: CST.Token | null | undefined): token is CST.FlowScalar {
  return token?.type === 'scalar' || token?.type === 'single-quoted-scalar' || token?.type === 'double-quoted-scalar';
}

/** Blank lines below a text belong to what comes next, unless its sign says that they count. */
function lengthOfLines(source: string, count: number): number {
  let end = 0;
  for (let line = 0; line < count && end < source.length; line += 1) {
    const next = source.indexOf('\n', end);
    end = next === -1 ? source.length : next + 1;
  }
  return end;
}
