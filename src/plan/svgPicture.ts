import { fetchedBy } from './fetchingCss.js';
import type { SvgTag } from './svgTags.js';
import { svgTags } from './svgTags.js';

/** Parts drawn when every reference is followed. A drawing that refers to itself ten times over ten levels stands for 10^10 parts. */
const MOST_DRAWN = 20_000;
/** `<set attributeName="href" to="https://…">` fetches as well as `href` does. */
const ANIMATIONS: ReadonlySet<string> = new Set(['animate', 'set', 'animatetransform', 'animatemotion']);
const ADDRESS = /^(?:(?:xlink:)?href|src|srcset|data|action|formaction|poster)$/;
const OWN_PICTURE = /^\s*data:image\/(?:png|jpe?g|gif|webp)[;,]/i;

/** Words are drawn with whatever letters the machine has: a picture brings none along that a browser would use. */
const WORDS: ReadonlySet<string> = new Set(['text', 'foreignobject']);

/** What keeps an SVG from being drawn as it stands, as the end of a sentence about it; or whether it holds words. */
export function readSvg(text: string): { readonly problem: string } | { readonly hasWords: boolean } {
  const tags = svgTags(text);
  if (tags === undefined) return { problem: 'is geen SVG die klopt' };
  const problem = problemIn(tags);
  return problem === undefined ? { hasWords: tags.some(({ name }) => WORDS.has(name)) } : { problem };
}

function problemIn(tags: readonly SvgTag[]): string | undefined {
  for (const tag of tags) {
    if (tag.name === 'script' || [...tag.attributes.keys()].some((name) => /^on/.test(name))) return 'bevat een programma';
    const fetched = fetchedAddress(tag);
    if (fetched !== undefined) return `haalt iets van buiten op (${fetched.slice(0, 60)})`;
  }
  return drawn(tags) > MOST_DRAWN ? 'herhaalt zichzelf te vaak' : undefined;
}

/** A link leads somewhere only when it is followed, which in a picture it cannot be. */
function fetchedAddress({ name, attributes, text }: SvgTag): string | undefined {
  if (ANIMATIONS.has(name) && /href$/i.test(attributes.get('attributename') ?? '')) return `${name} href`;
  for (const [key, value] of attributes) {
    if (ADDRESS.test(key) && name !== 'a' && !/^\s*(?:#|$)/.test(value) && !OWN_PICTURE.test(value)) return value;
    const fetched = key.startsWith('xmlns') ? undefined : fetchedBy(withoutOwnParts(value));
    if (fetched !== undefined) return fetched;
  }
  return fetchedBy(withoutOwnParts(text));
}

/** `url(#verloop)` is a part of the drawing itself. */
function withoutOwnParts(css: string): string {
  return css.replace(/url\(\s*["']?#[^)]*\)/gi, '');
}

/** How many parts are drawn for the references alone, when each counts for all that it stands for. */
function drawn(tags: readonly SvgTag[]): number {
  const refersTo = new Map<string, string[]>();
  const all: string[] = [];
  for (const tag of tags) {
    const references = [...tag.attributes].flatMap(([key, value]) => referencesIn(key, value));
    all.push(...references);
    for (const { attributes } of [tag, ...tag.around.flatMap((index) => tags[index] ?? [])]) addTo(refersTo, attributes.get('id'), references);
  }
  const costs = new Map<string, number>();
  const cost = (id: string): number => {
    const known = costs.get(id);
    if (known !== undefined) return known;
    // What refers to itself is drawn once: browsers leave the circle out.
    costs.set(id, 1);
    const total = (refersTo.get(id) ?? []).reduce((sum, other) => sum + cost(other), 1);
    costs.set(id, total);
    return total;
  };
  return all.reduce((sum, id) => sum + cost(id), 0);
}

function referencesIn(key: string, value: string): string[] {
  const own = value.trim();
  if (/href$/.test(key) && own.startsWith('#')) return [own.slice(1)];
  return [...value.matchAll(/url\(\s*["']?#([^)"']*)/gi)].map(([, id = '']) => id.trim());
}

function addTo(map: Map<string, string[]>, id: string | undefined, references: readonly string[]): void {
  if (id === undefined || references.length === 0) return;
  const known = map.get(id);
  if (known === undefined) map.set(id, [...references]);
  else known.push(...references);
}
