/** Where a reader is in a document, said in a way that holds when the document changes. */

/** Parts by which a place is known when the very spot is gone. */
const MARKS = '[id], h1, h2, h3, h4, h5, h6';

/** What can have the focus. */
const STOPS = 'a[href], summary, [tabindex]';

export class Place {
  #document;
  /** From the spot itself outwards, then what stands before it. */
  #marks;
  #isTop;
  #focus;
  #focusWords;

  static of(live) {
    return new Place(live);
  }

  constructor(live) {
    this.#document = live;
    const { innerWidth, innerHeight, scrollY } = live.defaultView;
    this.#isTop = scrollY === 0;
    const spot = spotIn(live, innerWidth, innerHeight);
    const around = [];
    for (let node = spot; node !== null && node !== live.body && node !== live.documentElement; node = node.parentElement) {
      if (node.getBoundingClientRect().height < innerHeight) around.push(node);
    }
    const before = [...live.querySelectorAll(MARKS)].filter((mark) => mark.checkVisibility() && mark.getBoundingClientRect().top <= innerHeight / 4).slice(-8).reverse();
    this.#marks = [...around, ...before].map((node) => ({ node, id: node.id, top: node.getBoundingClientRect().top }));
    const active = live.activeElement;
    this.#focus = active === live.body ? null : active;
    this.#focusWords = this.#focus === null ? '' : wordsOf(this.#focus);
  }

  /** Ids of the marks, nearest first. */
  get anchors() {
    return this.#marks.map(({ id }) => id).filter((id) => id !== '');
  }

  restore() {
    this.#restoreFocus();
    // Who looks at the beginning goes on looking at it.
    if (this.#isTop) return;
    for (const { node, id, top } of this.#marks) {
      const found = node.isConnected ? node : id === '' ? null : this.#document.getElementById(id);
      if (found === null) continue;
      this.#document.defaultView.scrollBy({ top: found.getBoundingClientRect().top - top, behavior: 'instant' });
      return;
    }
  }

  #restoreFocus() {
    if (this.#focus === null || this.#focus.isConnected) return;
    const { id } = this.#focus;
    const same = id === '' ? [...this.#document.querySelectorAll(STOPS)].find((stop) => wordsOf(stop) === this.#focusWords) : this.#document.getElementById(id);
    same?.focus({ preventScroll: true });
  }
}

/** The part that stands at the top of the window, beside a column of contents. */
function spotIn(live, width, height) {
  for (const down of [0.04, 0.1, 0.2, 0.35, 0.5]) {
    for (const along of [0.6, 0.4, 0.8]) {
      const found = live.elementFromPoint(width * along, height * down);
      if (found !== null && found !== live.documentElement && found !== live.body && found.localName !== 'main') return found;
    }
  }
  return null;
}

function wordsOf(element) {
  return `${element.localName} ${element.getAttribute('href') ?? ''} ${element.textContent}`;
}
