import { isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, ParsedNode, Scalar } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Source } from '../source/source.js';
import { span } from '../source/source.js';
import { explainErrors } from './errors.js';
import { findQuietTraps } from './traps.js';
import type { TextStyle, YamlEntry, YamlNode, YamlText } from './tree.js';

/** Bounds that no honest plan comes near; they keep a hostile file from eating time or memory. */
const MAXIMUM_DEPTH = 60;
const MAXIMUM_NODES = 400_000;

export interface ParsedYaml {
  /** Absent when the text is no YAML at all, or empty. */
  readonly root?: YamlNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads YAML into a located tree. Never throws: what is wrong comes back as diagnostics. */
export function parseYaml(source: Source): ParsedYaml {
  if (nestsTooDeep(source.text)) {
    return { diagnostics: [tooDeep(source, 0)] };
  }
  const document = parseDocument(source.text, {
    schema: 'failsafe', // every scalar stays the text that was typed
    version: '1.2',
    uniqueKeys: true,
    prettyErrors: false,
    keepSourceTokens: false,
    logLevel: 'silent',
  });
  const errors = explainErrors(source, document.errors);
  if (errors.length > 0) return { diagnostics: errors };
  if (document.contents === null) return { diagnostics: [] };
  const builder = new TreeBuilder(source, document);
  const root = builder.build(document.contents, 0);
  const diagnostics = [...builder.diagnostics, ...(root === undefined ? [] : findQuietTraps(source, root))];
  return root === undefined ? { diagnostics } : { root, diagnostics };
}

class TreeBuilder {
  readonly diagnostics: Diagnostic[] = [];
  readonly #anchors = new Map<string, Node>();
  #nodes = 0;
  #stopped = false;

  constructor(
    readonly source: Source,
    document: Document.Parsed,
  ) {
    visit(document, {
      Node: (_key, node) => {
        if (!isAlias(node) && node.anchor !== undefined) this.#anchors.set(node.anchor, node);
      },
    });
  }

  build(node: Node | ParsedNode, depth: number): YamlNode | undefined {
    if (this.#stopped) return undefined;
    const start = node.range?.[0] ?? 0;
    if (depth > MAXIMUM_DEPTH) return this.#stop(tooDeep(this.source, start));
    if (++this.#nodes > MAXIMUM_NODES) return this.#stop(tooLarge(this.source, start));
    if (isAlias(node)) return this.#follow(node.source, start, depth);
    const place = span(this.source, start, node.range?.[1] ?? start);
    if (isMap(node)) {
      const entries = node.items.map((pair) => this.#entry(pair, depth)).filter((entry) => entry !== undefined);
      return { kind: 'map', entries, span: place };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.build(item as Node, depth + 1)).filter((item) => item !== undefined);
      return { kind: 'list', items, span: place };
    }
    if (isScalar(node)) return this.#text(node);
    return undefined;
  }

  #entry(pair: Pair, depth: number): YamlEntry | undefined {
    const { key, value } = pair;
    if (!isScalar(key)) {
      const start = (key as Node | null)?.range?.[0] ?? 0;
      this.diagnostics.push(
        diagnosticAt(span(this.source, start, start + 1), 'yaml/sleutel', 'Hier staat een lijst of groep waar een sleutel hoort.', {
          hints: ['Zet de tekst tussen aanhalingstekens.'],
        }),
      );
      return undefined;
    }
    const keyText = this.#text(key);
    const empty: YamlText = { kind: 'text', value: '', style: 'plain', span: span(this.source, keyText.span.end) };
    const built = value === null ? empty : this.build(value as Node, depth + 1);
    return built === undefined ? undefined : { key: keyText, value: built };
  }

  #text(node: Scalar): YamlText {
    const start = node.range?.[0] ?? 0;
    const value = typeof node.value === 'string' ? node.value : ''; // the failsafe schema knows texts only
    return { kind: 'text', value, style: styleOf(node), span: span(this.source, start, node.range?.[1] ?? start) };
  }

  /** An alias takes the place of its anchor; one that stands inside its own anchor would never end. */
  #follow(name: string, start: number, depth: number): YamlNode | undefined {
    const target = this.#anchors.get(name);
    const [from, to] = [target?.range?.[0] ?? 0, target?.range?.[1] ?? 0];
    if (target !== undefined && (start < from || start >= to)) return this.build(target, depth + 1);
    this.diagnostics.push(
      diagnosticAt(span(this.source, start, start + name.length + 1), 'yaml/sterretje', `Een tekst die met * begint, leest YAML als een verwijzing; ‘${name}’ bestaat niet.`, {
        hints: ['Zet de hele tekst tussen aanhalingstekens.'],
      }),
    );
    return undefined;
  }

  #stop(diagnostic: Diagnostic): undefined {
    this.#stopped = true;
    this.diagnostics.push(diagnostic);
    return undefined;
  }
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

/** Looked at before parsing, because a parser that descends would run out of stack on thousands of brackets. */
function nestsTooDeep(text: string): boolean {
  let flow = 0;
  let dashes = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '[' || character === '{') flow++;
    else if (character === ']' || character === '}') flow = Math.max(0, flow - 1);
    else if (character === '-' && /\s/.test(text[index + 1] ?? ' ')) dashes++;
    else if (character === '?' && text[index + 1] === ' ') dashes++;
    else if (character === '\n') dashes = indentation(text, index + 1) >> 1;
    if (flow > 200 || dashes > 200) return true;
  }
  return false;
}

function indentation(text: string, start: number): number {
  let end = start;
  while (text[end] === ' ') end++;
  return text[end] === '\n' || text[end] === undefined ? 0 : Math.min(end - start, 500);
}

function tooDeep(source: Source, offset: number): Diagnostic {
  return diagnosticAt(span(source, offset, offset + 1), 'yaml/te-diep', `Dit bestand is dieper genest dan ${MAXIMUM_DEPTH} niveaus; zo diep gaat geen jaarplan.`, {
    hints: ['Kijk of de inspringing klopt en of er haken [ of { openstaan.'],
  });
}

function tooLarge(source: Source, offset: number): Diagnostic {
  return diagnosticAt(span(source, offset, offset + 1), 'yaml/te-groot', 'Dit bestand bevat te veel onderdelen om te lezen.', {
    hints: ['Verdeel het plan over meer bestanden, of kijk of een herhaling met & en * te ver gaat.'],
  });
}
