import { posix } from 'node:path';
import { jsonDiagnostic } from '../../diagnostics/jsonDiagnostic.js';
import { jsonText } from '../../diagnostics/jsonText.js';
import { printForTerminal } from '../../diagnostics/terminalPrinter.js';
import { fileDate } from '../../outputs/fileDate.js';
import { pdf } from '../../outputs/pdf.js';
import { RejectedPlan } from '../../outputs/rejectedPlan.js';
import type { Workshop } from '../../outputs/workshop.js';
import { UnreadablePdf } from '../../pdf/file/unreadablePdf.js';
import type { PdfDifference } from '../../pdf/compare/comparePdfs.js';
import type { BuildOptions } from '../buildOptions.js';
import type { CompiledPlan } from '../compilePlans.js';
import { compilePlans } from '../compilePlans.js';
import type { Context } from '../context.js';
import type { ExitCode } from '../exitCode.js';
import { EXIT } from '../exitCode.js';
import { rejection } from '../ownTemplates.js';
import type { Progress } from '../progress.js';
import { notAPdf, PDF_FILE } from '../pdfFile.js';
import { readNamedFile } from '../readNamedFile.js';
import { differenceLines, probableCause } from './differenceText.js';
import { planOfFile } from './planOfFile.js';

export interface VerifyOptions extends Pick<BuildOptions, 'layout' | 'strict' | 'quiet' | 'json' | 'enclosed'> {
  /** The PDF, as the user typed it. */
  readonly argument: string;
  readonly workshop: Workshop;
  readonly progress: Progress;
}

/** `build --verifieer`: makes the PDF of a plan anew and holds it against one that is there. Writes nothing. Throws UsageProblem. */
export async function verify(context: Context, files: readonly string[], options: VerifyOptions): Promise<ExitCode> {
  const { argument, progress, quiet, json } = options;
  const bytes = await readPdf(context, argument);
  const plan = planOfFile(await compilePlans(context, files, options), argument);
  progress.step(`PDF maken: ${plan.name}`);
  const made = plan.hasFailed ? plan : await makePdf(context, plan, options);
  progress.wipe();
  if (!(made instanceof Uint8Array)) return cannotTell(context, made, options);
  if (Buffer.compare(bytes, made) === 0) {
    if (json) context.print(outcomeJson(argument, plan.name, []));
    else if (!quiet) context.print(`Gelijk: ‘${argument}’ is byte voor byte wat jaarplan nu maakt van ${plan.name}.\n`);
    return EXIT.done;
  }
  const { comparePdfs } = await import('../../pdf/compare/comparePdfs.js');
  const differences = await comparePdfs(bytes, made);
  context.print(json ? outcomeJson(argument, plan.name, differences) : outcomeText(argument, plan.name, differences));
  return EXIT.planErrors;
}

async function readPdf(context: Context, argument: string): Promise<Uint8Array> {
  const [bytes, { openPdf }] = await Promise.all([readNamedFile(context, argument, PDF_FILE), import('../../pdf/file/openPdf.js')]);
  try {
    await openPdf(bytes);
    return bytes;
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error;
    throw notAPdf(argument);
  }
}

/** The bytes, or the plan with what is wrong with it that shows only now. */
async function makePdf(context: Context, plan: CompiledPlan, { workshop, enclosed }: VerifyOptions): Promise<Uint8Array | CompiledPlan> {
  const { document, sources, file, name } = plan;
  if (document === undefined || sources === undefined) throw new Error(`A plan without errors has no document: ${name}`);
  const date = await fileDate(document.date, posix.dirname(file), context.host.environment);
  try {
    return await pdf.make(date === undefined ? document : { ...document, date }, workshop, { enclosure: { sources, enclosed } });
  } catch (error) {
    if (!(error instanceof RejectedPlan)) throw error;
    return { ...plan, diagnostics: [...plan.diagnostics, rejection(error, plan)], hasFailed: true };
  }
}

function cannotTell(context: Context, { name, diagnostics }: CompiledPlan, { argument, json }: VerifyOptions): ExitCode {
  if (json) context.print(jsonText({ bestand: argument, plan: name, gelijk: false, verschillen: [], meldingen: diagnostics.map(jsonDiagnostic) }));
  else {
    context.say(printForTerminal(diagnostics, context.look));
    context.say(`Niet te vergelijken: van ${name} kan geen PDF gemaakt worden. Los eerst de fouten op.\n`);
  }
  return EXIT.planErrors;
}

function outcomeText(argument: string, name: string, differences: readonly PdfDifference[]): string {
  const lines = differenceLines(differences).map((line) => `- ${line}\n`).join('');
  return `Niet gelijk: ‘${argument}’ is iets anders dan wat jaarplan nu maakt van ${name}.\n${lines}${probableCause(differences)}\n`;
}

function outcomeJson(argument: string, name: string, differences: readonly PdfDifference[]): string {
  const isEqual = differences.length === 0;
  const list = differences.map((one) => ({
    soort: one.kind,
    ...('page' in one ? { bladzijde: one.page } : {}),
    ...('file' in one ? { bestand: one.file, nu: one.now } : {}),
  }));
  const report = { bestand: argument, plan: name, gelijk: isEqual, verschillen: list, ...(isEqual ? {} : { oorzaak: probableCause(differences) }) };
  return jsonText(report);
}
