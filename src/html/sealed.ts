import { defaultTreeAdapter, html as names, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { fetchedBy } from '../plan/fetchingCss.js';

/** What the package's own templates promise of every page; a house style may change how a page looks, and nothing of this. */
export const CONTENT_SECURITY_POLICY = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'";

/** Text, tables and pictures. What runs, loads, submits or embeds is not among them. */
const ELEMENTS: ReadonlySet<string> = new Set(
  ('html head title meta style body main header footer nav section article aside div span p br wbr hr h1 h2 h3 h4 h5 h6 hgroup address blockquote pre code kbd samp q cite ' +
    'ul ol li dl dt dd figure figcaption img a abbr b strong i em u s small sub sup mark del ins time data dfn var bdi bdo ruby rt rp details summary ' +
    'table caption colgroup col thead tbody tfoot tr th td').split(' '),
);
const DRAWING: ReadonlySet<string> = new Set('svg g path rect circle ellipse line polyline polygon text tspan title desc defs use symbol lineargradient radialgradient stop pattern clippath mask marker'.split(' '));

/** Attributes that a browser takes for an address. */
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'background', 'poster', 'data', 'ping', 'manifest', 'longdesc', 'usemap', 'srcdoc', 'imagesrcset', 'archive', 'codebase', 'classid', 'lowsrc', 'dynsrc', 'profile', 'icon', 'attributionsrc']);
const LINK = /^\s*(?:#|https?:\/\/|mailto:|tel:|$)/i;
const OWN_PICTURE = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i;

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * What in a page runs or fetches something, as a browser would read it, or undefined. For pages that were drawn with templates of the plan's own:
 * a plan may come from anybody.
 */
export function unsealedPart(page: string): string | undefined {
  const elements = elementsOf(parse(page));
  const policies = elements.filter((element) => element.tagName === 'meta' && valueOf(element, 'http-equiv') !== undefined);
  if (policies.length !== 1 || valueOf(policies[0], 'content') !== CONTENT_SECURITY_POLICY) return 'de regel in <head> die alles van buiten tegenhoudt, ontbreekt of is veranderd';
  for (const element of elements) {
    const found = problemOf(element);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Without recursion: a page may be nested as deep as somebody likes. */
function elementsOf(page: Node): Element[] {
  const elements: Element[] = [];
  const left: Node[] = [page];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (defaultTreeAdapter.isElementNode(node)) elements.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) left.push(child);
  }
  return elements;
}

function problemOf(element: Element): string | undefined {
  const name = element.tagName.toLowerCase();
  const isDrawing = element.namespaceURI === names.NS.SVG;
  if (!(isDrawing ? DRAWING : ELEMENTS).has(name)) return `<${name}>`;
  if (name === 'style') {
    const fetched = fetchedBy(element.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
    if (fetched !== undefined) return `<style> met ${fetched.slice(0, 40)}`;
  }
  for (const { name: key, value } of element.attrs) {
    const attribute = key.toLowerCase();
    const shown = `${attribute}="${value.slice(0, 40)}" in <${name}>`;
    if (attribute.startsWith('on')) return shown;
    if (ADDRESSES.has(attribute) && !isOwnAddress(name, isDrawing, attribute, value)) return shown;
    if (attribute !== 'content' && fetchedBy(value.replace(/url\(\s*["']?#[^)]*\)/gi, '')) !== undefined && (isDrawing || attribute === 'style')) return shown;
  }
  return undefined;
}

function isOwnAddress(name: string, isDrawing: boolean, attribute: string, value: string): boolean {
  if (attribute === 'src') return name === 'img' && OWN_PICTURE.test(value);
  if (attribute !== 'href') return false;
  return isDrawing ? value.trim().startsWith('#') : name === 'a' && LINK.test(value);
}

function valueOf(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((attribute) => attribute.name === name)?.value;
}
