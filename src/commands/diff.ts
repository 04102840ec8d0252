import { comparePlans } from '../compare/index.js';
import { Diagnostics } from '../diagnostics/collector.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { printForTerminal } from '../diagnostics/terminalPrinter.js';
import { DIFF_PRINTERS } from '../outputs/diff/index.js';
import type { DiffPrinter } from '../outputs/diff/index.js';
import type { Plan } from '../plan/model.js';
import { readPlan } from '../plan/readPlan.js';
import { unknownValue } from './choices.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { readSide, sidesSince } from './diff/side.js';
import type { Side } from './diff/side.js';
import { EXIT } from './exitCode.js';
import { UsageProblem } from './usageProblem.js';
import { addJsonOption, formatOf } from './jsonOption.js';

/** What changed between two plans, or two versions of one. */
export const diff: Command = {
  description:
    'Laat zien wat er tussen twee plannen veranderd is: doelen, acties, data, partijen, kalender. Een plan is een map, een plan.yaml of een versie uit git, geschreven als VERSIE:map. Wat alleen anders is opgeschreven, telt niet: commentaar, volgorde van sleutels, afgebroken regels.',
  configure(command) {
    const formats = DIFF_PRINTERS.map(({ name, summary }) => `${name} (${summary})`).join(', ');
    command
      .argument('[oud]', 'het oude plan; met --sinds het plan waarvan u de wijzigingen wilt zien')
      .argument('[nieuw]', 'het nieuwe plan')
      .option('--sinds <versie>', 'vergelijk het plan met hoe het in deze versie van git was: een tag, een tak, HEAD~3')
      .option('--formaat <naam>', `hoe de verschillen worden opgeschreven: ${formats}`, DIFF_PRINTERS[0]?.name)
      .option('--streng', 'eindig met code 1 als er verschillen zijn');
    addJsonOption(command);
  },
  examples: [
    ['jaarplan diff plannen/noorderveld/2023-2024 plannen/noorderveld/2024-2025', 'Wat is er anders dan vorig jaar?'],
    ['jaarplan diff --sinds v1 plannen/noorderveld/2024-2025 --formaat html > verschil.html', 'Wat is er veranderd sinds versie v1 in git?'],
  ],
  async run(context, args, options) {
    const printer = chosenPrinter(formatOf(options, DIFF_PRINTERS[0]?.name));
    const sides = await chosenSides(context, args, options['sinds']);
    try {
      const plans = await readPlans(context, sides);
      if (plans === undefined) return EXIT.planErrors;
      const comparison = comparePlans(...plans);
      const print = await printer.load();
      const [old, added] = [
        { path: sides[0].name, title: comparison.root.old?.name ?? '' },
        { path: sides[1].name, title: comparison.root.new?.name ?? '' },
      ];
      for (const { renamedFrom, name } of sides) if (renamedFrom !== undefined) context.say(`De map ${renamedFrom} heette toen anders; vergeleken is met ${name}.\n`);
      context.print(print({ comparison, old, new: added }));
      return options['streng'] === true && comparison.changes.length > 0 ? EXIT.planErrors : EXIT.done;
    } finally {
      for (const side of sides) side.close();
    }
  },
};

function chosenPrinter(name: unknown): DiffPrinter {
  const names = DIFF_PRINTERS.map((printer) => printer.name);
  const chosen = DIFF_PRINTERS.find((printer) => printer.name === (name ?? names[0]));
  if (chosen === undefined) throw unknownValue('--formaat', String(name), names);
  return chosen;
}

async function chosenSides(context: Context, args: readonly string[], since: unknown): Promise<readonly [Side, Side]> {
  const [old, added] = args;
  if (typeof since === 'string') {
    if (added !== undefined) throw new UsageProblem('Met --sinds hoort er één plan bij, niet twee.', ['Het oude plan is het plan zoals het in die versie was.']);
    return sidesSince(context, since, args);
  }
  if (old === undefined || added === undefined) throw new UsageProblem('Er zijn twee plannen nodig om te vergelijken: oud en nieuw.', ['Of vergelijk een plan met een eerdere versie: `jaarplan diff --sinds HEAD~3 map`.', 'Zie `jaarplan diff --help`.']);
  const oldSide = await readSide(context, old);
  try {
    return [oldSide, await readSide(context, added)];
  } catch (error) {
    oldSide.close();
    throw error;
  }
}

/** Both plans, or undefined after saying what is wrong with one: half a plan would seem to have lost the other half. */
async function readPlans(context: Context, sides: readonly [Side, Side]): Promise<readonly [Plan, Plan] | undefined> {
  const [old, added] = [await readErrors(sides[0]), await readErrors(sides[1])];
  if (old.plan !== undefined && added.plan !== undefined) return [old.plan, added.plan];
  const all = new Diagnostics();
  all.add(...old.errors, ...added.errors);
  context.say(printForTerminal(all.sorted(), context.look));
  const broken = [...(old.plan === undefined ? [sides[0].name] : []), ...(added.plan === undefined ? [sides[1].name] : [])];
  context.say(`Niet vergeleken. Los eerst de fouten op in ${broken.join(' en ')}.\n`);
  return undefined;
}

/** Only what keeps a plan from being read: an old version need not meet today's checks. */
async function readErrors({ host, planFile }: Side): Promise<{ readonly plan?: Plan; readonly errors: readonly Diagnostic[] }> {
  const diagnostics = new Diagnostics();
  const { plan } = await readPlan(host, planFile, diagnostics);
  const errors = diagnostics.sorted().filter(({ severity }) => severity === 'fout');
  return { ...(plan === undefined || errors.length > 0 ? {} : { plan }), errors };
}
