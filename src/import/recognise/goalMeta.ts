import type { Block, Paragraph } from '../blocks.js';
import { isEmptyParagraph, lineOf } from '../blocks.js';
import type { Group } from '../write/draft.js';
import { pointsIn } from './actionRows.js';
import type { Recognition } from './recognition.js';
import { withoutLook, withoutStart } from './runs.js';

const GOAL_LABEL = /^(?:doel(?:stelling|en)?|ambitie)\s*:\s*/i;
const POINT_LABEL = /^ontwikkelpunt(?:en)?(?:\(en\))?\s*:?\s*/i;
const POINT_NUMBERS = /^[\d\s,;&]+(?:en\s+\d+\s*)?$/;
const TABLE_LABEL = /^(?:acties|activiteiten|actiepunten|planning|overzicht(?: van)? acties)\s*:?$/i;

/** What stands between the title of a goal and its table, put into the fields of the goal. */
export function setGoalMeta(recognition: Recognition, goal: Group, blocks: readonly Block[]): void {
  const left: Block[] = [];
  let expectsNumbers = false;
  for (const block of blocks) {
    const line = block.kind === 'paragraph' ? lineOf(block) : '';
    if (block.kind === 'table' || isEmptyParagraph(block)) {
      if (block.kind === 'table') left.push(block);
    } else if (expectsNumbers && POINT_NUMBERS.test(line)) {
      goal.set('ontwikkelpunten', pointsIn(recognition, line));
      recognition.ledger.label(line);
      expectsNumbers = false;
    } else if (POINT_LABEL.test(line) && POINT_NUMBERS.test(line.replace(POINT_LABEL, '')) && !goal.has('ontwikkelpunten')) {
      goal.set('ontwikkelpunten', pointsIn(recognition, line));
      recognition.ledger.label(line);
    } else if (/^ontwikkelpunt(?:en)?\s*:?$/i.test(line) && !goal.has('ontwikkelpunten')) {
      expectsNumbers = true;
      recognition.ledger.label(line);
    } else if (GOAL_LABEL.test(line) && !goal.has('doel')) setGoal(recognition, goal, block);
    else left.push(block);
  }
  setRest(recognition, goal, left);
  recognition.ledger.claim(blocks, 'doelen en acties');
}

function setGoal(recognition: Recognition, goal: Group, paragraph: Paragraph): void {
  const label = GOAL_LABEL.exec(lineOf(paragraph))?.[0] ?? '';
  recognition.ledger.label(label);
  const rest = withoutStart(paragraph, label.length);
  const isBold = rest.runs.every((run) => run.kind !== 'text' || run.bold || run.text.trim() === '');
  goal.set('doel', recognition.text([isBold ? withoutLook(rest) : rest], 'cel'));
}

/** A short slanted line is the line under the title; a word like "Acties" belongs to the table; the rest explains. */
function setRest(recognition: Recognition, goal: Group, blocks: readonly Block[]): void {
  const rest = [...blocks];
  const last = rest.at(-1);
  if (last?.kind === 'paragraph' && TABLE_LABEL.test(lineOf(last))) {
    goal.set('tabeltitel', recognition.text([withoutLook(last)], 'regel').replace(/:$/, ''));
    rest.pop();
  }
  const [first] = rest;
  if (first?.kind === 'paragraph' && isSlanted(first) && lineOf(first).split(' ').length <= 20) {
    goal.set('ondertitel', recognition.text([upright(first)], 'regel'));
    rest.shift();
  }
  goal.set('toelichting', recognition.text(rest, 'cel'));
}

function isSlanted({ runs }: Paragraph): boolean {
  return runs.every((run) => run.kind === 'text' && (run.italic || run.text.trim() === ''));
}

function upright(paragraph: Paragraph): Paragraph {
  return { ...paragraph, runs: paragraph.runs.map((run) => (run.kind === 'text' ? { ...run, italic: false, bold: false } : run)) };
}
