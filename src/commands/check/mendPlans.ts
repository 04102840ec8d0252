import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { isReadProblem } from '../../host.js';
import { mendFile } from '../../repair/mendFile.js';
import type { Source } from '../../source/source.js';
import { compilePlans } from '../compilePlans.js';
import { allDiagnostics } from '../judgedPlan.js';
import type { JudgedPlan } from '../judgedPlan.js';
import type { CompiledPlan, CompilePlansOptions } from '../compilePlans.js';
import type { Context } from '../context.js';
import { MendedHost } from './mendedHost.js';
import type { FileToWrite } from './mendedHost.js';

/** Plans as they are once all that is certain is mended; nothing is written yet. */
export interface MendedPlans {
  readonly plans: readonly (JudgedPlan | CompiledPlan)[];
  readonly files: readonly FileToWrite[];
}

/** What is mended can bring another slip to light, which can be mended too; plans that go on longer than this have more wrong with them. */
const MAXIMUM_ROUNDS = 25;

/** Compiles plans, mends what is certain and compiles again, until nothing certain is left. Mends that do not help are taken back. */
export async function mendPlans(context: Pick<Context, 'host' | 'assets'>, files: readonly string[], options: CompilePlansOptions): Promise<MendedPlans> {
  const host = new MendedHost(context.host);
  const compileAgain = (): Promise<CompiledPlan[]> => compilePlans({ ...context, host }, files, options);
  let plans = await compileAgain();
  for (let round = 0; round < MAXIMUM_ROUNDS; round += 1) {
    const said = allDiagnostics(plans);
    const mendable = mendableNow(said);
    const kept = host.files();
    if (!(await mendAll(host, mendable))) break;
    const next = await compileAgain();
    // A file that could be read for the first time has more to say; else less must be wrong than before.
    const isReading = mendable.some(isUnreadable);
    if (!isReading && allDiagnostics(next).length >= said.length) {
      host.restore(kept);
      break;
    }
    plans = next;
  }
  const changed = [...host.files().values()].sort((one, other) => (one.source.path < other.source.path ? -1 : 1));
  return { plans, files: changed };
}

/** What keeps a file from being read goes first: of the rest nobody knows whether it is all. */
function mendableNow(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const mendable = diagnostics.filter(({ mends }) => mends !== undefined);
  const unreadable = mendable.filter(isUnreadable);
  return unreadable.length > 0 ? unreadable : mendable;
}

function isUnreadable({ code, severity }: Diagnostic): boolean {
  return severity === 'fout' && code.startsWith('yaml/');
}

/** True when a file changed. */
async function mendAll(host: MendedHost, diagnostics: readonly Diagnostic[]): Promise<boolean> {
  const sources = new Map(diagnostics.flatMap(({ mends = [] }) => mends.map(({ span }): [string, Source] => [span.source.file, span.source])));
  let hasChanged = false;
  for (const [file, source] of sources) {
    const bytes = await host.read(file, Infinity);
    const mended = isReadProblem(bytes) ? undefined : mendFile(source, bytes, diagnostics);
    if (isReadProblem(bytes) || mended === undefined) continue;
    host.add(file, source, bytes, mended);
    hasChanged = true;
  }
  return hasChanged;
}
