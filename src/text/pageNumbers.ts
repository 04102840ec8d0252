import type { Inline } from './richText.js';

/** `#` that stands by itself; "C#", "#3" and "##" are words. */
const LONE_NUMBER_SIGN = /(?<![\p{L}\p{N}#&])#(?![\p{L}\p{N}#])/u;

/** Gives the first lone `#` in the text of a link, however deep, a text of its own: the place of a page number. */
export function splitPageNumber(inlines: readonly Inline[]): { readonly found: boolean; readonly inlines: readonly Inline[] } {
  let found = false;
  const split = inlines.flatMap((inline): Inline[] => {
    if (found) return [inline];
    if ('children' in inline) {
      const inner = splitPageNumber(inline.children);
      found = inner.found;
      return [{ ...inline, children: inner.inlines }];
    }
    const place = inline.kind === 'text' ? inline.text.search(LONE_NUMBER_SIGN) : -1;
    if (inline.kind !== 'text' || place === -1) return [inline];
    found = true;
    const parts = [inline.text.slice(0, place), '#', inline.text.slice(place + 1)];
    return parts.filter((part) => part !== '').map((text) => ({ kind: 'text', text }));
  });
  return { found, inlines: split };
}
