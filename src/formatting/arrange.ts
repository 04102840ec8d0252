import { textWidth } from '../diagnostics/textWidth.js';
import { LINE_WIDTH } from './fold.js';
import { isExemption } from './head.js';
import { bracketsText } from './lay.js';
import type { Place } from './place.js';
import { inlineText } from './texts.js';
import { isCollection } from './written.js';
import type { BracketItem, Entry, Written, WrittenBrackets, WrittenCollection, WrittenFile } from './written.js';

/** A file with its keys in the order of the language, and what is too long for one line between brackets written over lines. */
export function arrange(file: WrittenFile, place: Place): WrittenFile {
  const arranger = new Arranger(file.hasAliases);
  return { ...file, root: file.root.kind === 'brackets' ? arranger.brackets(file.root, place) : arranger.collection(file.root, place, 0, false) };
}

class Arranger {
  /** With `isFixed` keys stay where they are: an alias must come after what it stands for. */
  constructor(readonly isFixed: boolean) {}

  /** `isExempt` where a comment above the first key switches off a check for that line: it must stay the first. */
  collection({ kind, entries, below }: WrittenCollection, place: Place, indent: number, isExempt: boolean): WrittenCollection {
    const keys = entries.map(({ key }) => key?.value ?? '');
    const settled = entries.map((entry) => this.#entry(entry, kind === 'list' ? place.items : place.under(entry.key?.value ?? '', keys), indent));
    const isPinned = this.isFixed || isExempt || entries.some(exempts);
    return { kind, below, entries: kind === 'list' || isPinned ? settled : inOrder(settled, place.order(keys), isLong) };
  }

  brackets(brackets: WrittenBrackets, place: Place): WrittenBrackets {
    const { isGroup, items } = brackets;
    if (items === undefined) return brackets;
    const keys = items.map(({ key }) => key?.value ?? '');
    const settled = items.map((item): BracketItem => {
      if (item.value?.kind !== 'brackets') return item;
      return { ...item, value: this.brackets(item.value, isGroup ? place.under(item.key?.value ?? '', keys) : place.items) };
    });
    return { ...brackets, items: isGroup && !this.isFixed ? inOrder(settled, place.order(keys), () => false) : settled };
  }

  #entry(entry: Entry, place: Place, indent: number): Entry {
    const settled = withCommentsInside({ ...entry, value: this.#value(entry, place, indent) });
    return entry.key === undefined ? withCommentsAbove(settled) : settled;
  }

  #value(entry: Entry, place: Place, indent: number): Written {
    const { key, value, above } = entry;
    if (isCollection(value)) return this.collection(value, place, indent + 2, key === undefined && above.some(isExemption));
    if (value.kind !== 'brackets') return value;
    const brackets = this.brackets(value, place);
    const lines = unfolded(brackets, entry, indent);
    return lines === undefined ? brackets : this.collection(lines, place, indent + 2, false);
  }
}

/** Known keys in the order of the language, the writer's own after them, and what is long last: so that short keys stay with the title. */
function inOrder<Part extends Pick<Entry, 'key'>>(parts: readonly Part[], order: readonly string[] | undefined, isLong: (part: Part) => boolean): Part[] {
  if (order === undefined) return [...parts];
  const rank = (part: Part): number => {
    const key = part.key?.value ?? '';
    const index = order.indexOf(key);
    const isText = key === 'tekst' && order.includes('doelen');
    // The notes of a goal stand below all of it, as on paper.
    const stage = key === 'voetnoten' && order.includes('acties') ? 2 : isText || isLong(part) ? 1 : 0;
    return (index === -1 ? order.length : index) + stage * (order.length + 1);
  };
  return parts.map((part) => ({ part, rank: rank(part) })).sort((one, other) => one.rank - other.rank).map(({ part }) => part);
}

/** The parts that a plan, chapter, goal or action is made of. */
const PARTS: ReadonlySet<string> = new Set(['doelen', 'kwaliteitskalender', 'jaarplanning', 'kpis', 'evaluatie', 'blokken', 'hoofdstukken', 'resultaten', 'acties', 'subdoelen', 'onderdelen']);

/** Written over lines: a path or a few numbers stand among the other keys. */
function isLong({ key, value }: Entry): boolean {
  if (!PARTS.has(key?.value ?? '') || !isCollection(value)) return false;
  return value.kind === 'group' || value.entries.some((entry) => isCollection(entry.value) || entry.value.kind === 'brackets');
}

function exempts({ above, behindKey, behind }: Entry): boolean {
  return [...above, behindKey, behind].some(isExemption);
}

/** A comment that stood before brackets comes above the first of what is now written over lines. */
function withCommentsInside(entry: Entry): Entry {
  const { value, between } = entry;
  const first = isCollection(value) ? value.entries[0] : undefined;
  if (!isCollection(value) || first === undefined || between.length === 0) return entry;
  return { ...entry, between: [], value: { ...value, entries: [{ ...first, above: [...between, ...first.above] }, ...value.entries.slice(1)] } };
}

/** A comment above the first key behind a dash comes above the dash. */
function withCommentsAbove(item: Entry): Entry {
  const { value, signs, behindKey } = item;
  const first = isCollection(value) ? value.entries[0] : undefined;
  if (!isCollection(value) || first === undefined || signs.length > 0 || behindKey !== '') return item;
  const comments = first.above.filter((line) => line !== '');
  return { ...item, above: [...item.above, ...comments], value: { ...value, entries: [{ ...first, above: [] }, ...value.entries.slice(1)] } };
}

/** What does not fit between brackets on one line, over lines; undefined where it fits, or would then read otherwise. */
function unfolded(brackets: WrittenBrackets, entry: Entry, indent: number): WrittenCollection | undefined {
  const { isGroup, items = [] } = brackets;
  const line = bracketsText(brackets);
  const start = indent + (entry.key === undefined ? 2 : textWidth(inlineText(entry.key, 'key')) + 2);
  if (line === undefined || items.length === 0 || start + textWidth(line) <= LINE_WIDTH) return undefined;
  if (entry.signs.length > 0 || entry.behind !== '' || exempts(entry)) return undefined;
  // A key with a space in it would be taken for a sentence, and `[een: twee]` is a list of groups.
  const reads = items.every(({ key }) => (isGroup ? key !== undefined && !/\s/.test(key.value) : key === undefined));
  if (!reads) return undefined;
  const entries = items.map(({ key, value = { kind: 'nothing' } }): Entry => ({ above: [], ...(key && { key }), signs: [], behindKey: '', between: [], value, behind: '', column: entry.column }));
  return { kind: isGroup ? 'group' : 'list', entries, below: [] };
}
