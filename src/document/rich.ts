import type { ListStyle } from '../text/richText.js';

/** Rich text with notes numbered, links resolved, pictures read. */
export type Rich = readonly RichPart[];

export type RichPart =
  | { readonly kind: 'paragraph'; readonly children: readonly RichInline[] }
  | { readonly kind: 'list'; readonly style: ListStyle; readonly start: number; readonly items: readonly Rich[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly RichInline[] }
  | { readonly kind: 'table'; readonly head: readonly (readonly RichInline[])[]; readonly rows: readonly (readonly (readonly RichInline[])[])[] };

export type RichInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong' | 'superscript' | 'underline' | 'small'; readonly children: readonly RichInline[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'date'; readonly date: string; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly RichInline[] }
  /** Link inside the document. A child text `#` of a page reference is drawn as the page number. */
  | { readonly kind: 'reference'; readonly anchor: string; readonly children: readonly RichInline[] }
  | { readonly kind: 'pageNumber'; readonly anchor: string }
  | { readonly kind: 'noteReference'; readonly number: number; readonly anchor: string; readonly noteAnchor: string }
  | { readonly kind: 'picture'; readonly picture: Picture };

export interface Picture {
  readonly alt: string;
  /** `data:` address: the picture travels inside the document. */
  readonly source: string;
  /** Checked SVG markup where it is drawn inline; otherwise `source` is used. */
  readonly width?: number;
  readonly height?: number;
}
