import type { Server } from 'node:http';
import { MachineProblem } from '../../diagnostics/machineProblem.js';

/** This computer only: nobody else on the network can reach it. */
const ADDRESS = '127.0.0.1';
/** How many ports above the usual one are tried. */
const TRIED = 20;

/** Where the server is to be found: the port asked for, or the usual one or the next that is free. */
export interface Port {
  readonly number: number;
  /** Asked for by the user: then no other will do. */
  readonly isAsked: boolean;
}

/** Lets the server listen and gives its port. Throws MachineProblem `serve/poort-…`. */
export async function listen(server: Server, { number, isAsked }: Port): Promise<number> {
  const last = isAsked ? number : number + TRIED;
  for (let port = number; ; port += 1) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const isForbidden = code === 'EACCES' || code === 'EPERM';
      if (!isForbidden && code !== 'EADDRINUSE') throw error;
      if (port < last) continue;
      if (isForbidden) throw new MachineProblem('serve/poort-mag-niet', `Poort ${port} mag u op deze computer niet gebruiken.`, ['Kies met --poort een nummer van 1024 of hoger.'], { cause: error });
      throw new MachineProblem('serve/poort-bezet', `Poort ${port} is bij een ander programma in gebruik.`, ['Kies met --poort een ander nummer, of laat --poort weg: dan zoekt jaarplan er zelf een.'], { cause: error });
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
