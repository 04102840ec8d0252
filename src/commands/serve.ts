import { posix } from 'node:path';
import { isWithin } from '../plan/shownPaths.js';
import { planRoot } from '../plan/readPlan.js';
import { chosenLayout, layoutNames } from './choices.js';
import type { Command } from './command.js';
import { planName } from './judgedPlan.js';
import type { Context } from './context.js';
import { EXIT } from './exitCode.js';
import { findPlans, plansBelow } from './planArguments.js';
import type { Port } from './serve/listen.js';
import { UsageProblem } from './usageProblem.js';

/** Seldom in use by other programs. */
const USUAL_PORT = 4757;

/** The document as it will be, live in the web browser. */
export const serve: Command = {
  description:
    'Laat een plan in uw webbrowser zien zoals het wordt, en ververst de pagina bij elke keer dat u een bestand bewaart. Fouten staan op de pagina, met bestand en regel; zolang er een fout is, blijft de laatste goede versie staan. Alleen deze computer kan bij de pagina.',
  async configure(command, context) {
    const layouts = (await layoutNames(context.assets)).join(', ');
    command
      .argument('[plan...]', 'map van een plan, een plan.yaml of een patroon; standaard alle plannen onder deze map, het eerste voorop')
      .option('--poort <nummer>', `nummer van de poort; standaard ${USUAL_PORT}, of de eerste vrije daarboven`)
      .option('--open', 'open de pagina meteen in uw webbrowser')
      .option('--opmaak <naam>', `vorm van de doelen, in plaats van die in het plan: ${layouts}`)
      .option('--browser <pad>', 'de browser waarmee de PDF wordt gemaakt; anders zoekt jaarplan er zelf een');
  },
  examples: [
    ['jaarplan serve plannen/noorderveld/2024-2025 --open', 'Bekijk één plan terwijl u eraan werkt:'],
    ['jaarplan serve --poort 8080', 'Bekijk alle plannen onder deze map, op een eigen poort:'],
  ],
  async run(context, args, options) {
    const { opmaak, browser, poort, open } = options;
    const port = readPort(poort);
    const layout = typeof opmaak === 'string' ? await chosenLayout(context.assets, opmaak) : '';
    const plans = await servedPlans(context, args);
    const { startServing } = await import('./serve/startServing.js');
    const serving = await startServing(context, { plans, port, layout, ...(typeof browser === 'string' ? { browser } : {}) });
    if (!port.isAsked && serving.port !== port.number) context.say(`Poort ${port.number} is in gebruik; het is ${serving.port} geworden.\n`);
    // The only line on stdout, for programs that want to know where the page is.
    context.print(`${serving.address}\n`);
    context.say('Open dit adres in uw webbrowser. Bewaart u een bestand, dan ververst de pagina vanzelf. Stoppen: Ctrl-C.\n');
    if (open === true) await openPage(context, serving.address);
    // The server keeps the program going, until a signal ends it.
    await new Promise<never>(() => undefined);
    return EXIT.done;
  },
};

async function openPage({ system, host, say }: Context, address: string): Promise<void> {
  const { openAddress, openerFor } = await import('./serve/openAddress.js');
  if (!(await openAddress(openerFor(address, system.platform, host.environment)))) say('Uw webbrowser gaat niet vanzelf open; typ het adres zelf in de adresbalk.\n');
}

function readPort(typed: unknown): Port {
  if (typeof typed !== 'string') return { number: USUAL_PORT, isAsked: false };
  const number = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
  if (number <= 65_535) return { number, isAsked: true };
  throw new UsageProblem(`--poort kent ‘${typed}’ niet.`, ['Een poort is een getal van 1024 tot en met 65535; met 0 kiest de computer er zelf een.']);
}

/** The plans that the page can show, the one to begin with first. One plan that was named brings the others in its root along. */
async function servedPlans(context: Context, args: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { host } = context;
  const named = await findPlans(host, args);
  const [only] = named;
  const others = named.length === 1 && only !== undefined ? await plansAround(context, only) : [];
  return new Map([...named, ...others].map((file) => [planName(file, host.workingFolder), file]));
}

async function plansAround({ host }: Context, plan: string): Promise<readonly string[]> {
  const root = await planRoot(host, plan);
  // Not above the folder in which jaarplan was started: a mark in somebody's home folder would mean all of it.
  const folder = isWithin(host.workingFolder, root) && isWithin(plan, host.workingFolder) ? host.workingFolder : root;
  return (await plansBelow(host, folder)).filter((file) => posix.normalize(file) !== plan).sort();
}
