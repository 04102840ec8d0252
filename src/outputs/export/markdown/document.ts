import type { Flow, FlowNode } from '../flow/flow.js';
import { blockLines } from './blocks.js';
import { inlineMarkdown } from './inlines.js';
import { placeMark } from './placeMark.js';
import { tableLines } from './table.js';

/** A document as Markdown: one `#` heading, chapters from `##`, notes at the end. */
export function markdownText({ title, cover, sections, notes }: Flow): string {
  const hasTitle = cover.some((node) => node.kind === 'text' && node.style === 'titel');
  const parts = [
    ...(hasTitle ? [] : [`# ${inlineMarkdown([{ kind: 'text', text: title }])}`]),
    ...cover.map(nodeText),
    ...sections.flatMap(({ nodes }) => nodes.map(nodeText)),
    ...[...notes].sort(([one], [other]) => one - other).map(([number, content]) => noteText(number, blockLines(content))),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function nodeText(node: FlowNode): string {
  switch (node.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, node.level + 1))} ${placeMark(node.anchor)}${inlineMarkdown(node.children, ' ')}`;
    case 'table':
      return tableLines(node.table).join('\n');
    case 'picture':
      // Its bytes are in the other formats; here its words must do.
      return [`*Afbeelding: ${inlineMarkdown([{ kind: 'text', text: node.picture.alt }])}*`, ...(node.caption === undefined ? [] : [inlineMarkdown(node.caption)])].join('\n\n');
    case 'text': {
      const [first = '', ...others] = blockLines(node.text);
      const lines = [`${placeMark(node.anchor)}${first}`, ...others];
      if (node.style === 'titel') return `# ${lines.join(' ')}`;
      if (node.style === undefined || node.style === 'omslag') return lines.join('\n');
      return lines.map((line) => (line === '' ? '' : node.style === 'tabeltitel' ? `**${line.replaceAll('**', '')}**` : `*${line.replaceAll('*', '')}*`)).join('\n');
    }
  }
}

/** Lines of a note after the first are indented, so that they belong to it. */
function noteText(number: number, [first = '', ...others]: readonly string[]): string {
  return [`[^${number}]: ${first}`, ...others.map((line) => (line === '' ? '' : `    ${line}`))].join('\n');
}
