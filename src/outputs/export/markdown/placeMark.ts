/**
 * What a link in the file leads to. Names that programs give to headings themselves differ from program to program; a mark
 * of our own is found by all that follow links at all.
 */
export function placeMark(anchor: string | undefined): string {
  return anchor === undefined ? '' : `<a id="${anchor.replaceAll(/[^\p{L}\p{N}_-]/gu, '-')}"></a>`;
}
