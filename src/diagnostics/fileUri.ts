/** A path as a URI (RFC 3986): relative stays relative, absolute becomes `file://`. What a URI cannot hold is percent-encoded. */
export function fileUri(path: string): string {
  // Half a character, which a disk may give, has no code in a URI.
  const encoded = path.replace(/\p{Surrogate}/gu, '\uFFFD').split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[a-z]:\//i.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
