/** Reads a file of the font package `@fontsource/source-sans-3`: "source-sans-3-latin-400-normal.woff2". */
export type FontReader = (file: string) => Promise<Uint8Array>;

export const FONT_FAMILY = 'Source Sans 3';

/** One alphabet of the typeface: its name in the package, the characters it is for, whether it is always needed. */
interface Alphabet {
  readonly name: string;
  readonly ranges: string;
}

const LATIN: Alphabet = {
  name: 'latin',
  ranges: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
};

/**
 * What a document brings along only when it holds such a character: names such as Erdoğan and Šimić, a sentence in
 * Greek or Ukrainian. Ranges as the package states them (unicode.json).
 */
const OTHERS: readonly Alphabet[] = [
  {
    name: 'latin-ext',
    ranges: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  {
    name: 'vietnamese',
    ranges: 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  },
  { name: 'greek', ranges: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF' },
  { name: 'cyrillic', ranges: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' },
];

/** Static files: a variable font becomes Type 3 in Chrome's PDF. */
const FACES = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
  { weight: 600, style: 'italic' },
] as const;

/** The faces of one alphabet as CSS. */
interface FontSheet {
  readonly alphabet: Alphabet;
  readonly css: string;
}

/** The typeface, ready to be put into a style sheet. */
export type Fonts = readonly FontSheet[];

export async function loadFonts(read: FontReader): Promise<Fonts> {
  return Promise.all([LATIN, ...OTHERS].map(async (alphabet) => ({ alphabet, css: await faceRules(alphabet, read) })));
}

async function faceRules(alphabet: Alphabet, read: FontReader): Promise<string> {
  const rules = await Promise.all(
    FACES.map(async ({ weight, style }) => {
      const bytes = await read(`source-sans-3-${alphabet.name}-${weight}-${style}.woff2`);
      const address = `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}`;
      return `@font-face { font-family: "${FONT_FAMILY}"; font-style: ${style}; font-weight: ${weight}; src: url(${address}) format("woff2"); unicode-range: ${alphabet.ranges}; }`;
    }),
  );
  return rules.join('\n');
}

/** The rules for the alphabets in which `text` is written; always Latin. */
export function fontRules(fonts: Fonts, text: string): string {
  const latin = rangesOf(LATIN);
  const beyondLatin1 = new Set(text.match(/[^\u0000-\u00FF]/gu));
  const foreign = [...beyondLatin1].map((character) => character.codePointAt(0) ?? 0).filter((code) => !isIn(code, latin));
  const needed = fonts.filter(({ alphabet }) => alphabet === LATIN || foreign.some((code) => isIn(code, rangesOf(alphabet))));
  return needed.map(({ css }) => css).join('\n');
}

type Ranges = readonly (readonly [first: number, last: number])[];

function rangesOf({ ranges }: Alphabet): Ranges {
  return ranges.split(',').map((range) => {
    const [first = '0', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function isIn(code: number, ranges: Ranges): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}
