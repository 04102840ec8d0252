import type { Picture } from '../document/document.js';
import type { Markup } from './markup.js';
import { markup, nothing } from './markup.js';

/** Pictures travel inside the document; an address of any other kind is not drawn, so that nothing is ever fetched. */
const PICTURE_ADDRESS = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)(?:;charset=utf-8)?(?:;base64,[A-Za-z0-9+/=\s]*|,[^"<>\s]*)$/i;

/** An `img`; the words in its place where it cannot be drawn. */
export function pictureHtml(picture: Picture, className?: string): Markup {
  if (!PICTURE_ADDRESS.test(picture.source)) return markup`${picture.alt}`;
  const kind = className === undefined ? nothing : markup` class="${className}"`;
  const size = picture.width === undefined || picture.height === undefined ? nothing : markup` width="${picture.width}" height="${picture.height}"`;
  return markup`<img${kind} src="${picture.source}" alt="${picture.alt}"${size}>`;
}

/** A share of the width or a length that a picture may be given: "60%", "8 cm", "120mm". */
export function pictureWidth(width: string | undefined): string | undefined {
  const match = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(%|mm|cm|px)$/.exec(width?.trim() ?? '');
  return match === null ? undefined : `${(match[1] ?? '').replace(',', '.')}${match[2] ?? ''}`;
}
