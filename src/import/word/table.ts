import type { Block, Cell, Row, Table } from '../blocks.js';
import type { Element } from './xml.js';
import { childNamed, isElement, switchOf, valueOf } from './xml.js';

interface OpenCell {
  readonly cell: { blocks: Block[]; row: number; column: number; rowSpan: number; columnSpan: number };
}

/** A table with every cell at its place; `blocks` reads what is in a cell. */
export function readTable(element: Element, blocks: (elements: readonly (Element | string)[]) => Block[]): Table {
  const rows: { cells: Cell[]; isHead: boolean }[] = [];
  /** By column: the cell that goes on below where a row says so. */
  const above = new Map<number, OpenCell['cell']>();
  let width = 0;
  for (const row of within(element, 'w:tr')) {
    const properties = childNamed(row, 'w:trPr');
    const cells: OpenCell['cell'][] = [];
    let column = Number(valueOf(properties, 'w:gridBefore') ?? 0);
    for (const source of within(row, 'w:tc')) {
      const format = childNamed(source, 'w:tcPr');
      const columnSpan = Math.max(1, Number(valueOf(format, 'w:gridSpan') ?? 1) || 1);
      const merge = childNamed(format, 'w:vMerge');
      const started = above.get(column);
      const goesOn = merge !== undefined && merge.attributes.get('w:val') !== 'restart' && started !== undefined;
      const content = blocks(source.children);
      if (goesOn) {
        started.rowSpan += 1;
        started.blocks.push(...content);
      } else {
        const cell = { blocks: content, row: rows.length, column, rowSpan: 1, columnSpan };
        cells.push(cell);
        if (merge === undefined) above.delete(column);
        else above.set(column, cell);
      }
      column += columnSpan;
    }
    width = Math.max(width, column);
    rows.push({ cells, isHead: switchOf(properties, 'w:tblHeader') === true });
  }
  return { kind: 'table', rows: rows satisfies Row[], width };
}

/** Rows or cells, also where changes or content controls are around them; what was taken out is left out. */
function within(element: Element, name: 'w:tr' | 'w:tc'): Element[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.name === name) return childNamed(child, 'w:trPr', 'w:del') === undefined ? [child] : [];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(child.name) ? within(child, name) : [];
  });
}
