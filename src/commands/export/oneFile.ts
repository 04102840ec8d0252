import type { Context } from '../context.js';
import { EXIT } from '../exitCode.js';
import type { ExitCode } from '../exitCode.js';
import { readNamedFile } from '../readNamedFile.js';
import { UsageProblem } from '../usageProblem.js';

/** More than a file of a plan ever holds. */
const MAXIMUM_BYTES = 5_000_000;

/** Prints one file of a plan as text, without the files that it names: `--los`. */
export async function printOneFile(context: Context, argument: string | undefined): Promise<ExitCode> {
  if (argument === undefined) throw new UsageProblem('Achter --los hoort een bestand.');
  const bytes = await readNamedFile(context, argument, { kind: 'bij --los een bestand', maximumBytes: MAXIMUM_BYTES });
  const { fileText } = await import('../../outputs/export/fileText.js');
  context.print(fileText(bytes));
  return EXIT.done;
}
