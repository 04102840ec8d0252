import { posix, resolve } from 'node:path';
import { jsonText } from '../diagnostics/jsonText.js';
import { counted } from '../diagnostics/tally.js';
import { slashes } from '../nodeHost.js';
import { writeWhole } from '../outputs/writeWhole.js';
import { layoutNames } from './choices.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { EXIT } from './exitCode.js';
import type { ExitCode } from './exitCode.js';
import { chooseFolder, chooseSample } from './init/questions.js';
import { samplePlan, SCHEMA_FOLDER } from './init/samplePlan.js';
import type { SampleFile } from './init/samplePlan.js';
import { writeSchemas } from './schema.js';
import { shownPath } from './shownPath.js';
import { UsageProblem } from './usageProblem.js';

const ELSEWHERE = 'noem een andere map achter jaarplan init';

/** A first plan that builds at once. */
export const init: Command = {
  description: 'Maakt een eerste plan met voorbeelden, dat u meteen kunt bouwen en daarna aanpast. Bestanden die er al zijn, blijven zoals ze zijn.',
  async configure(command, context) {
    command
      .argument('[map]', 'map voor de organisatie, met daarin een map per schooljaar; met een punt is het de map waarin u bent')
      .option('--organisatie <naam>', 'naam van het samenwerkingsverband')
      .option('--schooljaar <jaren>', 'het eerste schooljaar, zoals 2025-2026')
      .option('--regio <naam>', 'de regio van de schoolvakanties: noord, midden of zuid; standaard midden')
      .option('--opmaak <naam>', `vorm van de doelen: ${(await layoutNames(context.assets)).join(', ')}`)
      .option('--json', 'schrijf als JSON welke bestanden er zijn gemaakt');
  },
  examples: [
    ['jaarplan init plannen/dijkzicht', 'Begin een plan in de map plannen/dijkzicht; op een terminal stelt jaarplan enkele vragen:'],
    ['jaarplan init dijkzicht --organisatie "SWV Dijkzicht" --schooljaar 2025-2026 --regio noord --opmaak matrix', 'Geef alles meteen op:'],
  ],
  async run(context, [argument], options) {
    const named = argument ?? (await chooseFolder(context, options['organisatie']));
    if (named === undefined) return stop(context);
    const folder = slashes(resolve(context.host.workingFolder, named));
    const layouts = await layoutNames(context.assets);
    // Before any question: nobody answers three of them to hear that it was for nothing.
    await refuseExisting(context, folder);
    const choices = await chooseSample(context, options, layouts);
    if (choices === undefined) return stop(context);
    const files = samplePlan({ ...choices, layouts });
    await writeSample(context, folder, files);
    if (options['json'] === true) {
      context.print(jsonText({ schooljaar: choices.year.label, bestanden: files.map(({ path }) => shown(context, posix.join(folder, path))) }));
      return EXIT.done;
    }
    context.print(files.map(({ path }) => `${shown(context, posix.join(folder, path))}\n`).join(''));
    const target = folder === context.host.workingFolder ? '' : ` ${/\s/.test(named) ? `"${named}"` : named}`;
    context.say(`Klaar: een plan voor ${choices.year.label} in ${counted(files.length, 'bestand', 'bestanden')}. Maak er een webpagina en een PDF van met:\n  jaarplan build${target}\n`);
    return EXIT.done;
  },
};

function stop(context: Context): ExitCode {
  context.say('\nGestopt. Er is niets bewaard.\n');
  return EXIT.stopped;
}

async function writeSample(context: Context, folder: string, files: readonly SampleFile[]): Promise<void> {
  await refuseTaken(context, folder, files.map(({ path }) => path));
  await writeSchemas(context, posix.join(folder, SCHEMA_FOLDER), ELSEWHERE);
  const whole = files.map(({ path, text }) => ({ path: posix.join(folder, path), bytes: new TextEncoder().encode(text) }));
  await writeWhole(whole, { unfinished: context.unfinished, display: (path) => shown(context, path), elsewhere: ELSEWHERE });
}

/** A folder that is an organisation's already. */
async function refuseExisting(context: Context, folder: string): Promise<void> {
  await refuseTaken(context, folder, ['organisatie.yaml', 'ondersteuningsplan.yaml', 'plan.yaml']);
}

async function refuseTaken(context: Context, folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const file = posix.join(folder, path);
    if ((await context.host.kind(file)) !== 'nothing') {
      throw new UsageProblem(`${shown(context, file)} bestaat al; jaarplan init schrijft niet over bestanden heen.`, await waysOn(context, folder));
    }
  }
}

/** Who has a plan there is likely to want the next one. */
async function waysOn(context: Context, folder: string): Promise<readonly string[]> {
  const plans = [...(await context.host.glob(['plan.yaml', '*/plan.yaml'], folder))].sort();
  const latest = plans.at(-1);
  const elsewhere = 'Kies een nieuwe map: jaarplan init NAAM-VAN-DE-MAP.';
  if (latest === undefined) return [elsewhere];
  const plan = shown(context, posix.dirname(latest));
  return [`Een plan voor het volgende schooljaar maakt u met \`jaarplan rollover ${/\s/.test(plan) ? `"${plan}"` : plan}\`.`, `Is het voor een andere organisatie? ${elsewhere}`];
}

function shown(context: Context, path: string): string {
  return shownPath(path, context.host.workingFolder);
}
