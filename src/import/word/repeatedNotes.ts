import type { Block, Run } from '../blocks.js';
import { paragraphsOf } from '../blocks.js';

/**
 * A note that is called again is a raised number, typed or made by a field: Word itself would print the note twice. A number
 * of a note that came before, raised and against a word, calls that note. "m2" and its like do not.
 */
export function withRepeatedNotes(blocks: readonly Block[]): readonly Block[] {
  const called: string[] = [];
  const replaced = new Map<readonly Run[], readonly Run[]>();
  for (const { runs } of paragraphsOf(blocks)) {
    const others = runs.map((run, index): Run => {
      if (run.kind === 'note' && !called.includes(run.id)) called.push(run.id);
      const before = runs[index - 1];
      if (run.kind !== 'text' || !run.superscript || !/^\d{1,2}$/.test(run.text) || before?.kind !== 'text' || !/[\p{L}.,;:!?)’”]$/u.test(before.text) || UNIT.test(before.text)) return run;
      const id = called[Number(run.text) - 1];
      return id === undefined ? run : { kind: 'note', id };
    });
    if (others.some((run, index) => run !== runs[index])) replaced.set(runs, others);
  }
  return replaced.size === 0 ? blocks : blocks.map((block) => exchanged(block, replaced));
}

const UNIT = /(?:^|[\s\d])[cdkm]?m$/;

function exchanged(block: Block, replaced: ReadonlyMap<readonly Run[], readonly Run[]>): Block {
  if (block.kind === 'paragraph') return replaced.has(block.runs) ? { ...block, runs: replaced.get(block.runs) ?? block.runs } : block;
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((inner) => exchanged(inner, replaced)) })) })) };
}
