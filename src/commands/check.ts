import { counted } from '../diagnostics/tally.js';
import { PRINTERS } from '../diagnostics/printers.js';
import type { Printer } from '../diagnostics/printers.js';
import { checkReport } from './check/report.js';
import { rulesJson, rulesTable } from './check/rules.js';
import { unknownValue } from './choices.js';
import type { Command } from './command.js';
import { compilePlans } from './compilePlans.js';
import { EXIT } from './exitCode.js';
import { findPlans } from './planArguments.js';
import { Progress } from './progress.js';
import { UsageProblem } from './usageProblem.js';

/** All that is wrong with plans, and nothing written. */
export const check: Command = {
  description: 'Controleert plannen en zegt wat er niet klopt, met de plaats erbij. Er wordt niets bewaard.',
  configure(command) {
    const formats = PRINTERS.map(({ name, summary }) => `${name} (${summary})`).join(', ');
    command
      .argument('[plan...]', 'map van een plan, een plan.yaml of een patroon; standaard alle plannen onder deze map')
      .option('--formaat <naam>', `hoe de meldingen worden opgeschreven: ${formats}`, PRINTERS[0]?.name)
      .option('--json', 'hetzelfde als --formaat json')
      .option('--streng', 'ook een waarschuwing telt als fout')
      .option('--regels', 'toon alle meldingen die er zijn, met hun ernst; ook als JSON');
  },
  examples: [
    ['jaarplan check', 'Controleer alle plannen onder de map waarin u bent:'],
    ['jaarplan check plannen/noorderveld/2024-2025 --streng', 'Controleer één plan, en keur het ook af op waarschuwingen:'],
  ],
  async run(context, args, options) {
    const printer = chosenPrinter(options['json'] === true ? 'json' : options['formaat']);
    if (options['regels'] === true) {
      context.print(chosenRules(printer, args));
      return EXIT.done;
    }
    const strict = options['streng'] === true;
    const progress = new Progress(context, false);
    const plans = await compilePlans(context, await findPlans(context.host, args), { strict, progress });
    progress.done();
    const print = await printer.load();
    const report = checkReport(context, plans, strict);
    const write = printer.stream === 'stdout' ? context.print : context.say;
    write(print(report));
    if (report.diagnostics.length === 0 && printer.stream === 'stderr') context.say(`Geen problemen gevonden in ${counted(plans.length, 'plan', 'plannen')}.\n`);
    return plans.some((plan) => plan.hasFailed) ? EXIT.planErrors : EXIT.done;
  },
};

function chosenPrinter(name: unknown): Printer {
  const names = PRINTERS.map((printer) => printer.name);
  const chosen = PRINTERS.find((printer) => printer.name === (name ?? names[0]));
  if (chosen === undefined) throw unknownValue('--formaat', String(name), names);
  return chosen;
}

/** The list is of no plan, and of the printers only two have a form for it. */
function chosenRules({ name }: Printer, args: readonly string[]): string {
  if (args.length > 0) throw new UsageProblem('De lijst van --regels gaat over alle plannen.', ['Laat het plan weg, of laat --regels weg.']);
  if (name === 'tekst') return rulesTable();
  if (name === 'json') return rulesJson();
  throw new UsageProblem(`De lijst van --regels is er niet als ${name}.`, ['Kies --formaat tekst of --formaat json.']);
}
