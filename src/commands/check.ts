import { counted } from '../diagnostics/tally.js';
import { PRINTERS } from '../diagnostics/printers.js';
import type { Printer } from '../diagnostics/printers.js';
import { unknownValue } from './choices.js';
import type { Command } from './command.js';
import { allDiagnostics, compilePlans } from './compilePlans.js';
import { EXIT } from './exitCode.js';
import { findPlans } from './planArguments.js';
import { Progress } from './progress.js';

/** All that is wrong with plans, and nothing written. */
export const check: Command = {
  description: 'Controleert plannen en zegt wat er niet klopt, met de plaats erbij. Er wordt niets bewaard.',
  configure(command) {
    command.argument('[plan...]', 'map van een plan, een plan.yaml of een patroon; standaard alle plannen onder deze map');
    if (PRINTERS.length > 1) {
      const formats = PRINTERS.map(({ name, summary }) => `${name} (${summary})`).join(', ');
      command.option('--formaat <naam>', `hoe de meldingen worden opgeschreven: ${formats}`, PRINTERS[0]?.name);
    }
    command.option('--streng', 'ook een waarschuwing telt als fout');
  },
  examples: [
    ['jaarplan check', 'Controleer alle plannen onder de map waarin u bent:'],
    ['jaarplan check plannen/noorderveld/2024-2025 --streng', 'Controleer één plan, en keur het ook af op waarschuwingen:'],
  ],
  async run(context, args, options) {
    const printer = chosenPrinter(options['formaat']);
    const progress = new Progress(context, false);
    const plans = await compilePlans(context, await findPlans(context.host, args), { strict: options['streng'] === true, progress });
    progress.done();
    const diagnostics = allDiagnostics(plans);
    const write = printer.stream === 'stdout' ? context.print : context.say;
    write(printer.print(diagnostics, context.look));
    if (diagnostics.length === 0 && printer.stream === 'stderr') context.say(`Geen problemen gevonden in ${counted(plans.length, 'plan', 'plannen')}.\n`);
    return plans.some((plan) => plan.hasFailed) ? EXIT.planErrors : EXIT.done;
  },
};

function chosenPrinter(name: unknown): Printer {
  const names = PRINTERS.map((printer) => printer.name);
  const chosen = PRINTERS.find((printer) => printer.name === (name ?? names[0]));
  if (chosen === undefined) throw unknownValue('--formaat', String(name), names);
  return chosen;
}
