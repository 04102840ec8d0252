import { counted } from '../diagnostics/tally.js';
import { printForTerminal } from '../diagnostics/terminalPrinter.js';
import { OUTPUTS } from '../outputs/index.js';
import { Workshop } from '../outputs/workshop.js';
import type { BuildOptions } from './buildOptions.js';
import { MOST_TABS, readBuildOptions } from './buildOptions.js';
import { buildPlans } from './buildPlans.js';
import type { BuiltPlan } from './buildPlans.js';
import { buildReport } from './buildReport.js';
import type { Command } from './command.js';
import { allDiagnostics, areFullyChecked } from './judgedPlan.js';
import type { Context } from './context.js';
import { EXIT, worst } from './exitCode.js';
import type { ExitCode } from './exitCode.js';
import { layoutNames } from './choices.js';
import { keptBuilds } from './kept/recipe.js';
import { findUnchanged, namesakesOf } from './kept/unchanged.js';
import { partOf } from './part.js';
import { findPlans } from './planArguments.js';
import { Progress } from './progress.js';
import { sayProblems } from './sayProblems.js';
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
      .option('--taken <aantal>', `hoeveel plannen er tegelijk worden afgedrukt, 1 tot en met ${MOST_TABS}; anders naar het aantal processorkernen`)
      .option('--deel <i/n>', 'alleen deel i van n: zo verdeelt u veel plannen over n machines')
      .option('--opnieuw', 'maak alles opnieuw, ook van een plan waarin niets veranderd is')
      .option('--browser <pad>', 'de browser waarmee de PDF wordt gemaakt; anders zoekt jaarplan er zelf een')
      .option('--zonder-bron', 'de bestanden van het plan gaan niet mee in de PDF')
      .option('--met-intern', 'ook commentaar, voortgang en koers gaan mee in de PDF, en wie haar krijgt kan ze lezen')
      .option('--verifieer <bestand>', 'schrijf niets, maar zeg of deze PDF nog gelijk is aan wat er nu van het plan gemaakt wordt')
      .option('--stil', 'zeg alleen iets als het misgaat')
      .option('--json', 'schrijf het resultaat als JSON');
  },
  examples: [
    ['jaarplan build plannen/noorderveld/2024-2025', 'Maak de webpagina en de PDF van één plan:'],
    ['jaarplan build --formaat html --uit public', 'Maak van alle plannen onder deze map alleen de webpagina, in de map public:'],
  ],
  async run(context, args, options) {
    const settings = await readBuildOptions(context, options);
    const { host, assets, unfinished, system } = context;
    const found = await findPlans(host, args);
    const files = partOf(found, settings.part);
    const tabs = Math.min(settings.tabs ?? usualTabs(system.processors), Math.max(1, files.length));
    const progress = new Progress(context, settings.quiet || settings.json);
    const workshop = new Workshop({ assets, environment: host.environment, platform: system.platform, unfinished, tabs, jaarplanVersion: system.jaarplanVersion, ...(settings.browser === undefined ? {} : { browser: settings.browser }) });
    try {
      const verified = options['verifieer'];
      if (typeof verified === 'string') {
        const { verify } = await import('./verify/verify.js');
        return await verify(context, files, { ...settings, argument: verified, workshop, progress });
      }
      const kept = await keptBuilds(context, settings);
      const unchanged = await findUnchanged(kept, files, host);
      // It needs as long to start as most plans need to be read.
      if (files.some((file) => !unchanged.has(file)) && settings.outputs.some((output) => output.needsBrowser)) await workshop.launchBrowser();
      const namesakes = await namesakesOf(context, found, unchanged);
      const onBuilt = (plan: BuiltPlan): void => {
        progress.wipe();
        if (!settings.json && !settings.quiet) context.print(plan.files.map((file) => `${file}\n`).join(''));
      };
      const plans = await buildPlans(context, files, { ...settings, tabs, workshop, progress, namesakes, kept, unchanged, onBuilt });
      await kept?.tidy();
      progress.done();
      if (settings.json) context.print(buildReport(plans));
      else sayAll(context, plans, settings);
      return outcome(plans);
    } finally {
      progress.done();
      await workshop.close();
    }
  },
};

/** Two tabs are twice as fast as one also on two cores; beyond four it is our own work that holds them up. */
function usualTabs(processors: number): number {
  return Math.min(4, Math.max(2, processors));
}

function sayAll(context: Context, plans: readonly BuiltPlan[], settings: BuildOptions): void {
  sayDiagnostics(context, plans, settings);
  sayProblems(context, plans, settings.outputs);
  if (!settings.quiet) sayOutcome(context, plans, settings);
}

/** `--stil` keeps to what stops a plan. */
function sayDiagnostics(context: Context, plans: readonly BuiltPlan[], { quiet, strict }: BuildOptions): void {
  const all = allDiagnostics(plans);
  const said = quiet ? all.filter(({ severity }) => severity === 'fout' || (strict && severity === 'waarschuwing')) : all;
  context.say(printForTerminal(said, context.look, { isComplete: areFullyChecked(plans) }));
}

/** The last lines: what was made, and what was not and why. */
function sayOutcome(context: Context, plans: readonly BuiltPlan[], settings: BuildOptions): void {
  const failed = plans.filter((plan) => plan.hasFailed);
  const made = plans.filter((plan) => plan.files.length > 0);
  if (plans.length === 0 && settings.part !== undefined) context.say(`Deel ${settings.part.number} van ${settings.part.of} heeft geen plannen: er zijn er minder dan delen.\n`);
  if (made.length > 0) {
    const files = counted(made.flatMap((plan) => plan.files).length, 'bestand', 'bestanden');
    const of = made.length === plans.length ? counted(made.length, 'plan', 'plannen') : `${made.length} van de ${plans.length} plannen`;
    context.say(`Klaar: ${files} van ${of} gemaakt in ${settings.folderName}.\n`);
    // A PDF that does not meet them is not written.
    if (settings.outputs.some(({ name }) => name === 'pdf')) context.say('PDF/UA-1: voldoet aan alles wat een programma kan nagaan. PDF/A-3a: ook.\n');
  }
  if (failed.length > 0) {
    const warnings = settings.strict ? ' (met --streng telt een waarschuwing als fout)' : '';
    context.say(`Niet gemaakt: ${someOf(failed.map(({ name }) => name))}. Los eerst de fouten op${warnings}.\n`);
  }
}

function outcome(plans: readonly BuiltPlan[]): ExitCode {
  return worst([plans.some((plan) => plan.hasFailed) ? EXIT.planErrors : EXIT.done, plans.some(({ problem }) => problem !== undefined) ? EXIT.machine : EXIT.done]);
}
