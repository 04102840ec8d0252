import { connect } from 'node:net';
import { request } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../program.js';
import { sampleFiles } from './samples.js';
import { closeAtEnd, documentOf, Listener, serveFolder } from './served.js';
import type { Served } from './served.js';

const folder = temporaryFolder();
closeAtEnd();
let served: Served;

beforeAll(async () => {
  writeFiles(folder, sampleFiles());
  served = await serveFolder(folder, { plans: ['streek/2025'] });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Asks exactly this: nothing is put right on the way, as `fetch` would. */
function ask(path: string, { method = 'GET', headers = {} }: { readonly method?: string; readonly headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: served.port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asking.on('error', reject).end();
  });
}

describe('what is answered', () => {
  it.each(['/', '/jaarplan/page.css', '/jaarplan/page.js', '/jaarplan/source-sans-3-latin-400-normal.woff2', '/document', '/document?plan=streek%2F2025&opmaak=matrix'])('%s', async (path) => {
    if (path.includes('matrix')) (await Listener.open(served, { plan: 'streek/2025', opmaak: 'matrix' }).then(async (listener) => (await listener.until(({ version }) => version > 0), listener))).close();
    const { status, headers, body } = await ask(path);
    expect(status).toBe(200);
    expect(body.length).toBeGreaterThan(100);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    const head = await ask(path, { method: 'HEAD' });
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', headers['content-length']]);
  });

  it('is a document at an address that was kept, at which nobody has looked since the start', async () => {
    const { status, body } = await ask('/document?plan=streek%2F2025&opmaak=rooster');
    expect([status, body.includes('<!doctype html>') || body.includes('<!DOCTYPE html>')]).toEqual([200, true]);
  });

  it('also under the name localhost, and to the page itself', async () => {
    const host = `localhost:${served.port}`;
    expect((await ask('/', { headers: { host } })).status).toBe(200);
    expect((await ask('/document', { headers: { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
    expect((await ask('/', { headers: { 'sec-fetch-site': 'none' } })).status).toBe(200);
  });

  it('lets the page run no script but its own, and the document none', async () => {
    const policy = async (path: string): Promise<string> => String((await ask(path)).headers['content-security-policy']);
    expect(await policy('/')).toMatch(/script-src 'self'.*frame-ancestors 'none'/);
    expect(await policy('/document')).not.toContain('script-src');
    expect(await policy('/jaarplan/blank.html')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
    expect((await ask('/')).body).not.toMatch(/<script(?![^>]* src=)|<style| on\w+=| style=/);
  });
});

describe('what is refused', () => {
  it.each([
    ['a name that somebody points at this computer', { host: 'plannen.example' }],
    ['that name with the port', { host: 'plannen.example:80' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a name without the port', { host: 'localhost' }],
    ['a name that only looks like it', { host: 'localhost.plannen.example' }],
    ['another website', { origin: 'https://plannen.example' }],
    ['a file', { origin: 'null' }],
    ['another server on this computer', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
    ['a link or picture on another website', { 'sec-fetch-site': 'cross-site' }],
  ])('%s', async (_, headers: Record<string, string>) => {
    for (const path of ['/', '/document', '/gebeurtenissen', '/pdf']) {
      const { status, body } = await ask(path, { headers });
      expect([path, status]).toEqual([path, 403]);
      expect(body).not.toContain('Wilgenstreek');
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s', async (method) => {
    const { status, headers } = await ask('/document', { method });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/../organisatie.yaml',
    '/jaarplan/../../package.json',
    '/jaarplan/%2e%2e/%2e%2e/package.json',
    '/jaarplan/..%2f..%2fpackage.json',
    '/jaarplan/%252e%252e%252fpackage.json',
    '/jaarplan/..\\..\\package.json',
    '/jaarplan/page.css%00.html',
    '/jaarplan/',
    '/jaarplan/toString',
    '/__proto__',
    '//etc/passwd',
    '/etc/passwd',
    '/streek/organisatie.yaml',
    '/streek/logo.svg',
    '/plan.yaml',
    '/document?plan=..%2F..%2F..%2Fetc',
    '/document?plan=streek%2F2024',
    '/document?plan=/etc/passwd',
    '/document?plan=streek%2F2025&opmaak=..%2F..',
    '/gebeurtenissen?plan=elders',
    '/pdf?plan=streek%2F2025',
    'http://plannen.example/document',
    '*',
  ])('%s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('goes on after junk', async () => {
    for (const junk of ['\u0000\u0001\u0002\r\n\r\n', 'GET\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', `GET / HTTP/1.1\r\nHost: ${'x'.repeat(100_000)}\r\n\r\n`, 'GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n', 'GET /?%E0%A4%A HTTP/1.1\r\n\r\n', 'CONNECT a:1 HTTP/1.1\r\n\r\n']) {
      await new Promise<void>((resolve) => {
        const socket = connect(served.port, '127.0.0.1', () => socket.write(junk));
        socket.on('error', () => undefined).once('close', () => resolve()).resume();
        // What waits for the rest of a request is let go after a while.
        socket.setTimeout(500, () => socket.destroy());
      });
    }
    expect(await documentOf(served)).toContain('Wilgenstreek');
    expect(served.said()).not.toContain('fout in jaarplan');
  });

  it('is only to be reached from this computer', async () => {
    const { networkInterfaces } = await import('node:os');
    const outward = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []).filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outward) await expect(fetch(`http://${address}:${served.port}/`)).rejects.toThrow();
    expect(served.address).toBe(`http://127.0.0.1:${served.port}/`);
  });
});
