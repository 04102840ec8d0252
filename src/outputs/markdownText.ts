import { harmlessLines } from '../diagnostics/harmless.js';

/** Text that Markdown takes as it stands, and that calls nobody ("@naam") and links nothing ("#12"). */
export function markdownText(text: string): string {
  return harmlessLines(text)
    .replace(/[\\`*_[\]<>|~]/g, (sign) => `\\${sign}`)
    .replace(/&/g, '&amp;')
    .replace(/(^|[^\p{L}\p{N}])([@#])(?=[\p{L}\p{N}])/gu, '$1$2\u200B')
    .replace(/^([^\S\n\r\u2028\u2029]*)([-+]|\d+[.)])(?=\s)/gm, (_, blank: string, sign: string) => `${blank}${sign.length > 1 ? `${sign.slice(0, -1)}\\${sign.slice(-1)}` : `\\${sign}`}`);
}
