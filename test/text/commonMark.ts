import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** What the plan language leaves out of CommonMark. */
const DISABLED = [
  'autolink', 'blockQuote', 'characterReference', 'codeFenced', 'codeIndented', 'codeText', 'definition', 'headingAtx',
  'htmlFlow', 'htmlText', 'list', 'setextUnderline', 'thematicBreak',
];

/** The inlines of a paragraph as micromark, the reference of the Markdown world, reads them: one line of tags. */
export function commonMarkLine(text: string): string {
  const tree = fromMarkdown(text, { extensions: [{ disable: { null: DISABLED } }] });
  const line = tree.children.map((block) => (block.type === 'paragraph' ? block.children.map((node) => tagged(node, text)).join('') : '?')).join('¶');
  return line.replace(/[ \t\r\n]+/g, ' ').replaceAll(' <br>', '<br>');
}

function tagged(node: PhrasingContent, text: string): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
    case 'strong':
      return `<${node.type}>${node.children.map((child) => tagged(child, text)).join('')}</${node.type}>`;
    case 'break':
      return text[node.position?.start.offset ?? 0] === '\\' ? '<br>' : ' ';
    case 'link':
      return `<link ${node.url}>${node.children.map((child) => tagged(child, text)).join('')}</link>`;
    case 'image':
      return `<picture ${node.url} ${(node.alt ?? '').replace(/[ \t\r\n]+/g, ' ').trim()}>`;
    default:
      return `<${node.type}>`;
  }
}
