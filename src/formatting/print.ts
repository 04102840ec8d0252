import { textWidth } from '../diagnostics/textWidth.js';
import { schemaFirst } from './head.js';
import { blockLines, bracketsText, textLines, typedBrackets } from './lay.js';
import type { Room } from './lay.js';
import { inlineText } from './texts.js';
import { isCollection } from './written.js';
import type { Entry, Written, WrittenCollection, WrittenFile } from './written.js';

/** The text of a file that was arranged, with `\n` at every line end. */
export function print({ head, root, behind, tail }: WrittenFile): string {
  const printer = new Printer();
  printer.lines.push(...head.filter((line, index) => line !== '' || (index > 0 && head[index - 1] !== '')));
  if (root.kind === 'brackets') {
    printer.lines.push(...printer.value({ behind, column: 0 }, root, { start: 0, indent: 2, step: 2 }));
  } else printer.collection(root, 0);
  return [...schemaFirst(head, printer.lines), ...tail].map((line) => `${line}\n`).join('');
}

class Printer {
  readonly lines: string[] = [];
  /** After a text whose blank lines count, no other blank line may come. */
  #countsBlanks = false;

  collection({ entries, below }: WrittenCollection, indent: number): void {
    entries.forEach((entry, index) => {
      this.#comments(index === 0 ? withoutFirstBlanks(entry.above) : entry.above, indent);
      this.#entry(entry, indent);
    });
    this.#comments(below, indent);
  }

  #comments(lines: readonly string[], indent: number): void {
    for (const line of lines) {
      if (line !== '') this.#push(' '.repeat(indent) + line);
      else if (this.lines.at(-1) !== '' && !this.#countsBlanks) this.lines.push('');
    }
  }

  #push(...lines: readonly string[]): void {
    this.lines.push(...lines);
    this.#countsBlanks = false;
  }

  #entry(entry: Entry, indent: number): void {
    const { key, signs, behindKey, value, between } = entry;
    const lead = [`${' '.repeat(indent)}${key === undefined ? '-' : `${inlineText(key, 'key')}:`}`, ...signs].join(' ');
    if (isCollection(value)) {
      const at = this.lines.length;
      const isBesideDash = key === undefined && signs.length === 0 && behindKey === '';
      if (!isBesideDash) this.#push(lead + behindKey);
      this.collection(value, indent + 2);
      if (isBesideDash) this.lines[at] = `${lead} ${(this.lines[at] ?? '').slice(indent + 2)}`;
    } else if (behindKey !== '' || between.length > 0) {
      this.#push(lead + behindKey);
      this.#comments(between, indent + 2);
      if (value.kind === 'nothing') return;
      const [first = '', ...rest] = this.value({ ...entry, column: entry.column - indent }, value, { start: indent + 2, indent: indent + 4, step: 4 });
      this.#push(' '.repeat(indent + 2) + first, ...rest);
    } else {
      const [first = '', ...rest] = this.value({ ...entry, column: entry.column - indent }, value, { start: textWidth(lead) + 1, indent: indent + 2, step: 2 });
      this.#push(first === '' ? lead : `${lead} ${first}`, ...rest);
    }
    this.#countsBlanks = value.kind === 'block' && value.chomping === '+';
  }

  /** The lines of a value, the first without its indent; `column` is how far it stood to the right of where it comes. */
  value({ behind, column }: Pick<Entry, 'behind' | 'column'>, value: Exclude<Written, WrittenCollection>, room: Room): string[] {
    switch (value.kind) {
      case 'text':
        return withBehind(textLines(value, room, behind === ''), behind);
      case 'block':
        return blockLines(value, room);
      case 'brackets': {
        const line = bracketsText(value);
        return withBehind(line === undefined ? typedBrackets(value.typed, room, -column) : [line], behind);
      }
      case 'alias':
        return [value.typed + behind];
      case 'nothing':
        return [];
    }
  }
}

function withBehind(lines: readonly string[], behind: string): string[] {
  return [...lines.slice(0, -1), (lines.at(-1) ?? '') + behind];
}

function withoutFirstBlanks(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '');
  return first === -1 ? [] : lines.slice(first);
}
