import { withHeads } from './cellHeads.js';
import type { Marked, Tag } from './pdfTree.js';
import type { Part, ReadCell } from './reading.js';
import { words } from './reading.js';

/** Elements that hold text of their own; all others only hold elements. */
const TEXT_ROLES: ReadonlySet<string> = new Set(['P', 'Caption', 'BlockQuote']);
const ITEM_ROLES: ReadonlySet<string> = new Set(['LI', 'TOCI', 'Note']);
const INLINE_ROLES: ReadonlySet<string> = new Set(['Span', 'Link', 'Strong', 'Em', 'Reference', 'Quote', 'Code', 'Annot']);

/** What a reader meets who walks through the tags, in order. */
export function readPdf(root: Tag): Part[] {
  return partsIn(root);
}

/** Text that stands beside elements without being in one is a text by itself: Chrome has no element for a bare `div`. */
function partsIn(tag: Tag): Part[] {
  const parts: Part[] = [];
  let loose = '';
  const finish = (): void => {
    if (words(loose) !== '') parts.push({ kind: 'text', text: words(loose) });
    loose = '';
  };
  for (const child of tag.children) {
    if (isMarked(child) || isInline(child)) loose += textIn(child);
    else {
      finish();
      parts.push(...partsOf(child));
    }
  }
  finish();
  return parts;
}

function partsOf(tag: Tag): Part[] {
  const level = /^H([1-6])$/.exec(tag.role)?.[1];
  if (level !== undefined) return [{ kind: 'heading', level: Number(level), text: words(textIn(tag)) }];
  if (tag.role === 'Figure') return [{ kind: 'figure', text: words(tag.alt ?? 'no alt') }];
  if (tag.role === 'Table') return [{ kind: 'table', rows: rowsOf(tag) }];
  if (ITEM_ROLES.has(tag.role)) return itemOf(tag);
  if (TEXT_ROLES.has(tag.role)) return [{ kind: 'text', text: words(textIn(tag)) }];
  return partsIn(tag);
}

/** An item's own words, then the lists inside it. A note that is all of an item is that item. */
function itemOf(tag: Tag): Part[] {
  const own = words(textIn(tag, new Set(['L', 'TOC', 'Lbl'])));
  return [{ kind: 'item', text: own }, ...tagsBelow(tag, (one) => one.role === 'L' || one.role === 'TOC').flatMap(partsOf)];
}

function rowsOf(table: Tag): ReadCell[][] {
  const rows = tagsBelow(table, ({ role }) => role === 'TR').map((row) => tagsBelow(row, isCell));
  const named = new Map(rows.flat().map((cell) => [cell.id, cellText(cell)]));
  return withHeads(
    rows.map((row) =>
      row.map((cell) => ({
        text: cellText(cell),
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        ...(cell.role === 'TH' ? { scope: cell.scope === 'Column' ? ('column' as const) : ('row' as const) } : {}),
        ...(cell.heads === undefined ? {} : { ownHeads: cell.heads.map((id) => named.get(id) ?? `no cell ${id}`) }),
      })),
    ),
  );
}

function isCell({ role }: Tag): boolean {
  return role === 'TH' || role === 'TD';
}

/** The head of a table is written again on each page that the table reaches; it is read once. */
function cellText(cell: Tag): string {
  const pages = [...new Set(marksIn(cell).map(({ page }) => page))];
  const texts = new Set(pages.map((page) => words(textIn(onPage(cell, page)))));
  return cell.role === 'TH' && texts.size === 1 ? [...texts].join('') : words(textIn(cell));
}

function onPage(tag: Tag, page: number): Tag {
  return { ...tag, children: tag.children.flatMap((child): (Tag | Marked)[] => (!isMarked(child) ? [onPage(child, page)] : child.page === page ? [child] : [])) };
}

export function marksIn(tag: Tag): Marked[] {
  return tag.children.flatMap((child): Marked[] => (isMarked(child) ? [child] : marksIn(child)));
}

/** Nearest elements below one for which something holds. */
export function tagsBelow(tag: Tag, holds: (tag: Tag) => boolean): Tag[] {
  return tag.children.flatMap((child): Tag[] => (isMarked(child) ? [] : holds(child) ? [child] : tagsBelow(child, holds)));
}

/** Text as it is read: blocks stand apart, pictures say their words, signs before items of a list are not words. */
export function textIn(child: Tag | Marked, without: ReadonlySet<string> = new Set(['Lbl'])): string {
  if (isMarked(child)) return child.text;
  if (without.has(child.role)) return ' ';
  if (child.role === 'Figure') return ` ${child.alt ?? ''} `;
  const text = child.children.map((one) => textIn(one, without)).join('');
  return isInline(child) ? text : ` ${text} `;
}

/** Chrome gives elements without a meaning of their own, such as a span or a bare div, one role. */
function isInline(tag: Tag): boolean {
  if (tag.role === 'NonStruct') return tag.children.every((child) => isMarked(child) || isInline(child));
  return INLINE_ROLES.has(tag.role);
}

export function isMarked(child: Tag | Marked): child is Marked {
  return 'page' in child;
}
