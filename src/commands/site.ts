import { posix, resolve } from 'node:path';
import { counted } from '../diagnostics/tally.js';
import { printForTerminal } from '../diagnostics/terminalPrinter.js';
import { slashes } from '../nodeHost.js';
import { OUTPUTS } from '../outputs/index.js';
import type { Output } from '../outputs/output.js';
import { Workshop } from '../outputs/workshop.js';
import { findNamesakes } from './buildNames.js';
import { buildPlans } from './buildPlans.js';
import type { BuiltPlan } from './buildPlans.js';
import { buildReport } from './buildReport.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { EXIT, worst } from './exitCode.js';
import { allDiagnostics } from './judgedPlan.js';
import { findPlans } from './planArguments.js';
import { Progress } from './progress.js';
import { sayProblems } from './sayProblems.js';
import { shownPath } from './shownPath.js';
import { writeSite } from './site/writeSite.js';
import { someOf } from './someOf.js';

const STANDARD_TITLE = 'Jaarplannen';

/** Plans that print at the same time. */
const TABS = 2;

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
      const files = await findPlans(context.host, args);
      const namesakes = await findNamesakes(context.host, files);
      const plans = await buildPlans(context, files, { outputs, folder, strict, workshop, progress, namesakes, tabs: TABS, keepsPlans: true, enclosed: 'openbaar' });
      const published = plans.flatMap((plan) => (plan.files.length > 0 && plan.compiled !== undefined ? [plan.compiled] : []));
      progress.step('Startpagina maken');
      const pages = published.length === 0 ? [] : await writeSite(context, published, { folder, title: String(options['titel']), withPdf: options['zonderPdf'] !== true });
      progress.done();
      if (json) context.print(buildReport(plans));
      else sayAll(context, plans, { folder, pages, outputs });
      return worst([published.length < plans.length ? EXIT.planErrors : EXIT.done, plans.some(({ problem }) => problem !== undefined) ? EXIT.machine : EXIT.done]);
    } finally {
      progress.done();
      await workshop.closeBrowser();
    }
  },
};

function workshopFor({ assets, host, system, unfinished }: Context, browser: unknown): Workshop {
  return new Workshop({ assets, environment: host.environment, platform: system.platform, jaarplanVersion: system.jaarplanVersion, unfinished, ...(typeof browser === 'string' ? { browser } : {}) });
}

interface Made {
  readonly folder: string;
  readonly pages: readonly string[];
  readonly outputs: readonly Output[];
}

function sayAll(context: Context, plans: readonly BuiltPlan[], { folder, pages, outputs }: Made): void {
  context.say(printForTerminal(allDiagnostics(plans), context.look));
  sayProblems(context, plans, outputs);
  const shown = shownPath(folder, context.host.workingFolder);
  const missing = plans.filter(({ files }) => files.length === 0).map(({ name }) => name);
  if (pages.length > 0) {
    context.print(`${posix.join(shown, 'index.html')}\n`);
    context.say(`Klaar: een website met ${counted(plans.length - missing.length, 'plan', 'plannen')} in ${shown}. Open index.html om haar te bekijken.\n`);
  }
  if (missing.length > 0) context.say(`Niet op de website: ${someOf(missing)}. Los eerst de fouten op.\n`);
}
