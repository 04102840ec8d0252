import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Admitted, Refusal } from './admission.js';
import { admit, NOTHING_HERE } from './admission.js';
import { EventStreams } from './eventStreams.js';
import type { LivePlan } from './livePlan.js';
import type { PageFile } from './pageFiles.js';
import type { Preview } from './preview.js';

const SHELL = '/jaarplan/page.html';

/** The page runs scripts of its own files only; the document in it runs none. */
const SHELL_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const DOCUMENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
/** Without more: the PDF reader of a web browser is a page itself, and follows the policy of the file. */
const PDF_POLICY = "frame-ancestors 'self'";

const GUARDS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const TEXT = 'text/plain; charset=utf-8';

export interface PreviewServerOptions {
  readonly preview: Preview;
  readonly files: ReadonlyMap<string, PageFile>;
  /** The first document has gone to the page. */
  readonly onFirstDocument?: (() => void) | undefined;
  /** A request ended with a defect; the server goes on. */
  readonly onDefect: (error: unknown) => void;
}

/** Answers requests for a preview. It reads nothing from the disk itself: there are the page's files, and what builds make. */
export class PreviewServer {
  readonly server: Server;
  readonly #options: PreviewServerOptions;
  readonly #streams: EventStreams;
  #isShown = false;

  constructor(options: PreviewServerOptions) {
    this.#options = options;
    this.#streams = new EventStreams(options.preview);
    this.server = createServer((request, response) => this.#answer(request, response));
    this.server.on('clientError', (_error, socket) => {
      if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    });
  }

  /** Ends all connections, also those that wait for what comes. */
  async close(): Promise<void> {
    this.#streams.close();
    const closed = new Promise<void>((resolve) => void this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    try {
      response.on('error', () => undefined);
      const asked = admit(request, portOf(this.server));
      if ('status' in asked) refuse(response, asked);
      else if (!this.#give(asked, request.method === 'HEAD', response)) refuse(response, NOTHING_HERE);
    } catch (error) {
      this.#options.onDefect(error);
      if (!response.headersSent) refuse(response, { status: 404, words: 'Er ging iets mis; zie de opdrachtregel.' });
    }
  }

  /** When it is on its way: nobody waits for it any more. */
  #tellFirst(response: ServerResponse): void {
    if (this.#isShown) return;
    this.#isShown = true;
    response.once('finish', () => this.#options.onFirstDocument?.());
  }

  /** False when there is no such thing. */
  #give({ path, query }: Admitted, onlyHead: boolean, response: ServerResponse): boolean {
    const file = this.#options.files.get(path === '/' ? SHELL : path);
    if (file !== undefined) return send(response, file.type, file.bytes, path === '/' ? SHELL_POLICY : DOCUMENT_POLICY);
    const { preview } = this.#options;
    const name = query.get('plan');
    const view = name === null ? preview.first : preview.view(name, query.get('opmaak') ?? '');
    if (view === undefined) return false;
    switch (path) {
      case '/gebeurtenissen':
        response.writeHead(200, { ...GUARDS, 'Content-Type': 'text/event-stream; charset=utf-8' });
        if (onlyHead) response.end();
        else this.#streams.open(response, view, query.get('vorm') === 'pdf');
        return true;
      case '/document':
        if (view.plan.ending !== undefined) return this.#giveDocument(view.plan, response);
        // An address that was kept, of a plan or layout at which nobody has looked since the start.
        void view.plan.refresh().then(() => this.#giveDocument(view.plan, response) || refuse(response, NOTHING_HERE));
        return true;
      case '/pdf': {
        const { bytes } = view.pdf;
        if (bytes === undefined) return false;
        response.setHeader('Content-Disposition', `inline; filename="${view.plan.good?.fileName ?? 'jaarplan'}.pdf"`);
        return send(response, 'application/pdf', bytes, PDF_POLICY);
      }
      default:
        return false;
    }
  }

  #giveDocument({ good }: LivePlan, response: ServerResponse): boolean {
    if (good === undefined) return false;
    this.#tellFirst(response);
    return send(response, 'text/html; charset=utf-8', new TextEncoder().encode(good.html), DOCUMENT_POLICY);
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function send(response: ServerResponse, type: string, bytes: Uint8Array, policy: string): true {
  response.writeHead(200, { ...GUARDS, 'Content-Security-Policy': policy, 'Content-Type': type, 'Content-Length': bytes.length });
  response.end(bytes);
  return true;
}

function refuse(response: ServerResponse, { status, words }: Refusal): void {
  response.writeHead(status, { ...GUARDS, 'Content-Security-Policy': "default-src 'none'", 'Content-Type': TEXT, ...(status === 405 ? { Allow: 'GET, HEAD' } : {}) });
  response.end(`${words}\n`);
}
