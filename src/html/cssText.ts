/** Text as a CSS string, quotes included. Nothing in it can end the string, the style sheet or the element around it. */
export function cssString(text: string): string {
  // A null character has no escape; line ends end a string; `<` could begin `</style>`.
  const safe = text.replace(/\0/g, '\uFFFD').replace(/["\\<>&\n\r\f\u2028\u2029]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `);
  return `"${safe}"`;
}

/** A drawing as `url("data:…")`. */
export function svgUrl(svg: string): string {
  const escaped = svg.replace(/[%#<>"\n\r]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `url("data:image/svg+xml,${escaped}")`;
}

/** A style sheet written by others, made fit to stand inside `<style>`: it cannot end the element, nor open a comment of HTML. */
export function embeddedCss(css: string): string {
  return css.replace(/<(?=[/!])/g, '\\3c ');
}
