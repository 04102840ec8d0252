import { posix, resolve } from 'node:path';
import { counted } from '../diagnostics/tally.js';
import { printForTerminal } from '../diagnostics/terminalPrinter.js';
import { slashes } from '../nodeHost.js';
import { OUTPUTS } from '../outputs/index.js';
import { Workshop } from '../outputs/workshop.js';
import { refuseSameName } from './buildNames.js';
import { buildReport } from './buildReport.js';
import type { Command } from './command.js';
import { allDiagnostics, compilePlans } from './compilePlans.js';
import type { CompiledPlan } from './compilePlans.js';
import type { Context } from './context.js';
import { EXIT, worst } from './exitCode.js';
import { makePlans } from './makePlans.js';
import { findPlans } from './planArguments.js';
import { Progress } from './progress.js';
import { shownPath } from './shownPath.js';
import { writeSite } from './site/writeSite.js';
import { someOf } from './someOf.js';

const STANDARD_TITLE = 'Jaarplannen';

/** All plans of all years as a small website that any web server can give out. */
export const site: Command = {
  description:
    'Maakt van alle plannen een kleine website: elk plan als webpagina en PDF, wat er per jaar veranderde, en een startpagina met zoeken in alle plannen. Zet de map op een webserver, of open index.html zo op uw computer.',
  configure(command) {
    command
      .argument('[plan...]', 'map van een plan, een plan.yaml of een patroon; standaard alle plannen onder deze map')
      .option('--uit <map>', 'map voor de website', 'site')
      .option('--titel <tekst>', 'titel van de startpagina', STANDARD_TITLE)
      .option('--zonder-pdf', 'alleen webpagina’s; daarvoor is geen browser nodig')
      .option('--streng', 'ook een waarschuwing telt als fout')
      .option('--browser <pad>', 'de browser waarmee de PDF wordt gemaakt; anders zoekt jaarplan er zelf een')
      .option('--json', 'schrijf het resultaat als JSON');
  },
  examples: [
    ['jaarplan site', 'Maak een website van alle plannen onder deze map, in de map site:'],
    ['jaarplan site plannen --uit public --titel "Onze jaarplannen"', 'Alleen wat onder plannen staat, met een eigen titel, in de map public:'],
  ],
  async run(context, args, options) {
    const folder = slashes(resolve(context.host.workingFolder, String(options['uit'])));
    const json = options['json'] === true;
    const strict = options['streng'] === true;
    const outputs = OUTPUTS.filter(({ name }) => name === 'html' || (name === 'pdf' && options['zonderPdf'] !== true));
    const progress = new Progress(context, json);
    const workshop = workshopFor(context, options['browser']);
    try {
      if (outputs.some(({ needsBrowser }) => needsBrowser)) void workshop.browser();
      const compiled = refuseSameName(await compilePlans(context, await findPlans(context.host, args), { strict, progress }));
      progress.wipe();
      if (!json) context.say(printForTerminal(allDiagnostics(compiled), context.look));
      const sound = compiled.filter(({ hasFailed }) => !hasFailed);
      const made = await makePlans(context, sound, { outputs, folder, json, quiet: true, workshop, progress, enclosed: 'openbaar' });
      const published = sound.filter((plan) => made.plans.some(({ file }) => file === plan.file));
      progress.step('Startpagina maken');
      const pages = published.length === 0 ? [] : await writeSite(context, published, { folder, title: String(options['titel']), withPdf: options['zonderPdf'] !== true });
      progress.done();
      if (!json) context.say(printForTerminal([...made.rejected.values()], context.look));
      if (json) context.print(buildReport(compiled, made));
      else sayOutcome(context, compiled, published, { folder, pages });
      return worst([published.length < compiled.length ? EXIT.planErrors : EXIT.done, made.problems.length > 0 ? EXIT.machine : EXIT.done]);
    } finally {
      progress.done();
      await workshop.closeBrowser();
    }
  },
};

function workshopFor({ assets, host, system, unfinished }: Context, browser: unknown): Workshop {
  return new Workshop({ assets, environment: host.environment, platform: system.platform, unfinished, ...(typeof browser === 'string' ? { browser } : {}) });
}

function sayOutcome(context: Context, all: readonly CompiledPlan[], published: readonly CompiledPlan[], { folder, pages }: { readonly folder: string; readonly pages: readonly string[] }): void {
  const shown = shownPath(folder, context.host.workingFolder);
  if (pages.length > 0) {
    context.print(`${posix.join(shown, 'index.html')}\n`);
    context.say(`Klaar: een website met ${counted(published.length, 'plan', 'plannen')} in ${shown}. Open index.html om haar te bekijken.\n`);
  }
  const missing = all.filter((plan) => !published.includes(plan)).map(({ name }) => name);
  if (missing.length > 0) context.say(`Niet op de website: ${someOf(missing)}. Los eerst de fouten op.\n`);
}
