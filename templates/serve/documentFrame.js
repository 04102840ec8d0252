/** The document in its frame: renewed in place, so that the reader stays where they are. */
import { Place } from './place.js';
import { renewElement } from './renew.js';

const CALM = matchMedia('(prefers-reduced-motion: reduce)');

export class DocumentFrame {
  #frame;
  #ready;
  /** The document as it was received, without what the reader has opened since. */
  #received;
  #shown = '';
  #plan = '';
  version = 0;
  title;

  constructor(frame) {
    this.#frame = frame;
    this.#ready = new Promise((resolve) => {
      if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank') resolve();
      else frame.addEventListener('load', () => resolve(), { once: true });
    });
  }

  /** Shows the good document of a state of the server. One that is overtaken while it comes in is not shown. */
  async show({ session, plan, layout, version }, address) {
    const key = JSON.stringify([session, plan, layout, version]);
    if (version === 0 || key === this.#shown) return;
    this.#shown = key;
    await this.#ready;
    const answer = await fetch(address).catch(() => undefined);
    const text = answer?.ok ? await answer.text() : undefined;
    if (this.#shown !== key) return;
    if (text === undefined) {
      this.#shown = '';
      return;
    }
    // Read by the frame itself: there the policy of documents holds, not that of this page.
    this.#renew(new this.#frame.contentWindow.DOMParser().parseFromString(text, 'text/html'), plan !== this.#plan);
    this.#plan = plan;
    this.version = version;
  }

  /** Ids around the place that is being read, nearest first. */
  readingAnchors() {
    return this.#received === undefined ? [] : Place.of(this.#frame.contentDocument).anchors;
  }

  #renew(next, isOther) {
    const live = this.#frame.contentDocument;
    if (this.#received === undefined) {
      this.#received = live.cloneNode(true);
      live.addEventListener('click', leaveForWindow);
    }
    // Its policy came with the frame already.
    next.querySelector('meta[http-equiv]')?.remove();
    // The place is kept here; the web browser's own way would move it twice.
    live.documentElement.style.overflowAnchor = 'none';
    const place = isOther ? undefined : Place.of(live);
    const changed = [];
    renewElement(live.documentElement, this.#received.documentElement, next.documentElement, changed);
    this.#received = next;
    this.title = next.title;
    if (place === undefined) live.defaultView.scrollTo({ top: 0, behavior: 'instant' });
    else {
      place.restore();
      point(changed, live);
    }
  }
}

/** Points at what changed, for a moment; not at a page that changed as a whole. */
function point(changed, live) {
  const elements = [...new Set(changed)].filter((element) => live.body.contains(element) && element !== live.body);
  if (CALM.matches || elements.length > 12) return;
  for (const element of elements) {
    element.animate([{ outline: '3px solid rgb(217 149 43 / .95)', outlineOffset: '3px' }, { outline: '3px solid rgb(217 149 43 / 0)', outlineOffset: '3px' }], { duration: 1800, easing: 'ease-in' });
  }
}

/** A link to elsewhere would take the place of the plan in its frame. */
function leaveForWindow(event) {
  const link = event.target.closest?.('a[href]');
  if (link === null || link === undefined || !/^https?:/.test(link.getAttribute('href'))) return;
  event.preventDefault();
  window.open(link.href, '_blank', 'noopener');
}
