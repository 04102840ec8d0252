import { ImageRun, TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import type { Picture } from '../../../document/document.js';

/** Pixels; Word counts 96 to the inch. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture in the line, at most so many pixels wide; the words of one that Word cannot show. */
export function pictureRun(picture: Picture, widest: number): ParagraphChild {
  const [, type = '', base64, content = ''] = /^data:image\/([a-z+]+)[^,]*?(;base64)?,([^]*)$/i.exec(picture.source) ?? [];
  const data = base64 === undefined ? new TextEncoder().encode(decodeURIComponent(content)) : new Uint8Array(Buffer.from(content, 'base64'));
  const size = fitted(sizeOf(type, data) ?? { width: widest, height: widest }, widest);
  const altText = { name: picture.alt, description: picture.alt, title: picture.alt };
  const shared = { data, transformation: size, altText };
  switch (type.toLowerCase()) {
    case 'png':
      return new ImageRun({ type: 'png', ...shared });
    case 'jpeg':
    case 'jpg':
      return new ImageRun({ type: 'jpg', ...shared });
    case 'gif':
      return new ImageRun({ type: 'gif', ...shared });
    case 'svg+xml':
      return new ImageRun({ type: 'svg', ...shared, fallback: { type: 'png', data: NOTHING } });
    default:
      return new TextRun(picture.alt);
  }
}

function fitted({ width, height }: Size, widest: number): Size {
  const scale = Math.min(1, widest / width, widest / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** As the head of the file says it. */
function sizeOf(type: string, data: Uint8Array): Size | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (type === 'png' && data.length > 24) return sized(view.getUint32(16), view.getUint32(20));
  if (type === 'gif' && data.length > 10) return sized(view.getUint16(6, true), view.getUint16(8, true));
  if (type === 'jpeg' || type === 'jpg') return jpegSize(view);
  return type === 'svg+xml' ? svgSize(new TextDecoder().decode(data)) : undefined;
}

function sized(width: number, height: number): Size | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** The first frame (SOF) of a JPEG tells its size; segments before it are skipped by their lengths. */
function jpegSize(view: DataView): Size | undefined {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
  }
  return undefined;
}

function svgSize(text: string): Size | undefined {
  const [, open = ''] = /<svg\b([^<>]*)>/i.exec(text) ?? [];
  const measure = (name: string): number => Number.parseFloat(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`, 'i').exec(open)?.[1] ?? '');
  const [, wide, high] = /viewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(open) ?? [];
  const own = sized(measure('width'), measure('height'));
  return own ?? sized(Number(wide), Number(high));
}

/** One transparent pixel (PNG), for what cannot draw SVG: Word before 2016. */
const NOTHING = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'));
