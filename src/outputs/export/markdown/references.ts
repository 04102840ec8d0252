import type { Rich, RichInline } from '../../../document/document.js';
import { inScreenWords, withoutLinks } from '../../../html/screenReferences.js';
import type { Flow, FlowNode, FlowRow } from '../flow/flow.js';

/**
 * A stream with its references as links to places in the same file. Pages have no numbers there: a reference to one names
 * what stands on it, as the web page does. A place that nothing refers to loses its name, and a reference to what
 * has no place of its own (a picture, a block without a title) keeps its words. `titles` are the words by which a reader
 * knows the places.
 */
export function linked(flow: Flow, titles: ReadonlyMap<string, string>): Flow {
  const places = new Set(flow.sections.flatMap(({ nodes }) => nodes.flatMap(anchorsOf)));
  const met = new Set<string>();
  const inlines = (children: readonly RichInline[]): RichInline[] => children.flatMap(inline);
  const inline = (one: RichInline): readonly RichInline[] => {
    if (one.kind === 'reference') {
      const words = withoutLinks(inScreenWords(one.children, titles.get(one.anchor) ?? ''));
      if (!places.has(one.anchor)) return words;
      met.add(one.anchor);
      return [{ kind: 'link', href: `#${one.anchor}`, children: words }];
    }
    return ['children' in one ? { ...one, children: inlines(one.children) } : one];
  };
  const rewriting = richRewriting(inlines);
  const notes = new Map([...flow.notes].map(([number, content]) => [number, rewriting.rich(content)] as const));
  const whole: Flow = { ...flow, notes, cover: flow.cover.map(rewriting.node), sections: flow.sections.map((section) => ({ ...section, nodes: section.nodes.map(rewriting.node) })) };
  return { ...whole, sections: whole.sections.map((section) => ({ ...section, nodes: section.nodes.map((node) => withAnchors(node, met)) })) };
}

interface Rewriting {
  readonly rich: (rich: Rich) => Rich;
  readonly node: (node: FlowNode) => FlowNode;
}

/** The same change of inlines, wherever in a stream they stand. */
function richRewriting(inlines: (children: readonly RichInline[]) => RichInline[]): Rewriting {
  const part = (one: Rich[number]): Rich[number] => {
    switch (one.kind) {
      case 'paragraph':
      case 'heading':
        return { ...one, children: inlines(one.children) };
      case 'list':
        return { ...one, items: one.items.map(rich) };
      case 'table':
        return { ...one, head: one.head.map(inlines), rows: one.rows.map((row) => row.map(inlines)) };
    }
  };
  const rich = (all: Rich): Rich => all.map(part);
  const row = (one: FlowRow): FlowRow => ({ ...one, cells: one.cells.map((cell) => ({ ...cell, content: rich(cell.content) })) });
  const node = (one: FlowNode): FlowNode => {
    switch (one.kind) {
      case 'heading':
        return { ...one, children: inlines(one.children) };
      case 'text':
        return { ...one, text: rich(one.text) };
      case 'table':
        return { ...one, table: { ...one.table, head: one.table.head.map(row), body: one.table.body.map(row) } };
      case 'picture':
        return one.caption === undefined ? one : { ...one, caption: inlines(one.caption) };
    }
  };
  return { rich, node };
}

function anchorsOf(node: FlowNode): string[] {
  if (node.kind === 'table') return node.table.body.flatMap(({ anchor }) => anchor ?? []);
  return node.kind === 'picture' || node.anchor === undefined ? [] : [node.anchor];
}

function withAnchors(node: FlowNode, wanted: ReadonlySet<string>): FlowNode {
  if (node.kind === 'picture') return node;
  if (node.kind === 'table') return { ...node, table: { ...node.table, body: node.table.body.map((row) => withAnchor(row, wanted)) } };
  return withAnchor(node, wanted);
}

function withAnchor<Part extends { readonly anchor?: string }>(part: Part, wanted: ReadonlySet<string>): Part {
  if (part.anchor === undefined || wanted.has(part.anchor)) return part;
  const { anchor: _anchor, ...rest } = part;
  return rest as Part;
}
