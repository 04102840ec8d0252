import type { IncomingMessage } from 'node:http';

/** Why a request is refused, with the status of the answer. */
export interface Refusal {
  readonly status: 403 | 404 | 405;
  readonly words: string;
}

/** What a request asks for, once it is let in. */
export interface Admitted {
  /** As it was sent: nothing is decoded, so that nothing can be hidden in it. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/**
 * Lets in what a person at this computer asks with a web browser, and nothing else.
 *
 * Any website can make a browser send requests to 127.0.0.1. Three things tell them apart: the browser says from where
 * (`Origin`, `Sec-Fetch-Site`), and a name that somebody points at 127.0.0.1 (DNS rebinding) stands in `Host`.
 */
export function admit(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, port: number): Admitted | Refusal {
  const { method, url = '', headers } = request;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const host = headers.host?.toLowerCase() ?? '';
  if (!hosts.includes(host)) return { status: 403, words: `Dit adres is alleen te openen als http://${hosts[0] ?? ''}/.` };
  const site = headers['sec-fetch-site'];
  const isForeign = (headers.origin !== undefined && headers.origin.toLowerCase() !== `http://${host}`) || (site !== undefined && site !== 'same-origin' && site !== 'none');
  if (isForeign) return { status: 403, words: 'Een andere website mag hier niet bij. Typ het adres zelf in de adresbalk.' };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, words: 'Hier kan alleen iets worden opgevraagd.' };
  const [, path, query] = /^(\/[^?#]*)(?:\?([^#]*))?$/.exec(url) ?? [];
  if (path === undefined) return NOTHING_HERE;
  return { path, query: new URLSearchParams(query ?? '') };
}

export const NOTHING_HERE: Refusal = { status: 404, words: 'Hier is niets.' };
