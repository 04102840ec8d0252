import { resolve } from 'node:path';
import { Diagnostics } from '../diagnostics/collector.js';
import { MachineProblem } from '../diagnostics/machineProblem.js';
import { printForTerminal } from '../diagnostics/terminalPrinter.js';
import { isReadProblem } from '../host.js';
import { slashes } from '../nodeHost.js';
import { readPlan } from '../plan/readPlan.js';
import { unknownValue } from './choices.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { EXIT } from './exitCode.js';
import type { ExitCode } from './exitCode.js';
import { onePlan } from './onePlan.js';
import { UsageProblem } from './usageProblem.js';

const FORMATS = ['tekst'];

/** More than a file of a plan ever holds. */
const MAXIMUM_BYTES = 5_000_000;

/** The plan for other programs. */
export const exportCommand: Command = {
  description: 'Schrijft een plan als gewone tekst, zonder opmaak: om te lezen, te doorzoeken of te vergelijken. Met --los leest jaarplan alleen het genoemde bestand; daarmee toont git de wijzigingen in een plan als leesbare tekst.',
  configure(command) {
    command
      .argument('[plan]', 'map van een plan of een plan.yaml; met --los een bestand van een plan')
      .option('--formaat <naam>', 'vorm: tekst (gewone tekst, een regel per cel)', 'tekst')
      .option('--los', 'alleen dit bestand, zonder de bestanden waar het naar verwijst');
  },
  examples: [
    ['jaarplan export plannen/noorderveld/2024-2025 --formaat tekst', 'Toon een heel plan als tekst:'],
    ['jaarplan export --los plannen/noorderveld/2024-2025/doelen/10-aanbod.yaml', 'Toon één bestand als tekst, zoals git diff dat doet:'],
  ],
  async run(context, args, options) {
    const format = String(options['formaat']);
    if (!FORMATS.includes(format)) throw unknownValue('--formaat', format, FORMATS);
    return options['los'] === true ? exportFile(context, args[0]) : exportPlan(context, args);
  },
};

async function exportPlan(context: Context, args: readonly string[]): Promise<ExitCode> {
  const diagnostics = new Diagnostics();
  const { plan } = await readPlan(context.host, await onePlan(context.host, args), diagnostics);
  if (plan === undefined || diagnostics.hasErrors) {
    context.say(printForTerminal(diagnostics.sorted().filter(({ severity }) => severity === 'fout'), context.look));
    return EXIT.planErrors;
  }
  const { planText } = await import('../outputs/export/planText.js');
  context.print(planText(plan));
  return EXIT.done;
}

async function exportFile({ host, print }: Context, argument: string | undefined): Promise<ExitCode> {
  if (argument === undefined) throw new UsageProblem('Achter --los hoort een bestand.');
  const bytes = await host.read(slashes(resolve(host.workingFolder, argument)), MAXIMUM_BYTES);
  if (isReadProblem(bytes)) {
    if (bytes.problem === 'missing') throw new UsageProblem(`‘${argument}’ bestaat niet.`);
    if (bytes.problem === 'folder') throw new UsageProblem(`‘${argument}’ is een map; met --los hoort er een bestand bij.`);
    throw new MachineProblem('bestand/onleesbaar', `Het bestand ${argument} kan niet gelezen worden.`);
  }
  const { fileText } = await import('../outputs/export/fileText.js');
  print(fileText(bytes));
  return EXIT.done;
}
