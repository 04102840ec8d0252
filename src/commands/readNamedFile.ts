import { resolve } from 'node:path';
import { MachineProblem } from '../diagnostics/machineProblem.js';
import { isReadProblem } from '../host.js';
import { slashes } from '../nodeHost.js';
import type { Context } from './context.js';
import { UsageProblem } from './usageProblem.js';

export interface FileWish {
  /** What belongs there, for who named a folder: "een PDF". */
  readonly kind: string;
  /** Far above any that is meant: a film is not read into memory. */
  readonly maximumBytes: number;
  /** What to do with one that is larger, one Dutch sentence. */
  readonly whenTooLarge?: string;
}

/**
 * The bytes of a file that the user named. Throws UsageProblem for a name that leads to no such file, MachineProblem where the machine does
 * not give what is there.
 */
export async function readNamedFile({ host }: Pick<Context, 'host'>, argument: string, { kind, maximumBytes, whenTooLarge }: FileWish): Promise<Uint8Array> {
  const bytes = await host.read(slashes(resolve(host.workingFolder, argument)), maximumBytes);
  if (!isReadProblem(bytes)) return bytes;
  switch (bytes.problem) {
    case 'missing':
      throw new UsageProblem(`‘${argument}’ bestaat niet.`, ['Kijk of de naam en de map kloppen; hoofdletters tellen mee.']);
    case 'folder':
      throw new UsageProblem(`‘${argument}’ is een map; noem ${kind}.`);
    case 'too-large':
      throw new UsageProblem(`‘${argument}’ is groter dan ${maximumBytes / 1_000_000} MB.`, [whenTooLarge ?? 'Kijk of dit het goede bestand is.']);
    case 'forbidden':
      throw new MachineProblem('bestand/geen-toegang', `Het bestand ${argument} mag u niet lezen.`, ['Vraag wie de map beheert om leesrechten, of kopieer het bestand naar een map van uzelf.']);
    case 'unreadable':
      throw new MachineProblem('bestand/onleesbaar', `Het bestand ${argument} kan niet gelezen worden.`, ['Kijk of de schijf of de netwerkmap bereikbaar is en of het een gewoon bestand is.']);
  }
}
