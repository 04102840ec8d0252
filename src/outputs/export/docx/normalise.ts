import { strFromU8, strToU8 } from 'fflate';
import { repack } from '../repack.js';

/**
 * A Word file that is the same each time: the library gives links random names and notes the moment of making. Names become
 * numbers in the order in which they are met, the moment becomes the day of the plan.
 */
export function normalise(bytes: Uint8Array, day: string): Uint8Array {
  const names = new Map<string, string>();
  const numbered = (name: string): string => {
    const known = names.get(name) ?? `rIdKoppeling${names.size + 1}`;
    names.set(name, known);
    return known;
  };
  const counts = new Map<string, Map<string, string>>();
  const counted = (kind: string, number: string): string => {
    const known = counts.get(kind) ?? new Map<string, string>();
    counts.set(kind, known);
    const again = known.get(number) ?? String(known.size + 1);
    known.set(number, again);
    return again;
  };
  let pictures = 0;
  return repack(bytes, (path, content) => {
    if (!/\.(?:xml|rels)$/.test(path)) return content;
    const text = strFromU8(content)
      .replaceAll(/(?<=(?:r:id|Id|r:embed)=")rId[a-z0-9_-]{21}(?=")/g, numbered)
      .replaceAll(/(?<=_Toc)\d+/g, (number) => counted('_Toc', number))
      .replaceAll(/<w:bookmark(?:Start|End)\b[^<>]*>/g, (tag) => tag.replace(/(?<=w:id=")\d+(?=")/, (number) => counted('bookmark', number)))
      // Pictures, like places in the text, are counted through all files that a process makes.
      .replaceAll(/(?<=<wp:docPr id=")\d+(?=")/g, () => String(++pictures))
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(?=<)/g, `$1${day}T00:00:00Z`);
    return strToU8(text);
  });
}
