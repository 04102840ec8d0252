/** What the part between brackets of `[tekst](…)` can point at. */
export type LinkTarget =
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'reference'; readonly target: string };

const WEB_ADDRESS = /^https?:\/\/[^\s/?#]/i;
const OTHER_ADDRESS = /^(?:mailto|tel):\S/i;
/** One letter and a colon is a drive on Windows, which the reading of files deals with. */
const SCHEME = /^(?:[a-z][a-z0-9+.-]+:|\/\/|\\\\)/i;
/** Allowed between `<` and `>`, but not in an address. */
const UNSAFE = /[\s<>"'`\\^{|}]/g;

/**
 * Where a link goes: out of the document over http, https, mailto or tel, or to a place inside it. Anything else
 * (`javascript:`, `data:`, `file:`, a path beside the plan) gives nothing: it would not work in the PDF, or do harm.
 */
export function linkTarget(address: string): LinkTarget | undefined {
  if (address.startsWith('#')) return address.length > 1 ? { kind: 'reference', target: address.slice(1) } : undefined;
  if (!WEB_ADDRESS.test(address) && !OTHER_ADDRESS.test(address)) return undefined;
  return { kind: 'link', href: address.replace(UNSAFE, (character) => encodeURIComponent(character)) };
}

/** Whether a picture's path can be a file of the plan; whether it exists is asked when it is read. */
export function isLocalPath(path: string): boolean {
  return path !== '' && !path.startsWith('#') && !SCHEME.test(path);
}
