import type { ServerResponse } from 'node:http';
import type { PageState } from './pageState.js';
import type { Preview, View } from './preview.js';

/** More windows than this nobody looks at; a page that keeps asking is one that is broken. */
const MOST_STREAMS = 50;
/** A sign of life, so that a page notices that the server is gone. */
const PULSE_MILLISECONDS = 15_000;

/** The windows that are being told what changes, as server-sent events. */
export class EventStreams {
  readonly #preview: Preview;
  readonly #open = new Map<ServerResponse, () => void>();
  readonly #pulse: NodeJS.Timeout;

  constructor(preview: Preview) {
    this.#preview = preview;
    this.#pulse = setInterval(() => {
      for (const response of this.#open.keys()) response.write(': er\n\n');
    }, PULSE_MILLISECONDS).unref();
  }

  /** Sends every state of a view from now on. */
  open(response: ServerResponse, view: View, wantsPdf: boolean): void {
    const [oldest] = this.#open.keys();
    if (this.#open.size >= MOST_STREAMS) oldest?.end();
    // The first bytes open the stream; after a lost connection a page tries again within a second.
    response.write('retry: 1000\n\n');
    let last = '';
    const show = (state: PageState): void => {
      const text = JSON.stringify(state);
      if (text !== last) response.write(`event: stand\ndata: ${text}\n\n`);
      last = text;
    };
    const leave = this.#preview.look(view, { wantsPdf, show });
    this.#open.set(response, leave);
    response.once('close', () => {
      leave();
      this.#open.delete(response);
    });
  }

  close(): void {
    clearInterval(this.#pulse);
    for (const [response, leave] of this.#open) {
      leave();
      response.end();
    }
    this.#open.clear();
  }
}
