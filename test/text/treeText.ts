import type { Inline, ParsedText, Range, RichBlock, RichText } from '../../src/text/index.js';

/** A parsed text as lines for the eye: a block a line, what is inside it indented, places as `start-end`. */
export function treeText(parsed: ParsedText): string {
  return [
    ...blockLines(parsed.blocks),
    ...parsed.definitions.flatMap((note) => [`definition ${note.id} ${place(note.at)}`, ...indented(blockLines(note.content))]),
    ...parsed.problems.map((problem) => `! ${problem.kind} ${place(problem.at)}${'target' in problem ? ` ${problem.target}` : ''}`),
  ].join('\n');
}

function blockLines(blocks: RichText): string[] {
  return blocks.flatMap((block) => linesOf(block));
}

function linesOf(block: RichBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [inlineLine(block.children)];
    case 'heading':
      return [`heading ${block.depth} ${inlineLine(block.children)}`];
    case 'list':
      return [
        block.style === 'bullet' ? 'list bullet' : `list ${block.style} from ${block.start}`,
        ...block.items.flatMap((item) => indented(blockLines(item)).map((line, index) => (index === 0 ? `-${line.slice(1)}` : line))),
      ];
    case 'table':
      return ['table', ...indented([block.head, ...block.rows].map((row) => row.map(inlineLine).join(' | ')))];
  }
}

function inlineLine(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join(' ');
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return JSON.stringify(inline.text);
    case 'break':
      return 'break';
    case 'note':
      return `note(${inline.id} ${place(inline.at)})`;
    case 'picture':
      return `picture(${inline.path} ${JSON.stringify(inline.alt)} ${place(inline.at)})`;
    case 'link':
      return `link(${inline.href} ${place(inline.at)})[${inlineLine(inline.children)}]`;
    case 'reference':
      return `${inline.page ? 'page' : 'reference'}(${inline.target} ${place(inline.at)})[${inlineLine(inline.children)}]`;
    default:
      return `${inline.kind}[${inlineLine(inline.children)}]`;
  }
}

function place(range: Range): string {
  return `${range.start}-${range.end}`;
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
