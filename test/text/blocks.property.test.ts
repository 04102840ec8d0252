import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listMark, parseRichText, type ListStyle, type RichBlock } from '../../src/text/index.js';

/** A text as it is meant; written out in Markdown it must be read back the same. */
type Meant = { readonly kind: 'paragraph'; readonly lines: readonly string[] } | MeantList;

interface MeantList {
  readonly kind: 'list';
  readonly style: ListStyle;
  readonly start: number;
  readonly items: readonly (readonly Meant[])[];
}

const line = fc.array(fc.constantFrom('scholen', 'overleg', 'plan', 'i.s.m.', '2024', '13.00', '-', '3.'), { minLength: 1, maxLength: 4 });
// A line begins with a word of its own, so that it cannot be taken for a list.
const lines = fc.array(line.map((words) => ['het', ...words].join(' ')), { minLength: 1, maxLength: 3 });
const paragraph = lines.map((typed): Meant => ({ kind: 'paragraph', lines: typed }));

const { blocks } = fc.letrec<{ blocks: Meant[]; list: Meant; item: Meant[] }>((tie) => ({
  // Paragraphs and lists take turns: two lists in a row would be one.
  blocks: fc
    .array(fc.tuple(paragraph, fc.option(tie('list'), { nil: undefined, depthSize: 'small', maxDepth: 3 })), { minLength: 1, maxLength: 3 })
    .map((pairs) => pairs.flatMap(([text, list]) => (list === undefined ? [text] : [text, list]))),
  item: tie('blocks'),
  list: fc
    .record({
      style: fc.constantFrom<ListStyle>('bullet', 'number', 'letter'),
      start: fc.integer({ min: 1, max: 20 }),
      items: fc.array(tie('item'), { minLength: 2, maxLength: 4 }),
    })
    .map(({ style, start, items }): Meant => ({ kind: 'list', style, start: style === 'bullet' ? 1 : start, items })),
}));

describe('lists and paragraphs', () => {
  it.each([
    ['with blank lines between blocks', true],
    ['with lists directly below their paragraph', false],
  ])('are read as they were meant, %s', (_, spaced) => {
    fc.assert(
      fc.property(blocks, (meant) => {
        const text = write(meant, '', spaced).join('\n');
        expect(parseRichText(text, 'cel')).toEqual({ blocks: meant.map(toBlock), definitions: [], problems: [] });
      }),
      { numRuns: 30 },
    );
  });
});

function write(meant: readonly Meant[], indent: string, spaced: boolean): string[] {
  return meant.flatMap((block, index) => {
    const apart = index > 0 && (spaced || block.kind === 'paragraph') ? [''] : [];
    return [...apart, ...(block.kind === 'paragraph' ? block.lines.map((typed) => indent + typed) : writeList(block, indent, spaced))];
  });
}

function writeList(list: MeantList, indent: string, spaced: boolean): string[] {
  return list.items.flatMap((item, index) => {
    const mark = `${listMark(list.style, list.start, index)} `;
    const [first = '', ...others] = write(item, indent + ' '.repeat(mark.length), spaced);
    return [indent + mark + first.trimStart(), ...others];
  });
}

function toBlock(meant: Meant): RichBlock {
  if (meant.kind === 'paragraph') return { kind: 'paragraph', children: [{ kind: 'text', text: meant.lines.join(' ') }] };
  return { kind: 'list', style: meant.style, start: meant.start, items: meant.items.map((item) => item.map(toBlock)) };
}
