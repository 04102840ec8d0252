/** The file is no PDF, or not one of which the checker can read the pages. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
}
