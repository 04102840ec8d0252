/** The `hyphen` package comes without types; these are the two modules of it that are used. */
declare module 'hyphen/hyphen.js' {
  const createHyphenator: (
    patterns: unknown,
    options: { readonly hyphenChar: string; readonly html: boolean },
  ) => (text: string) => string;
  export default createHyphenator;
}

declare module 'hyphen/patterns/nl.js' {
  const patterns: unknown;
  export default patterns;
}
