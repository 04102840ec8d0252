import type { RichInline } from '../document/document.js';
import { inlineWords } from './anchorTitles.js';

/** "pagina " before a page number, with the comma or bracket that opens it. */
const PAGE_WORD = /(?:(?<!\s)\s+)?(?:[,;(–-]\s*)?(?:(?:vanaf|op|zie)\s+)?(?:pagina|bladzijde|pag\.|blz\.|p\.)[\s\u00A0]*$/iu;
const ONLY_PAGE_WORD = /(?:pagina|bladzijde|pag\.|blz\.|p\.)[\s\u00A0]*$/iu;

/**
 * A reference as a screen says it: pages have no numbers there, so that "zie pagina 12" becomes "zie ‘Jaarplanning’".
 * Where the reference names the place already ("Jaarplanning, pagina 12"), the page is left out.
 */
export function inScreenWords(children: readonly RichInline[], title: string): readonly RichInline[] {
  const at = children.findIndex((child) => child.kind === 'pageNumber');
  if (at === -1) return children;
  const words = inlineWords(children.slice(0, at));
  const namesPlace = title !== '' && words.toLowerCase().includes(title.toLowerCase());
  const before = children.slice(0, at).map((child, index): RichInline => {
    if (child.kind !== 'text' || index !== at - 1) return child;
    return { kind: 'text', text: child.text.replace(namesPlace ? PAGE_WORD : ONLY_PAGE_WORD, '') };
  });
  const after = children.slice(at + 1).map((child, index): RichInline => (namesPlace && index === 0 && child.kind === 'text' ? { kind: 'text', text: child.text.replace(/^\s*\)/, '') } : child));
  const named: RichInline[] = namesPlace ? [] : [{ kind: 'text', text: title === '' ? 'verderop in dit plan' : `‘${title}’` }];
  return [...before, ...named, ...after];
}

/** Words for inside a link: a link or note in them would be a link within a link. */
export function withoutLinks(children: readonly RichInline[]): readonly RichInline[] {
  return children.flatMap((child): readonly RichInline[] => {
    switch (child.kind) {
      case 'link':
      case 'reference':
        return withoutLinks(child.children);
      case 'noteReference':
      case 'pageNumber':
        return [];
      case 'text':
      case 'break':
      case 'date':
      case 'picture':
        return [child];
      default:
        return [{ ...child, children: withoutLinks(child.children) }];
    }
  });
}
