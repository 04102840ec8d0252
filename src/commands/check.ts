import { counted } from '../diagnostics/tally.js';
import { PRINTERS } from '../diagnostics/printers.js';
import type { Printer } from '../diagnostics/printers.js';
import { checkPlans } from './check/checkPlans.js';
import type { MendedPlans } from './check/mendPlans.js';
import type { FileToWrite } from './check/mendedHost.js';
import { checkReport } from './check/report.js';
import { unknownValue } from './choices.js';
import type { Command } from './command.js';
import type { CompilePlansOptions } from './compilePlans.js';
import type { Context } from './context.js';
import { EXIT } from './exitCode.js';
import { findPlans } from './planArguments.js';
import { Progress } from './progress.js';
import { UsageProblem } from './usageProblem.js';
import { formatOf } from './jsonOption.js';

/** All that is wrong with plans; and, when asked, what is certain mended. */
export const check: Command = {
  description: 'Controleert plannen en zegt wat er niet klopt, met de plaats erbij. Er wordt niets bewaard, behalve met --herstel.',
  configure(command) {
    const formats = PRINTERS.map(({ name, summary }) => `${name} (${summary})`).join(', ');
    command
      .argument('[plan...]', 'map van een plan, een plan.yaml of een patroon; standaard alle plannen onder deze map')
      .option('--formaat <naam>', `hoe de meldingen worden opgeschreven: ${formats}; standaard ${PRINTERS[0]?.name ?? ''}`)
      .option('--json', 'hetzelfde als --formaat json')
      .option('--streng', 'ook een waarschuwing telt als fout')
      .option('--herstel', 'verbeter in de bestanden wat zeker is, en zeg wat er overblijft; opmerkingen en volgorde blijven')
      .option('--proef', 'laat zien wat --herstel zou verbeteren; er wordt niets bewaard')
      .option('--opnieuw', 'controleer alles opnieuw, ook een plan waarin niets veranderd is')
      .option('--regels', 'toon alle meldingen die er zijn, met hun ernst; ook als JSON');
  },
  examples: [
    ['jaarplan check', 'Controleer alle plannen onder de map waarin u bent:'],
    ['jaarplan check plannen/noorderveld/2024-2025 --streng', 'Controleer één plan, en keur het ook af op waarschuwingen:'],
  ],
  async run(context, args, options) {
    const printer = chosenPrinter(formatOf(options));
    if (options['regels'] === true) {
      refuseMending(options);
      context.print(await chosenRules(printer, args));
      return EXIT.done;
    }
    const strict = options['streng'] === true;
    const progress = new Progress(context, false);
    const files = await findPlans(context.host, args);
    const isTrial = options['proef'] === true;
    const mended = options['herstel'] === true || isTrial ? await mend(context, files, { strict, progress }) : undefined;
    const plans = mended?.plans ?? (await checkPlans(context, files, { strict, progress, anew: options['opnieuw'] === true }));
    progress.done();
    if (mended !== undefined && !isTrial) await overwrite(context, mended.files);
    const print = await printer.load();
    const report = checkReport(context, plans, strict);
    const write = printer.stream === 'stdout' ? context.print : context.say;
    if (mended !== undefined && printer.stream === 'stderr') await sayMends(context, mended.files, isTrial);
    write(await print(report));
    if (report.diagnostics.length === 0 && printer.stream === 'stderr') context.say(`Geen problemen gevonden in ${counted(plans.length, 'plan', 'plannen')}.\n`);
    return plans.some((plan) => plan.hasFailed) ? EXIT.planErrors : EXIT.done;
  },
};

async function mend(context: Context, files: readonly string[], options: CompilePlansOptions): Promise<MendedPlans> {
  const [{ mendPlans }, { tryTemplates }] = await Promise.all([import('./check/mendPlans.js'), import('./ownTemplates.js')]);
  const mended = await mendPlans(context, files, options);
  return { ...mended, plans: await tryTemplates(context, mended.plans) };
}

async function overwrite(context: Context, files: readonly FileToWrite[]): Promise<void> {
  const { overwriteFiles } = await import('./overwriteFiles.js');
  await overwriteFiles(context, files);
}

async function sayMends(context: Context, files: readonly FileToWrite[], isTrial: boolean): Promise<void> {
  const { mendCount, mendReport } = await import('./check/mendReport.js');
  context.say(mendReport(files, context.look));
  const outcome = isTrial ? `Met --herstel: ${mendCount(files)} verbeterd. Nu is er niets bewaard.` : `Verbeterd: ${mendCount(files)}.`;
  context.say(files.length === 0 ? 'Er is niets dat jaarplan met zekerheid kan verbeteren.\n\n' : `${outcome}\n\n`);
}

function refuseMending(options: Readonly<Record<string, unknown>>): void {
  const mending = ['herstel', 'proef'].find((name) => options[name] === true);
  if (mending !== undefined) throw new UsageProblem(`--regels toont alleen een lijst; daarbij past geen --${mending}.`, ['Laat een van de twee weg.']);
}

function chosenPrinter(name: unknown): Printer {
  const names = PRINTERS.map((printer) => printer.name);
  const chosen = PRINTERS.find((printer) => printer.name === (name ?? names[0]));
  if (chosen === undefined) throw unknownValue('--formaat', String(name), names);
  return chosen;
}

/** The list is of no plan, and of the printers only two have a form for it. */
async function chosenRules({ name }: Printer, args: readonly string[]): Promise<string> {
  if (args.length > 0) throw new UsageProblem('De lijst van --regels gaat over alle plannen.', ['Laat het plan weg, of laat --regels weg.']);
  const { rulesJson, rulesTable } = await import('./check/rules.js');
  if (name === 'tekst') return rulesTable();
  if (name === 'json') return rulesJson();
  throw new UsageProblem(`De lijst van --regels is er niet als ${name}.`, ['Kies --formaat tekst of --formaat json.']);
}
