import { Diagnostics } from '../diagnostics/collector.js';
import { harmless } from '../diagnostics/harmless.js';
import { jsonDiagnostic } from '../diagnostics/jsonDiagnostic.js';
import { jsonText } from '../diagnostics/jsonText.js';
import { counted } from '../diagnostics/tally.js';
import { printForTerminal } from '../diagnostics/terminalPrinter.js';
import { formatBytes } from '../formatting/index.js';
import { isReadProblem } from '../host.js';
import { planFilesOf } from '../plan/planFiles.js';
import type { PlanFile } from '../plan/planFiles.js';
import type { Source } from '../source/source.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { EXIT } from './exitCode.js';
import { overwriteFiles } from './overwriteFiles.js';
import { findPlans } from './planArguments.js';
import { Progress } from './progress.js';

/** One form for all YAML of plans, so that a change in git shows what was changed and no more. */
export const fmt: Command = {
  description:
    'Schrijft de YAML-bestanden van plannen in één vaste vorm: de volgorde van de sleutels, het inspringen, de aanhalingstekens, lange regels. Wat er staat verandert niet, en commentaar blijft staan. Zo laten verschillen in git alleen zien wat er echt veranderd is.',
  configure(command) {
    command
      .argument('[plan...]', 'map van een plan, een plan.yaml of een patroon; standaard alle plannen onder deze map')
      .option('--controle', 'bewaar niets; noem de bestanden die niet in de vaste vorm staan, en eindig dan met code 1')
      .option('--json', 'schrijf het resultaat als JSON');
  },
  examples: [
    ['jaarplan fmt plannen/noorderveld/2024-2025', 'Zet alle bestanden van één plan in de vaste vorm:'],
    ['jaarplan fmt --controle', 'Controleer alle plannen onder deze map, bijvoorbeeld voordat u ze deelt:'],
  ],
  async run(context, args, options) {
    const isTrial = options['controle'] === true;
    const { files, diagnostics } = await readFiles(context, await findPlans(context.host, args));
    const outcome = await formFiles(context, files);
    if (!isTrial) await overwriteFiles(context, outcome.changed);
    if (options['json'] === true) context.print(fmtReport(outcome, diagnostics, isTrial));
    else sayOutcome(context, outcome, { diagnostics, count: files.length, isTrial });
    return diagnostics.hasErrors || outcome.unformed.length > 0 || (isTrial && outcome.changed.length > 0) ? EXIT.planErrors : EXIT.done;
  },
};

function fmtReport({ changed, unformed }: Outcome, diagnostics: Diagnostics, isTrial: boolean): string {
  return jsonText({
    bewaard: !isTrial,
    gewijzigd: changed.map(({ source }) => source.path),
    zonderVasteVorm: unformed.map(({ source }) => source.path),
    meldingen: diagnostics.sorted().filter(({ severity }) => severity === 'fout').map(jsonDiagnostic),
  });
}

function sayOutcome(context: Context, outcome: Outcome, { diagnostics, count, isTrial }: { readonly diagnostics: Diagnostics; readonly count: number; readonly isTrial: boolean }): void {
  context.print(outcome.changed.map(({ source }) => `${harmless(source.path)}\n`).join(''));
  const errors = diagnostics.sorted().filter(({ severity }) => severity === 'fout');
  context.say(printForTerminal(errors, context.look));
  for (const { source, line } of outcome.unformed) context.say(unformedText(source.path, line));
  context.say(summary(outcome, count, isTrial));
  if (errors.length > 0) context.say('Een bestand met een fout is overgeslagen. Los eerst de fouten op.\n');
}

function unformedText(path: string, line: number | undefined): string {
  const kept = `${harmless(path)} is gebleven zoals het is: voor wat daar staat is er geen vaste vorm.\n`;
  return line === undefined ? kept : `${kept}Op regel ${line} staat een sleutel achter \`?\`, of een teken voor een sleutel.\nSchrijf daar gewoon \`sleutel: waarde\`.\n`;
}

/** The files of all plans; one that plans share, once. */
async function readFiles(context: Context, plans: readonly string[]): Promise<{ readonly files: readonly PlanFile[]; readonly diagnostics: Diagnostics }> {
  const progress = new Progress(context, false);
  const diagnostics = new Diagnostics();
  const files = new Map<string, PlanFile>();
  for (const plan of plans) {
    progress.step(`Lezen: ${plan}`);
    for (const file of await planFilesOf(context.host, plan, diagnostics)) if (!files.has(file.source.file)) files.set(file.source.file, file);
  }
  progress.done();
  return { files: [...files.values()].sort((one, other) => (one.source.path < other.source.path ? -1 : 1)), diagnostics };
}

interface Outcome {
  readonly changed: readonly { readonly source: Source; readonly after: Uint8Array }[];
  readonly unformed: readonly { readonly source: Source; readonly line: number | undefined }[];
}

async function formFiles({ host }: Context, files: readonly PlanFile[]): Promise<Outcome> {
  const changed: { source: Source; after: Uint8Array }[] = [];
  const unformed: { source: Source; line: number | undefined }[] = [];
  for (const { source, kind } of files) {
    const bytes = await host.read(source.file, Infinity);
    const formed = isReadProblem(bytes) ? { errors: [] } : formatBytes(source, bytes, kind);
    if ('hasNoForm' in formed) unformed.push({ source, line: formed.line });
    else if ('bytes' in formed && !isReadProblem(bytes) && !isSame(bytes, formed.bytes)) changed.push({ source, after: formed.bytes });
  }
  return { changed, unformed };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function summary({ changed, unformed }: Outcome, count: number, isTrial: boolean): string {
  if (changed.length > 0 && isTrial) return `${counted(changed.length, 'bestand staat', 'bestanden staan')} niet in de vaste vorm. Zet ze erin met \`jaarplan fmt\`.\n`;
  if (changed.length > 0) return `Klaar: ${counted(changed.length, 'bestand', 'bestanden')} in de vaste vorm gezet.\n`;
  return unformed.length > 0 || count === 0 ? '' : `${count === 1 ? 'Het bestand staat' : `Alle ${count} bestanden staan`} al in de vaste vorm.\n`;
}
