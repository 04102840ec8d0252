import { counted } from '../diagnostics/tally.js';
import { printForTerminal } from '../diagnostics/terminalPrinter.js';
import { OUTPUTS } from '../outputs/index.js';
import { Workshop } from '../outputs/workshop.js';
import type { BuildOptions } from './buildOptions.js';
import { readBuildOptions } from './buildOptions.js';
import { buildReport } from './buildReport.js';
import { refuseSameName } from './buildNames.js';
import type { Command } from './command.js';
import { allDiagnostics, compilePlans } from './compilePlans.js';
import type { CompiledPlan } from './compilePlans.js';
import type { Context } from './context.js';
import { EXIT, worst } from './exitCode.js';
import type { ExitCode } from './exitCode.js';
import { makePlans } from './makePlans.js';
import type { MadePlans } from './makePlans.js';
import { layoutNames } from './choices.js';
import { findPlans } from './planArguments.js';
import { Progress } from './progress.js';
import { someOf } from './someOf.js';

/** Checks plans and writes each of them in every format. */
export const build: Command = {
  description:
    'Controleert plannen en maakt er daarna bestanden van. De naam van een bestand bestaat uit de map van de organisatie en het schooljaar: noorderveld-2024-2025.pdf. Staat er een fout in een plan, dan blijven de bestanden die er al waren zoals ze zijn.',
  async configure(command, context) {
    const formats = OUTPUTS.map(({ name, summary }) => `${name} (${summary})`).join(', ');
    const layouts = (await layoutNames(context.assets)).join(', ');
    command
      .argument('[plan...]', 'map van een plan, een plan.yaml of een patroon; standaard alle plannen onder deze map')
      .option('--uit <map>', 'map waarin de bestanden komen', 'uitvoer')
      .option('--formaat <namen>', `wat er gemaakt wordt: ${formats}`, OUTPUTS.map(({ name }) => name).join(','))
      .option('--opmaak <naam>', `vorm van de doelen, in plaats van die in het plan: ${layouts}`)
      .option('--streng', 'ook een waarschuwing telt als fout')
      .option('--browser <pad>', 'de browser waarmee de PDF wordt gemaakt; anders zoekt jaarplan er zelf een')
      .option('--zonder-bron', 'de bestanden van het plan gaan niet mee in de PDF')
      .option('--met-intern', 'ook commentaar, voortgang en koers gaan mee in de PDF, en wie haar krijgt kan ze lezen')
      .option('--stil', 'zeg alleen iets als het misgaat')
      .option('--json', 'schrijf het resultaat als JSON');
  },
  examples: [
    ['jaarplan build plannen/noorderveld/2024-2025', 'Maak de webpagina en de PDF van één plan:'],
    ['jaarplan build --formaat html --uit public', 'Maak van alle plannen onder deze map alleen de webpagina, in de map public:'],
  ],
  async run(context, args, options) {
    const settings = await readBuildOptions(context, options);
    const files = await findPlans(context.host, args);
    const progress = new Progress(context, settings.quiet || settings.json);
    const { environment } = context.host;
    const { platform } = context.system;
    const { assets, unfinished } = context;
    const workshop = new Workshop({ assets, environment, platform, unfinished, ...(settings.browser === undefined ? {} : { browser: settings.browser }) });
    try {
      // It needs as long to start as most plans need to be read.
      if (settings.outputs.some((output) => output.needsBrowser)) void workshop.browser();
      const compiled = refuseSameName(await compilePlans(context, files, { ...settings, progress }));
      progress.wipe();
      if (!settings.json) sayDiagnostics(context, compiled, settings);
      const made = await makePlans(context, compiled.filter((plan) => !plan.hasFailed), { ...settings, workshop, progress });
      progress.done();
      const plans = withRejections(compiled, made);
      if (!settings.json) context.say(printForTerminal([...made.rejected.values()], context.look));
      if (settings.json) context.print(buildReport(plans, made));
      else if (!settings.quiet) sayOutcome(context, plans, made, settings);
      return outcome(plans, made);
    } finally {
      progress.done();
      await workshop.closeBrowser();
    }
  },
};

function withRejections(plans: readonly CompiledPlan[], { rejected }: MadePlans): readonly CompiledPlan[] {
  return plans.map((plan) => {
    const diagnostic = rejected.get(plan);
    return diagnostic === undefined ? plan : { ...plan, diagnostics: [...plan.diagnostics, diagnostic], hasFailed: true };
  });
}

/** `--stil` keeps to what stops a plan. */
function sayDiagnostics(context: Context, plans: readonly CompiledPlan[], { quiet, strict }: BuildOptions): void {
  const all = allDiagnostics(plans);
  const said = quiet ? all.filter(({ severity }) => severity === 'fout' || (strict && severity === 'waarschuwing')) : all;
  context.say(printForTerminal(said, context.look));
}

/** The last lines: what was made, and what was not and why. */
function sayOutcome(context: Context, plans: readonly CompiledPlan[], made: MadePlans, settings: BuildOptions): void {
  const failed = plans.filter((plan) => plan.hasFailed);
  const count = made.plans.length;
  if (count > 0) {
    const files = counted(made.plans.flatMap((plan) => plan.files).length, 'bestand', 'bestanden');
    const of = count === plans.length ? counted(count, 'plan', 'plannen') : `${count} van de ${plans.length} plannen`;
    context.say(`Klaar: ${files} van ${of} gemaakt in ${settings.folderName}.\n`);
  }
  if (failed.length > 0) {
    const warnings = settings.strict ? ' (met --streng telt een waarschuwing als fout)' : '';
    context.say(`Niet gemaakt: ${someOf(failed.map(({ name }) => name))}. Los eerst de fouten op${warnings}.\n`);
  }
}

function outcome(plans: readonly CompiledPlan[], made: MadePlans): ExitCode {
  return worst([plans.some((plan) => plan.hasFailed) ? EXIT.planErrors : EXIT.done, made.problems.length > 0 ? EXIT.machine : EXIT.done]);
}
