import { posix } from 'node:path';
import { compile } from '../compile.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { jsonDiagnostic } from '../diagnostics/jsonDiagnostic.js';
import { jsonText } from '../diagnostics/jsonText.js';
import { counted } from '../diagnostics/tally.js';
import { printForTerminal } from '../diagnostics/terminalPrinter.js';
import { writeWhole } from '../outputs/writeWhole.js';
import { rollOver } from '../rollover/index.js';
import type { Rollover } from '../rollover/index.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { EXIT } from './exitCode.js';
import type { ExitCode } from './exitCode.js';
import { onePlan } from './onePlan.js';
import { newFiles } from './rollover/newFiles.js';
import { RememberingHost, RolledHost } from './rollover/rolledHost.js';
import { chosenYear, hindranceAt, targetFolder } from './rollover/target.js';
import { rolloverReport } from './rollover/words.js';
import { shownPath } from './shownPath.js';
import { UsageProblem } from './usageProblem.js';

const ELSEWHERE = 'kies met --uit een andere map';

/** Next year's plan from this one. */
export const rollover: Command = {
  description:
    'Maakt van een plan het plan voor het volgende schooljaar. Acties die afgerond of vervallen zijn, blijven achter. Data schuiven een jaar op: een deadline naar dezelfde dag, een bijeenkomst naar dezelfde week en weekdag, buiten vakanties en feestdagen. Wat u zelf moet beslissen, staat in het verslag.',
  configure(command) {
    command
      .argument('<plan>', 'map van het plan waarmee u verdergaat, of een plan.yaml')
      .argument('[schooljaar]', 'het schooljaar van het nieuwe plan; standaard het volgende')
      .option('--uit <map>', 'map voor het nieuwe plan; standaard naast het oude, met het schooljaar als naam')
      .option('--proef', 'laat zien wat er geschreven zou worden; er wordt niets bewaard')
      .option('--json', 'schrijf als JSON welke bestanden er komen en wat er nog te beslissen is');
  },
  examples: [
    ['jaarplan rollover plannen/noorderveld/2024-2025', 'Maak het plan voor 2025-2026, in plannen/noorderveld/2025-2026:'],
    ['jaarplan rollover plannen/noorderveld/2024-2025 --proef', 'Kijk eerst wat er gebeurt, zonder iets te bewaren:'],
  ],
  async run(context, [argument = '', typedYear], options) {
    const planFile = await onePlan(context.host, [argument]);
    const disk = new RememberingHost(context.host);
    const old = await compile(disk, planFile, { assets: context.assets });
    if (old.plan === undefined || old.document === undefined) {
      context.say(printForTerminal(errorsOf(old.diagnostics), context.look));
      context.say('Er is nog geen nieuw plan gemaakt. Los eerst de fouten in het oude plan op.\n');
      return EXIT.planErrors;
    }
    const year = chosenYear(old.plan.schooljaar, typedYear);
    const target = targetFolder(context.host, posix.dirname(planFile), old.plan.schooljaar, year, options['uit']);
    const hindrance = await hindranceAt(context.host, posix.dirname(planFile), target);
    if (hindrance !== undefined) throw refused(hindrance, 'Noem met --uit een andere map.');
    const rolled = rollOver(old.plan, { year, target, workingFolder: context.host.workingFolder });
    return finish(context, { rolled, files: newFiles(old.plan, rolled, disk.found, target), target, planFile, isTrial: options['proef'] === true, json: options['json'] === true });
  },
};

interface NewPlan {
  readonly rolled: Rollover;
  /** Bytes by absolute path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly target: string;
  readonly planFile: string;
  readonly isTrial: boolean;
  readonly json: boolean;
}

/** Judges the new plan before it is there, writes it, and tells. */
async function finish(context: Context, { rolled, files, target, planFile, isTrial, json }: NewPlan): Promise<ExitCode> {
  const folder = posix.dirname(planFile);
  const host = new RolledHost(context.host, files, target, folder);
  const compiled = await compile(host, posix.join(target, posix.basename(planFile)), { assets: context.assets });
  const errors = errorsOf(compiled.diagnostics);
  if (errors.some(({ code }) => code.startsWith('bestand/'))) {
    context.say(printForTerminal(errors, context.look));
    throw refused('In die map kan het nieuwe plan niet bij alle bestanden die het nodig heeft.', `Kies een map naast ${shown(context, folder)}, of laat --uit weg.`);
  }
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1)).map(([path, bytes]) => ({ path, bytes }));
  if (!isTrial) await writeWhole(sorted, { unfinished: context.unfinished, display: (path) => shown(context, path), elsewhere: ELSEWHERE });
  const paths = sorted.map(({ path }) => shown(context, path));
  const code = errors.length > 0 ? EXIT.planErrors : EXIT.done;
  if (json) {
    context.print(jsonText({ plan: shown(context, target), bewaard: !isTrial, bestanden: paths, meldingen: compiled.diagnostics.map(jsonDiagnostic) }));
    return code;
  }
  context.print(paths.map((path) => `${path}\n`).join(''));
  context.say(rolloverReport(rolled, isTrial));
  if (compiled.diagnostics.length > 0) context.say(`\nNog te beslissen, volgens de controles:\n\n${printForTerminal(compiled.diagnostics, context.look)}`);
  const count = counted(sorted.length, 'bestand', 'bestanden');
  context.say(isTrial ? `\nDit is een proef: er ${sorted.length === 1 ? 'zou' : 'zouden'} ${count} geschreven worden, en er is niets bewaard.\n` : `\nKlaar: ${count} in ${shown(context, target)}.\n`);
  return code;
}

/** The folder is the wrong one: not the plan but the command has to change. */
function refused(reason: string, hint: string): UsageProblem {
  return new UsageProblem(reason, [hint, 'Er is niets bewaard.'], ['uit']);
}

function errorsOf(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'fout');
}

function shown(context: Context, path: string): string {
  return shownPath(path, context.host.workingFolder);
}
