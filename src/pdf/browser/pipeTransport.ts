import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/** Chrome's protocol over `--remote-debugging-pipe`: JSON messages, each closed by a zero byte. */
export function pipeTransport(input: Writable, output: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => {
      if (input.writable) input.write(`${message}\0`);
    },
    close: () => {
      input.destroy();
      output.destroy();
    },
  };
  // A large message (a PDF) comes in hundreds of pieces: they are joined once, when it is complete.
  let pieces: Buffer[] = [];
  output.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const message = Buffer.concat([...pieces, rest.subarray(0, end)]).toString('utf8');
      pieces = [];
      rest = rest.subarray(end + 1);
      transport.onmessage?.(message);
    }
    if (rest.length > 0) pieces.push(rest);
  });
  output.on('close', () => transport.onclose?.());
  // A browser that dies breaks both pipes; its end is noticed by its process, so nothing is to be said here.
  input.on('error', () => undefined);
  output.on('error', () => undefined);
  return transport;
}
