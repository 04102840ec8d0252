import { posix } from 'node:path';
import { coverageOf } from '../points/index.js';
import type { KnownPlan } from '../points/index.js';
import { Diagnostics } from '../diagnostics/collector.js';
import { printForTerminal } from '../diagnostics/terminalPrinter.js';
import { COVERAGE_PRINTERS } from '../outputs/points/index.js';
import type { CoveragePrinter } from '../outputs/points/index.js';
import { displayPath } from '../plan/shownPaths.js';
import { readPlan } from '../plan/readPlan.js';
import { unknownValue } from './choices.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { EXIT } from './exitCode.js';
import { findPlans } from './planArguments.js';
import { UsageProblem } from './usageProblem.js';
import { addJsonOption, formatOf } from './jsonOption.js';

/** Which points of the four-year plan were worked on in which year. */
export const coverage: Command = {
  description:
    'Laat zien in welk jaar er aan welk punt van het ondersteuningsplan gewerkt is: per punt en per schooljaar het aantal doelen en acties, en wat er ontbreekt. Telt alle plannen onder de map van een organisatie.',
  configure(command) {
    const formats = COVERAGE_PRINTERS.map(({ name, summary }) => `${name} (${summary})`).join(', ');
    command
      .argument('[organisatie...]', 'map van een organisatie, mappen van plannen of een patroon; standaard alle plannen onder deze map')
      .option('--formaat <naam>', `hoe de dekking wordt opgeschreven: ${formats}`, COVERAGE_PRINTERS[0]?.name);
    addJsonOption(command);
  },
  examples: [
    ['jaarplan coverage plannen/noorderveld', 'Aan welke punten is er tot nu toe gewerkt?'],
    ['jaarplan coverage plannen/noorderveld --formaat md > dekking.md', 'Bewaar de tabel om in een verslag te zetten:'],
  ],
  async run(context, args, options) {
    const printer = chosenPrinter(formatOf(options, COVERAGE_PRINTERS[0]?.name));
    const { plans, broken, diagnostics } = await readPlans(context, await findPlans(context.host, args));
    const report = coverageOf(plans);
    const hasErrors = broken.length > 0;
    if (hasErrors) context.say(printForTerminal(diagnostics.sorted().filter(({ severity }) => severity === 'fout'), context.look));
    if (report.coverages.length === 0 && !hasErrors) {
      throw new UsageProblem('Bij deze plannen staat geen ondersteuningsplan.', ['Zet de punten in een bestand ondersteuningsplan.yaml, naast de mappen van de jaren.']);
    }
    const print = await printer.load();
    context.print(print({ ...report, broken }));
    return hasErrors ? EXIT.planErrors : EXIT.done;
  },
};

function chosenPrinter(name: unknown): CoveragePrinter {
  const names = COVERAGE_PRINTERS.map((printer) => printer.name);
  const chosen = COVERAGE_PRINTERS.find((printer) => printer.name === (name ?? names[0]));
  if (chosen === undefined) throw unknownValue('--formaat', String(name), names);
  return chosen;
}

interface ReadPlans {
  readonly plans: readonly KnownPlan[];
  /** Folders of plans with errors. */
  readonly broken: readonly string[];
  readonly diagnostics: Diagnostics;
}

/** One broken plan does not hide the other years; what plans say of earlier plans is not asked, for those are read themselves. */
async function readPlans({ host }: Context, files: readonly string[]): Promise<ReadPlans> {
  const plans: KnownPlan[] = [];
  const broken: string[] = [];
  const diagnostics = new Diagnostics();
  for (const file of files) {
    const own = new Diagnostics();
    const { plan } = await readPlan(host, file, own, { looksBack: false });
    const path = displayPath(posix.dirname(file), host.workingFolder);
    diagnostics.add(...own.sorted());
    if (plan === undefined || own.hasErrors) broken.push(path);
    else plans.push({ path, plan });
  }
  return { plans, broken, diagnostics };
}
