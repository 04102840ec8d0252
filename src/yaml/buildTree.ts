import { isAlias, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Alias, Document, Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../source/source.js';
import { span } from '../source/source.js';
import { gluedDashKey } from './gluedDash.js';
import { aliasInsideItself, bulletKey, duplicateKey, forbiddenKey, hardSpacesAtKey, label, labelAtKey, noKey, unknownAlias, unusedAnchor } from './nodeProblems.js';
import type { TextStyle, YamlEntry, YamlNode, YamlText } from './tree.js';

export const MAXIMUM_DEPTH = 60;
/** Aliases followed: a few lines of them can stand for millions of nodes. */
const MAXIMUM_NODES = 200_000;
const MAXIMUM_REPEATED_CHARACTERS = 2_000_000;
/** Of one text: about twenty pages. Whatever reads a text may then take its time for every character. */
export const MAXIMUM_TEXT = 50_000;

export interface BuiltTree {
  readonly root?: YamlNode;
  readonly diagnostics: readonly Diagnostic[];
  /** The bound that was met, and where; what was built until then means nothing. */
  readonly stopped?: { readonly reason: 'depth' | 'size' | 'text'; readonly offset: number };
}

/** The tree of a document without errors. */
export function buildTree(source: Source, document: Document.Parsed): BuiltTree {
  const builder = new TreeBuilder(source, document);
  const root = document.contents === null ? undefined : builder.build(document.contents, 0);
  return { diagnostics: builder.diagnostics, ...(root && !builder.isAskew && { root }), ...(builder.stopped && { stopped: builder.stopped }) };
}

class TreeBuilder {
  readonly diagnostics: Diagnostic[] = [];
  stopped: BuiltTree['stopped'];
  /** Lists that became groups: of the shape of what was read nothing sensible can be said. */
  isAskew = false;
  /** What each alias stands for: the last anchor of its name before it. */
  readonly #targets = new Map<Alias, Node>();
  #nodes = 0;
  #repeatedCharacters = 0;
  /** Start of the alias that is being followed, the outermost: there the writer can do something about it. */
  #following: number | undefined;

  constructor(
    readonly source: Source,
    document: Document.Parsed,
  ) {
    // Without an anchor nothing is an alias for it; nearly every file is spared the walk.
    if (!source.text.includes('&')) return;
    const anchors = new Map<string, Node>();
    /** With whether it stands before a key. */
    const unused = new Map<Node, boolean>();
    visit(document, {
      Alias: (_key, alias) => {
        const target = anchors.get(alias.source);
        if (target === undefined) return;
        this.#targets.set(alias, target);
        unused.delete(target);
      },
      Value: (place, node) => {
        if (node.anchor === undefined) return;
        anchors.set(node.anchor, node);
        unused.set(node, place === 'key');
      },
    });
    for (const [node, isKey] of unused) this.diagnostics.push(unusedAnchor(source, node, isKey));
  }

  build(node: Node, depth: number): YamlNode | undefined {
    const [start, end] = node.range ?? [0, 0];
    if (this.#tooFar(depth, start)) return undefined;
    if (isAlias(node)) return this.#follow(node, depth);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.tag !== undefined) this.diagnostics.push(label(this.source, node));
    const place = span(this.source, start, end);
    if (isMap(node)) return { kind: 'map', entries: this.#entries(node, depth), span: place };
    if (isSeq(node)) {
      const items = node.items.map((item) => this.build(item as Node, depth + 1)).filter((item) => item !== undefined);
      return { kind: 'list', items, span: place };
    }
    if (!isScalar(node)) return undefined;
    const text = this.#text(node);
    // It was typed as the first word; what is said of the label is enough.
    if (node.tag?.startsWith('!') === true) return { ...text, value: `${node.tag} ${text.value}`.trim() };
    return saysNothing(text) ? { ...text, value: '' } : text;
  }

  /** A key that stands twice counts once, the first time. */
  #entries(map: YAMLMap, depth: number): YamlEntry[] {
    const firsts = new Map<string, YamlText>();
    const entries: YamlEntry[] = [];
    let repeated = false;
    let bulleted = false;
    for (const pair of map.items) {
      const key = this.#key(pair);
      if (key === undefined) continue;
      const bullet = bulletKey(key) ?? gluedDashKey(key);
      if (bullet !== undefined) {
        if (!bulleted) this.diagnostics.push(bullet);
        bulleted = this.isAskew = true;
        continue;
      }
      const first = firsts.get(key.value);
      if (first !== undefined) {
        if (!repeated) this.diagnostics.push(duplicateKey(key, first));
        repeated = true;
        continue;
      }
      firsts.set(key.value, key);
      const value = pair.value === null ? emptyBehind(key) : this.build(pair.value as Node, depth + 1);
      if (value !== undefined) entries.push({ key, value });
    }
    return entries;
  }

  #key({ key }: Pair): YamlText | undefined {
    if (!isScalar(key)) {
      this.diagnostics.push(noKey(this.source, key as Node | null));
      return undefined;
    }
    const text = this.#text(key);
    if (key.tag !== undefined) this.diagnostics.push(labelAtKey(this.source, key, text));
    const problem = hardSpacesAtKey(text) ?? forbiddenKey(text) ?? (text.value === '' && text.style === 'plain' ? noKey(this.source, key) : undefined);
    if (problem === undefined) return text;
    this.diagnostics.push(problem);
    return undefined;
  }

  #text(node: Scalar): YamlText {
    const [start, end] = node.range ?? [0, 0];
    const value = typeof node.value === 'string' ? node.value : ''; // the failsafe schema knows texts only
    if (value.length > MAXIMUM_TEXT) this.stopped ??= { reason: 'text', offset: start };
    if (this.#following !== undefined) this.#repeatedCharacters += value.length;
    return { kind: 'text', value, style: styleOf(node), span: span(this.source, start, end) };
  }

  /** An alias takes the place of its anchor; one that stands inside its own anchor would never end. */
  #follow(alias: Alias, depth: number): YamlNode | undefined {
    const start = alias.range?.[0] ?? 0;
    const target = this.#targets.get(alias);
    const [from, to] = target?.range ?? [0, 0];
    if (target === undefined || (start >= from && start < to)) {
      this.diagnostics.push((target === undefined ? unknownAlias : aliasInsideItself)(this.source, alias.source, start));
      return undefined;
    }
    const outermost = this.#following === undefined;
    this.#following ??= start;
    const built = this.build(target, depth + 1);
    if (outermost) this.#following = undefined;
    return built;
  }

  #tooFar(depth: number, start: number): boolean {
    this.#nodes += 1;
    const offset = this.#following ?? start;
    if (depth > MAXIMUM_DEPTH) this.stopped ??= { reason: 'depth', offset };
    else if (this.#nodes > MAXIMUM_NODES || this.#repeatedCharacters > MAXIMUM_REPEATED_CHARACTERS) this.stopped ??= { reason: 'size', offset };
    return this.stopped !== undefined;
  }
}

/** `titel: ~`: YAML's own way to leave a value open, which a plan would print as the sign or the word. */
function saysNothing({ style, value }: YamlText): boolean {
  return style === 'plain' && /^(?:~|null|Null|NULL)$/.test(value);
}

function emptyBehind(key: YamlText): YamlText {
  return { kind: 'text', value: '', style: 'plain', span: span(key.span.source, key.span.end) };
}

function styleOf(node: Scalar): TextStyle {
  switch (node.type) {
    case 'BLOCK_FOLDED':
      return 'folded';
    case 'BLOCK_LITERAL':
      return 'literal';
    case 'QUOTE_SINGLE':
      return 'single';
    case 'QUOTE_DOUBLE':
      return 'double';
    default:
      return 'plain';
  }
}
