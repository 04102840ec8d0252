/**
 * What may not stand in the CSS of a house style: all that can ask for an address, but `url()` with the content itself (`data:`). Comments and
 * texts are looked through too: what begins or ends one can be hidden, and an address in them says nothing to a reader of the plan.
 */
const FETCHES = /@import[^;]{0,200}|\b(?:image-set|image|src|element)\([^)]{0,200}|url\(\s*(?!["']?data:)[^)]{0,200}/i;

/** The first piece of a style sheet that fetches something, or undefined. `\75rl(` and `u\rl(` are `url(` to a browser, and so here. */
export function fetchedBy(css: string): string | undefined {
  return (FETCHES.exec(css) ?? FETCHES.exec(withoutEscapes(css)))?.[0];
}

/** CSS Syntax 3, section 4.3.7: up to six hexadecimal digits and one white space, or any other character as it is. */
function withoutEscapes(css: string): string {
  return css.replace(/\\(?:([0-9a-f]{1,6})(?:\r\n|[ \t\r\n\f])?|([^]))/gi, (_, digits: string | undefined, other: string | undefined) => {
    if (digits === undefined) return other === '\n' ? '' : (other ?? '');
    const code = Number.parseInt(digits, 16);
    return code === 0 || code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
  });
}
