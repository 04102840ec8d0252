/** A text that is nothing but a number, so that a spreadsheet can add it up. */
export interface Figure {
  /** Of a percentage the hundredth part: 3,5% is 0.035. */
  readonly number: number;
  readonly unit: 'euro' | 'procent' | 'geen';
  /** How many digits stand behind the comma. */
  readonly decimals: number;
  readonly hasThousands: boolean;
  readonly written: string;
}

/** What a column says of the bare numbers in it: amounts, numbers, or nothing ("2024" may be a year, "4100" a post). */
export type Bare = 'bedrag' | 'getal' | 'tekst';

const DIGITS = String.raw`(?:(?<grouped>[1-9]\d{0,2}(?:[. ]\d{3})+)|(?<plain>0|[1-9]\d*))(?:,(?<decimals>\d{1,4})|\.(?<english>\d{1,2}))?(?<whole>,[-–=])?`;
const SIGN = '(?<minus>[-–−])?';
const EURO = new RegExp(String.raw`^(?:${SIGN}\s?(?:€|EUR|euro)\s?(?<inner>[-–−])?${DIGITS}|${DIGITS.replaceAll(/\?<(\w+)>/g, '?<$1Behind>')}\s?(?:€|EUR|euro))$`, 'iu');
const BARE = new RegExp(`^${SIGN}${DIGITS}(?<percent>\\s?%)?$`, 'u');

/**
 * A text as a number, where it is one as a whole: "€ 12.500", "500 euro", "3,5%". With any word beside it ("€ 5.000 per jaar",
 * "n.t.b.", ">6,6") it stays a text; a number without a sign is one only where the column says so.
 */
export function figureIn(text: string, bare: Bare): Figure | undefined {
  const typed = text.replaceAll(/[\u00A0\u202F]/g, ' ').trim();
  const euro = EURO.exec(typed)?.groups;
  if (euro !== undefined) return figure(text, 'euro', euro);
  const { groups } = BARE.exec(typed) ?? {};
  if (groups === undefined) return undefined;
  if (groups['percent'] !== undefined) return groups['whole'] === undefined ? figure(text, 'procent', groups) : undefined;
  // "2.1" is a post of the budget.
  if (bare === 'bedrag') return groups['english'] === undefined ? figure(text, 'euro', groups) : undefined;
  return bare === 'getal' && groups['whole'] === undefined ? figure(text, 'geen', groups) : undefined;
}

function figure(written: string, unit: Figure['unit'], groups: Readonly<Record<string, string | undefined>>): Figure {
  const part = (name: string): string => groups[name] ?? groups[`${name}Behind`] ?? '';
  const behind = part('decimals') || part('english');
  const isNegative = part('minus') !== '' || part('inner') !== '';
  const digits = `${part('grouped').replaceAll(/\D/g, '') || part('plain')}${behind}`;
  const decimals = behind.length;
  // Divided once, so that 0,1 is the same number as when somebody types it.
  const number = Number(digits) / 10 ** (decimals + (unit === 'procent' ? 2 : 0));
  return { number: isNegative ? -number : number, unit, decimals, hasThousands: unit === 'euro' || part('grouped') !== '', written };
}
