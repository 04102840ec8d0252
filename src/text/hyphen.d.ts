/** The `hyphen` package comes without types; these are the two modules of it that are used. */
declare module 'hyphen/hyphen.js' {
  const createHyphenator: (
    patterns: import('hyphen/patterns/nl.js').Patterns,
    options: { readonly hyphenChar: string; readonly html: boolean },
  ) => (text: string) => string;
  export default createHyphenator;
}

declare module 'hyphen/patterns/nl.js' {
  export interface Patterns {
    readonly 0: readonly (readonly number[])[];
  }
  const patterns: Patterns;
  export default patterns;
}
