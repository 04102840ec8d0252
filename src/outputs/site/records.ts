import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A place in a web page that a search can lead to. */
export interface SiteRecord {
  /** What stands behind `#` in its address. */
  readonly anchor: string;
  readonly title: string;
  /** All its words, spaces between them made single; what stands in a place of its own is not in here too. */
  readonly text: string;
}

/** The chapters and goals of a page that `build` made, with their words. */
export function recordsOf(html: string): SiteRecord[] {
  const places: Place[] = [];
  const main = find(parse(html), (element) => element.tagName === 'main');
  if (main !== undefined) gather(main, undefined, places);
  return places.map(({ anchor, title, text }) => ({ anchor, title: single(title), text: single(text) })).filter(({ title, text }) => title !== '' || text !== '');
}

interface Place {
  readonly anchor: string;
  title: string;
  text: string;
}

const OWN_PLACE: ReadonlySet<string> = new Set(['section', 'article']);
const HEADING = /^h[1-6]$/u;
/** Words that are there to be read aloud, or again and again, would lead to every table. */
const UNREAD: ReadonlySet<string> = new Set(['caption', 'script', 'style', 'template', 'thead']);

function gather(parent: Element, place: Place | undefined, places: Place[]): void {
  for (const child of parent.childNodes) {
    if (child.nodeName === '#text' && 'value' in child) {
      if (place !== undefined) place.text += child.value;
    } else if ('tagName' in child) {
      enter(child, place, places);
    }
  }
}

function enter(element: Element, place: Place | undefined, places: Place[]): void {
  if (UNREAD.has(element.tagName) || attribute(element, 'aria-hidden') === 'true') return;
  const anchor = OWN_PLACE.has(element.tagName) ? attribute(element, 'id') : undefined;
  if (anchor !== undefined) {
    const own: Place = { anchor, title: '', text: '' };
    places.push(own);
    gather(element, own, places);
  } else if (HEADING.test(element.tagName) && place?.title === '') {
    place.title = wordsOf(element);
  } else {
    gather(element, place, places);
    if (place !== undefined) place.text += isInline(element) ? '' : ' ';
  }
}

const INLINE: ReadonlySet<string> = new Set(['a', 'abbr', 'b', 'em', 'i', 'span', 'strong', 'sub', 'sup', 'wbr']);

function isInline({ tagName }: Element): boolean {
  return INLINE.has(tagName);
}

function wordsOf(element: Element): string {
  const place: Place = { anchor: '', title: 'x', text: '' };
  gather(element, place, []);
  return place.text;
}

/** Soft hyphens are for the eye: "jaar­plan" is looked for as "jaarplan". */
function single(text: string): string {
  return text.replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim();
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function find(node: Node, wanted: (element: Element) => boolean): Element | undefined {
  if ('tagName' in node && wanted(node)) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = find(child, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}
