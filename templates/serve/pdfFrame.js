/** The PDF in its frame, in the web browser's own reader. */
export class PdfFrame {
  #frame;
  #shown = '';
  /** Of the document that the PDF on show was made of; 0 when there is none. */
  version = 0;

  constructor(frame) {
    this.#frame = frame;
  }

  /** Loads a PDF that is new, at the page where the first of `anchors` falls that has one. */
  show({ session, plan, layout, pdf }, address, anchors) {
    const view = JSON.stringify([session, plan, layout]);
    if (pdf.state !== 'ready') {
      // While the next one is made the last one stays, if it is of this plan.
      if (!this.#shown.startsWith(view)) this.version = 0;
      return;
    }
    const key = `${view} ${pdf.version}`;
    this.version = pdf.version;
    if (key === this.#shown) return;
    this.#shown = key;
    const page = anchors.map((anchor) => pdf.pages?.[anchor]).find((number) => number !== undefined) ?? 1;
    // Another address for another version: the reader would not load the same one again.
    this.#frame.src = `${address}&versie=${pdf.version}#page=${page}`;
  }
}
