/** An amount of money, a percentage or another measured number, with the choices that were made in writing it. */
export interface Amount {
  readonly words: string;
  readonly start: number;
  /** What stands before its decimals, where it has any. */
  readonly decimal?: 'komma' | 'punt';
  /** Whether a space stands behind the euro sign. */
  readonly spacing?: 'spatie' | 'aaneen';
  /** How a whole amount in euros ends: "€ 1.500,-" or "€ 1.500". */
  readonly dash?: 'streepje' | 'heel';
  /** How an amount of ten thousand euros or more is divided: "60.000" or "60000". */
  readonly thousands?: 'gescheiden' | 'aaneen';
  /** The same of four digits. There both are usual, also beside larger amounts that are divided. */
  readonly fourDigits?: 'gescheiden' | 'aaneen';
}

const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?(?!\\d)';
const EURO = new RegExp(`€([\\s\\0]*)(${NUMBER})(,-{1,2}|,[–—]{1,2})?`, 'g');
/** Numbers of which the unit says that they measure something. */
const MEASURED = new RegExp(`(?<![\\d.,€-]|€[\\s\\0])(${NUMBER})(?=[\\s\\0]*(?:%|(?:procent|fte|euro)(?!\\w)))`, 'gi');
/** Quick to look for: most texts measure nothing. */
const UNIT = /%|procent|fte|euro/i;
/** A cell that holds a number and nothing else, but a sign before it: "<3.5", "> 6,6". */
const ALONE = new RegExp(`^[\\s<>≥≤±~=-]*(${NUMBER})\\s*$`);

/** The amounts in a text, in order. `isNumeric`: the field holds numbers, so that one that stands alone counts. */
export function amountsIn(prose: string, isNumeric: boolean): Amount[] {
  const alone = isNumeric ? ALONE.exec(prose) : null;
  return [
    ...(prose.includes('€') ? [...prose.matchAll(EURO)].map(euroOf) : []),
    ...[...(UNIT.test(prose) ? prose.matchAll(MEASURED) : [])].map(({ 1: number = '', index, input }) => ({ words: withUnit(number, input.slice(index + number.length)), start: index, ...decimalOf(number) })),
    ...(alone?.[1] === undefined ? [] : [{ words: alone[1], start: prose.indexOf(alone[1]), ...decimalOf(alone[1]) }]),
  ];
}

function euroOf({ 0: words, 1: blank = '', 2: number = '', 3: dash, index }: RegExpMatchArray & { index: number }): Amount {
  const whole = number.replace(/,\d+$|\.\d{1,2}$/, '');
  const digits = whole.replaceAll('.', '').length;
  const division = whole.includes('.') ? 'gescheiden' : 'aaneen';
  return {
    words,
    start: index,
    spacing: blank === '' ? 'aaneen' : 'spatie',
    ...decimalOf(number),
    ...(whole === number ? { dash: dash === undefined ? ('heel' as const) : ('streepje' as const) } : {}),
    ...(digits >= 5 ? { thousands: division } : digits === 4 ? { fourDigits: division } : {}),
  };
}

/** A point before three digits divides thousands. */
function decimalOf(number: string): Pick<Amount, 'decimal'> {
  if (/,\d{1,2}$/.test(number)) return { decimal: 'komma' };
  return /\.\d{1,2}$/.test(number) ? { decimal: 'punt' } : {};
}

/** "3.5%" is shown with its sign. */
function withUnit(number: string, after: string): string {
  return `${number}${/^[\s\0]*(?:%|procent|fte|euro)/i.exec(after)?.[0] ?? ''}`;
}
