/** What is used of the `hyphen` package, which comes without types. */
declare module 'hyphen/hyphen.js' {
  const createMarker: (patterns: unknown, options: { readonly hyphenChar: string; readonly html: boolean }) => (word: string) => string;
  export default createMarker;
}

declare module 'hyphen/patterns/nl.js' {
  const patterns: unknown;
  export default patterns;
}
