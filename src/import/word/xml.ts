/** An element of an XML file. Prefixes are those that Word itself uses, whatever the file calls them. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

interface Open {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (Element | string)[];
}

/** Both editions of the standard; the newer one has addresses of its own. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
};

/** What a file of a person never reaches. */
const DEEPEST = 400;

/** `<!` is only known as a comment or CDATA: a document type, with which a file can name others or grow without end, ends the reading. */
const TOKEN = /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /(?<![^\s=])([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The root of an XML text, or undefined where it is no XML that a word processor writes. */
export function parseXml(text: string): Element | undefined {
  const top: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [top];
  const prefixes = new Map<string, string>();
  TOKEN.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    const parent = open.at(-1);
    if (match === null || parent === undefined) return undefined;
    const [, literal, closing, opening, attributes = '', isClosed, words] = match;
    if (literal !== undefined) parent.children.push(literal);
    else if (words !== undefined) parent.children.push(unescape(words));
    else if (closing !== undefined) {
      if (open.length < 2 || parent.name !== canonical(closing, prefixes)) return undefined;
      open.pop();
    } else if (opening !== undefined) {
      const read = attributesOf(attributes, prefixes);
      const element: Open = { name: canonical(opening, prefixes), attributes: read, children: [] };
      parent.children.push(element);
      if (isClosed !== '/') open.push(element);
      if (open.length > DEEPEST) return undefined;
    }
  }
  return open.length === 1 ? top.children.find((child) => typeof child !== 'string') : undefined;
}

function attributesOf(text: string, prefixes: Map<string, string>): Map<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]): [string, string] => [name, unescape(double ?? single ?? '')]);
  for (const [name, value] of found) {
    const known = PREFIXES[value];
    if (known !== undefined && name.startsWith('xmlns')) prefixes.set(name.slice('xmlns:'.length), known);
  }
  return new Map(found.map(([name, value]) => [name.includes(':') ? canonical(name, prefixes) : name, value]));
}

function canonical(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  const known = prefixes.get(prefix);
  return known === undefined ? name : `${known}:${name.slice(colon + 1)}`;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

export function isElement(child: Element | string): child is Element {
  return typeof child !== 'string';
}

export function childrenNamed(element: Element | undefined, name: string): Element[] {
  return (element?.children ?? []).filter(isElement).filter((child) => child.name === name);
}

export function childNamed(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((found, name) => found?.children.filter(isElement).find((child) => child.name === name), element);
}

/** The value of `w:val` of a child, as most settings of Word have it. */
export function valueOf(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return childNamed(element, ...path)?.attributes.get('w:val');
}

/** A setting that is on by being there; undefined where it is not said. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const found = childNamed(element, name);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attributes.get('w:val') ?? 'true');
}

/** All text below an element that stands in elements of these names. */
export function textBelow(element: Element, names: readonly string[]): string {
  return element.children.map((child) => (typeof child === 'string' ? (names.includes(element.name) ? child : '') : textBelow(child, names) + (child.name === 'w:p' || child.name === 'a:p' ? ' ' : ''))).join('');
}
