import type { Paragraph, Run } from '../blocks.js';
import { lineOf } from '../blocks.js';
import { GOAL_NUMBER, PLAIN_NUMBER } from './outline.js';

/** The paragraph without its first letters; `count` is counted in the line as `lineOf` gives it. */
export function withoutStart(paragraph: Paragraph, count: number): Paragraph {
  const raw = paragraph.runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : '')).join('');
  let [skip, seen] = [0, 0];
  // The line has one blank where the text has several, and none at its start.
  while (skip < raw.length && (seen < count || /\s/.test(raw[skip] ?? ''))) {
    const isBlank = /[\s\u00a0]/.test(raw[skip] ?? '');
    const followsBlank = skip === 0 || seen === 0 || /[\s\u00a0]/.test(raw[skip - 1] ?? '');
    if (!isBlank || !followsBlank) seen += 1;
    skip += 1;
  }
  const runs: Run[] = [];
  for (const run of paragraph.runs) {
    const length = run.kind === 'text' ? run.text.length : run.kind === 'break' ? 1 : 0;
    if (skip >= length && length > 0) skip -= length;
    else if (run.kind === 'text' && skip > 0) {
      runs.push({ ...run, text: run.text.slice(skip) });
      skip = 0;
    } else runs.push(run);
  }
  return { ...paragraph, runs };
}

/** A title is emphatic as it is. */
export function withoutLook(paragraph: Paragraph): Paragraph {
  return { ...paragraph, runs: paragraph.runs.map((run) => (run.kind === 'text' ? { ...run, bold: false, underline: false } : run)) };
}

/** Underlining stays: it may be a lead. */
export function withoutBold(paragraph: Paragraph): Paragraph {
  return { ...paragraph, runs: paragraph.runs.map((run) => (run.kind === 'text' ? { ...run, bold: false } : run)) };
}

export interface Numbered {
  readonly title: Paragraph;
  /** "2", "1.3". */
  readonly number?: string;
  /** "Doel", "Thema": the word before the number. */
  readonly word?: string;
}

/** A title and the number that was typed before it. */
export function numberedTitle(paragraph: Paragraph): Numbered {
  const line = lineOf(paragraph);
  const goal = GOAL_NUMBER.exec(line);
  if (goal !== null && goal[0].length < line.length) return { title: withoutLook(withoutStart(paragraph, goal[0].length)), number: goal[2] ?? '', word: goal[1] ?? '' };
  const plain = PLAIN_NUMBER.exec(line);
  if (plain !== null) return { title: withoutLook(withoutStart(paragraph, plain[0].length)), number: plain[1] ?? '' };
  return { title: withoutLook(paragraph) };
}
