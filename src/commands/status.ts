import { posix } from 'node:path';
import { isoDate, parseDate } from '../calendar/index.js';
import type { IsoDate, SchoolYear } from '../calendar/index.js';
import { Diagnostics } from '../diagnostics/collector.js';
import { printForTerminal } from '../diagnostics/terminalPrinter.js';
import { STATUS_PRINTERS } from '../outputs/status/index.js';
import type { StatusPrinter } from '../outputs/status/index.js';
import { displayPath } from '../plan/shownPaths.js';
import { readPlan } from '../plan/readPlan.js';
import { statusFor, statusOf } from '../status/index.js';
import { unknownValue } from './choices.js';
import { chosenParty } from './chosenParty.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { EXIT } from './exitCode.js';
import { noDay } from './noDay.js';
import { onePlan } from './onePlan.js';
import { addJsonOption, formatOf } from './jsonOption.js';

/** What of a plan is due, late and done. */
export const status: Command = {
  description:
    'Laat zien hoe een plan ervoor staat: wat te laat is, wat binnenkort klaar moet zijn en wat af is, per partij en per maand. Te laat is wat vóór de peildatum klaar moest zijn en niet de status afgerond of vervallen heeft.',
  configure(command) {
    const formats = STATUS_PRINTERS.map(({ name, summary }) => `${name} (${summary})`).join(', ');
    command
      .argument('[plan]', 'map van een plan of een plan.yaml; standaard het plan onder deze map, als er maar één is')
      .option('--peildatum <dag>', 'de dag waarop de stand geldt, zoals 2025-03-01 of "1 maart 2025"; standaard vandaag')
      .option('--wie <naam>', 'alleen wat deze partij aangaat; ook haar andere namen uit organisatie.yaml zijn goed')
      .option('--formaat <naam>', `hoe de stand wordt opgeschreven: ${formats}`, STATUS_PRINTERS[0]?.name);
    addJsonOption(command);
  },
  examples: [
    ['jaarplan status plannen/noorderveld/2024-2025', 'Hoe staat het plan er vandaag voor?'],
    ['jaarplan status plannen/noorderveld/2024-2025 --peildatum 2025-03-01 --wie CvT', 'Wat moet de CvT op 1 maart 2025 nog doen?'],
  ],
  async run(context, args, options) {
    const printer = chosenPrinter(formatOf(options, STATUS_PRINTERS[0]?.name));
    const file = await onePlan(context.host, args);
    const diagnostics = new Diagnostics();
    const { plan } = await readPlan(context.host, file, diagnostics);
    if (plan === undefined || diagnostics.hasErrors) {
      context.say(printForTerminal(diagnostics.sorted().filter(({ severity }) => severity === 'fout'), context.look));
      return EXIT.planErrors;
    }
    const whole = statusOf(plan, chosenDay(context, options['peildatum'], plan.schooljaar));
    const chosen = typeof options['wie'] === 'string' ? statusFor(whole, chosenParty(whole.parties, options['wie'])) : whole;
    const print = await printer.load();
    context.print(print(chosen, displayPath(posix.dirname(file), context.host.workingFolder)));
    return EXIT.done;
  },
};

function chosenPrinter(name: unknown): StatusPrinter {
  const names = STATUS_PRINTERS.map((printer) => printer.name);
  const chosen = STATUS_PRINTERS.find((printer) => printer.name === (name ?? names[0]));
  if (chosen === undefined) throw unknownValue('--formaat', String(name), names);
  return chosen;
}

/** Without a day it is the user's own today; a day without a year lies in the plan's school year. */
function chosenDay({ now }: Context, typed: unknown, year: SchoolYear): IsoDate {
  if (typeof typed !== 'string') {
    const today = now();
    return isoDate(today.getFullYear(), today.getMonth() + 1, today.getDate());
  }
  const date = parseDate(typed, year)?.date;
  if (date === undefined) throw noDay('--peildatum', typed);
  return date;
}
