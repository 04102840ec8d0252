/** One tag of an SVG file, or the text of a style element. */
export interface SvgTag {
  /** Without its prefix, in small letters: `image`. */
  readonly name: string;
  /** Names in small letters with their prefix, values with their characters written out. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Places of the tags around it in the list, the outermost first. */
  readonly around: readonly number[];
  /** What stands between this tag and its end, for `style` alone. */
  text: string;
}

const SPACE = String.raw`[ \t\r\n]`;
const NAME = String.raw`[A-Za-z_:][\w:.-]*`;
const PIECE = new RegExp(
  [
    String.raw`<!--(?<comment>[^]*?)-->`,
    String.raw`<!\[CDATA\[(?<raw>[^]*?)\]\]>`,
    String.raw`<\?(?<instruction>${NAME})[^]*?\?>`,
    String.raw`<!DOCTYPE(?<doctype>[^>\[]*)>`,
    String.raw`</(?<end>${NAME})${SPACE}*>`,
    String.raw`<(?<start>${NAME})(?<attributes>(?:${SPACE}+${NAME}${SPACE}*=${SPACE}*(?:"[^"<]*"|'[^'<]*'))*)${SPACE}*(?<empty>/?)>`,
    String.raw`(?<text>[^<]+)`,
  ].join('|'),
  'y',
);
const ATTRIBUTE = new RegExp(String.raw`(?<![\w:.-])(${NAME})${SPACE}*=${SPACE}*(?:"([^"]*)"|'([^']*)')`, 'g');

const DEEPEST = 200;
const ENTITIES: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);

/**
 * The tags of an SVG file in order, or undefined where it is no well-formed XML with `svg` around everything. Entities of its own (a
 * document type with `[`), instructions and other document types are not read: no drawing program needs them, and each can hide something.
 */
export function svgTags(text: string): readonly SvgTag[] | undefined {
  const tags: SvgTag[] = [];
  const open: { readonly index: number; readonly typed: string }[] = [];
  for (let at = 0; at < text.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const found = PIECE.exec(text)?.groups;
    if (found === undefined) return undefined;
    const { instruction, end, start, attributes = '', empty, text: words, raw } = found;
    if (instruction !== undefined && instruction !== 'xml') return undefined;
    if (start !== undefined) {
      if (open.length >= DEEPEST || (open.length === 0 && tags.length > 0)) return undefined;
      const read = readAttributes(attributes);
      if (read === undefined) return undefined;
      tags.push({ name: withoutPrefix(start), attributes: read, around: open.map(({ index }) => index), text: '' });
      if (empty === '') open.push({ index: tags.length - 1, typed: start });
    } else if (end !== undefined) {
      if (open.pop()?.typed !== end) return undefined;
    } else if (words !== undefined || raw !== undefined) {
      const written = raw ?? characters(words ?? '');
      const around = open.at(-1);
      if (written === undefined || (around === undefined && written.trim() !== '' && written.trim() !== '\uFEFF')) return undefined;
      const tag = around === undefined ? undefined : tags[around.index];
      if (tag?.name === 'style') tag.text += written;
    }
  }
  return open.length === 0 && tags[0]?.name === 'svg' ? tags : undefined;
}

function readAttributes(typed: string): Map<string, string> | undefined {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of typed.matchAll(ATTRIBUTE)) {
    const value = characters(double ?? single ?? '');
    if (value === undefined || attributes.has(name.toLowerCase())) return undefined;
    attributes.set(name.toLowerCase(), value);
  }
  return attributes;
}

function withoutPrefix(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

/** `&amp;` and `&#38;` written out; undefined where an entity is not one of XML's own. */
function characters(text: string): string | undefined {
  const unknown: string[] = [];
  const written = text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));|&/gi, (typed, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
    const character = code === undefined ? ENTITIES.get(name ?? '') : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (character === undefined) unknown.push(typed);
    return character ?? '';
  });
  return unknown.length === 0 ? written : undefined;
}
