import { resolve } from 'node:path';
import { MachineProblem } from '../../diagnostics/machineProblem.js';
import { isReadProblem } from '../../host.js';
import { slashes } from '../../nodeHost.js';
import type { Context } from '../context.js';
import { EXIT } from '../exitCode.js';
import type { ExitCode } from '../exitCode.js';
import { UsageProblem } from '../usageProblem.js';

/** More than a file of a plan ever holds. */
const MAXIMUM_BYTES = 5_000_000;

/** Prints one file of a plan as text, without the files that it names: `--los`. */
export async function printOneFile({ host, print }: Context, argument: string | undefined): Promise<ExitCode> {
  if (argument === undefined) throw new UsageProblem('Achter --los hoort een bestand.');
  const bytes = await host.read(slashes(resolve(host.workingFolder, argument)), MAXIMUM_BYTES);
  if (isReadProblem(bytes)) {
    if (bytes.problem === 'missing') throw new UsageProblem(`‘${argument}’ bestaat niet.`);
    if (bytes.problem === 'folder') throw new UsageProblem(`‘${argument}’ is een map; met --los hoort er een bestand bij.`);
    throw new MachineProblem('bestand/onleesbaar', `Het bestand ${argument} kan niet gelezen worden.`, ['Kijk of u het mag lezen, en of de schijf of de netwerkmap bereikbaar is.']);
  }
  const { fileText } = await import('../../outputs/export/fileText.js');
  print(fileText(bytes));
  return EXIT.done;
}
