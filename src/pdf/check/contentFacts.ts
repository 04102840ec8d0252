import { walkOperators } from '../finish/content/operators.js';

/** What a checker wants to know of the content of a page. */
export interface ContentFacts {
  /** How often something is painted that is neither held by an element nor called an artifact. */
  readonly loose: number;
  readonly artifactsInTagged: number;
  readonly taggedInArtifacts: number;
  /** Whether every mark that begins also ends. */
  readonly balanced: boolean;
  readonly numbers: ReadonlySet<number>;
  /** Codes that are shown, by the name of the font, in hexadecimal. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
}

const PAINT = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'Tj', 'TJ', "'", '"']);
const SHOW = new Set(['Tj', 'TJ', "'", '"']);

export function contentFacts(bytes: Buffer): ContentFacts {
  const marks: ('artifact' | 'tagged' | 'other')[] = [];
  const numbers = new Set<number>();
  const codes = new Map<string, Set<string>>();
  const count = { loose: 0, artifactsInTagged: 0, taggedInArtifacts: 0, unopened: 0 };
  let font = '';
  walkOperators(bytes, (operator, start, name) => {
    const operands = (): string => bytes.toString('latin1', start, name);
    if (PAINT.has(operator) && !marks.includes('artifact') && !marks.includes('tagged')) count.loose += 1;
    if (SHOW.has(operator)) addCodes(codes, font, operands());
    else if (operator === 'Tf') font = /\/(\S+)/u.exec(operands())?.[1] ?? '';
    else if (operator === 'BDC' || operator === 'BMC') {
      const number = /\/MCID\s+(\d+)/u.exec(operands())?.[1];
      const kind = /^\/Artifact\b/u.test(operands()) ? 'artifact' : number === undefined ? 'other' : 'tagged';
      if (kind === 'artifact' && marks.includes('tagged')) count.artifactsInTagged += 1;
      if (kind === 'tagged' && marks.includes('artifact')) count.taggedInArtifacts += 1;
      if (number !== undefined && kind === 'tagged') numbers.add(Number(number));
      marks.push(kind);
    } else if (operator === 'EMC' && marks.pop() === undefined) count.unopened += 1;
  });
  return { ...count, balanced: marks.length === 0 && count.unopened === 0, numbers, codes };
}

function addCodes(codes: Map<string, Set<string>>, font: string, operand: string): void {
  const known = codes.get(font) ?? new Set();
  codes.set(font, known);
  for (const [, text = ''] of operand.matchAll(/<([0-9A-Fa-f]*)>/gu)) known.add(text.toUpperCase());
}
