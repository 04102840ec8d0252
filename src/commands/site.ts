import { posix, resolve } from 'node:path';
import { counted } from '../diagnostics/tally.js';
import { printForTerminal } from '../diagnostics/terminalPrinter.js';
import { slashes } from '../nodeHost.js';
import { OUTPUTS } from '../outputs/index.js';
import type { Output } from '../outputs/output.js';
import { Workshop } from '../outputs/workshop.js';
import { buildPlans } from './buildPlans.js';
import type { BuiltPlan } from './buildPlans.js';
import { buildReport } from './buildReport.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { EXIT, worst } from './exitCode.js';
import { allDiagnostics, areFullyChecked } from './judgedPlan.js';
import { keptBuilds } from './kept/recipe.js';
import type { WayOfBuilding } from './kept/recipe.js';
import { findUnchanged, namesakesOf } from './kept/unchanged.js';
import { findPlans } from './planArguments.js';
import { Progress } from './progress.js';
import { sayProblems } from './sayProblems.js';
import { shownPath } from './shownPath.js';
import { refuseFolderOfPlans, refuseToReplace } from './site/foreign.js';
import type { Cleared, SiteFiles } from './site/manifest.js';
import { composeSite, writeSite } from './site/writeSite.js';
import type { SiteOptions } from './site/writeSite.js';
import { someOf } from './someOf.js';

const STANDARD_TITLE = 'Jaarplannen';

/** Plans that print at the same time. */
const TABS = 2;

/** All plans of all years as a small website that any web server can give out. */
export const site: Command = {
  description:
    'Maakt van alle plannen een kleine website: elk plan als webpagina en PDF, wat er per jaar veranderde, en een startpagina met zoeken in alle plannen. Wat jaarplan er eerder neerzette en er niet meer bij hoort, wordt weggehaald; bestanden van een ander blijven staan. Zet de map op een webserver, of open index.html zo op uw computer.',
  configure(command) {
    command
      .argument('[plan...]', 'map van een plan, een plan.yaml of een patroon; standaard alle plannen onder deze map')
      .option('--uit <map>', 'map voor de website', 'site')
      .option('--titel <tekst>', 'titel van de startpagina', STANDARD_TITLE)
      .option('--zonder-pdf', 'alleen webpagina’s; daarvoor is geen browser nodig')
      .option('--streng', 'ook een waarschuwing telt als fout')
      .option('--opnieuw', 'maak alles opnieuw, ook van een plan waarin niets veranderd is')
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
    const browser = typeof options['browser'] === 'string' ? { browser: options['browser'] } : {};
    const way: WayOfBuilding = { outputs, enclosed: 'openbaar', anew: options['opnieuw'] === true, ...browser };
    const workshop = workshopFor(context, way);
    try {
      const files = await findPlans(context.host, args);
      await refuseFolderOfPlans(context, folder, files);
      const kept = await keptBuilds(context, way);
      const unchanged = await findUnchanged(kept, files, context.host);
      if (files.some((file) => !unchanged.has(file)) && outputs.some(({ needsBrowser }) => needsBrowser)) await workshop.launchBrowser();
      const buildIn = async (place: string): Promise<BuiltPlan[]> => {
        const namesakes = await namesakesOf(context, files, unchanged);
        return buildPlans(context, files, { ...way, folder: place, strict, workshop, progress, namesakes, kept, unchanged, tabs: TABS });
      };
      const title = String(options['titel']);
      await refuseToReplace(context, folder, async (aside) => filesOf(context, await buildIn(aside), { folder: aside, title }));
      const plans = await buildIn(folder);
      await kept?.tidy();
      const published = plans.filter(isMade);
      progress.step('Startpagina maken');
      // When nothing could be made, the site of before is better than none.
      const cleared = published.length === 0 ? undefined : await writeSite(context, published, { folder, title });
      progress.done();
      if (json) context.print(buildReport(plans));
      else sayAll(context, plans, { folder, cleared, outputs });
      return worst([plans.some(({ hasFailed }) => hasFailed) ? EXIT.planErrors : EXIT.done, plans.some(({ problem }) => problem !== undefined) ? EXIT.machine : EXIT.done]);
    } finally {
      progress.done();
      await workshop.close();
    }
  },
};

function isMade({ files }: BuiltPlan): boolean {
  return files.length > 0;
}

/** Throws the MachineProblem of a plan that could not be made: without it nobody knows which files there would be. */
async function filesOf(context: Context, plans: readonly BuiltPlan[], options: SiteOptions): Promise<SiteFiles> {
  for (const { problem } of plans) if (problem !== undefined) throw problem;
  const made = plans.filter(isMade);
  return made.length === 0 ? new Map() : (await composeSite(context, made, options)).hashes;
}

function workshopFor({ assets, host, system, unfinished }: Context, { browser }: WayOfBuilding): Workshop {
  return new Workshop({ assets, environment: host.environment, platform: system.platform, jaarplanVersion: system.jaarplanVersion, unfinished, ...(browser === undefined ? {} : { browser }) });
}

interface SiteMade {
  readonly folder: string;
  /** Absent when no plan could be made: then the folder is as it was. */
  readonly cleared: Cleared | undefined;
  readonly outputs: readonly Output[];
}

function sayAll(context: Context, plans: readonly BuiltPlan[], { folder, cleared, outputs }: SiteMade): void {
  context.say(printForTerminal(allDiagnostics(plans), context.look, { isComplete: areFullyChecked(plans) }));
  sayProblems(context, plans, outputs);
  const shown = shownPath(folder, context.host.workingFolder);
  const missing = plans.filter(({ files }) => files.length === 0);
  if (cleared !== undefined) {
    context.print(`${posix.join(shown, 'index.html')}\n`);
    context.say(`Klaar: een website met ${counted(plans.length - missing.length, 'plan', 'plannen')} in ${shown}. Open index.html om haar te bekijken.\n`);
    if (cleared.removed.length > 0) context.say(`Weggehaald, want het hoort niet meer bij de website: ${someOf(cleared.removed)}.\n`);
    if (cleared.left.length > 0) context.say(`Hoort niet meer bij de website, maar is na het maken veranderd en blijft daarom staan: ${someOf(cleared.left)}.\n`);
  }
  const failed = missing.filter(({ hasFailed }) => hasFailed);
  if (failed.length > 0) context.say(`Niet op de website: ${someOf(failed.map(({ name }) => name))}. Los eerst de fouten op.\n`);
  if (cleared === undefined) context.say(`Er is aan ${shown} niets veranderd: geen enkel plan kon worden gemaakt.\n`);
}
