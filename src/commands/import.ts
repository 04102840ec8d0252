import { jsonText } from '../diagnostics/jsonText.js';
import { posix, resolve } from 'node:path';
import { parseSchoolYear } from '../calendar/index.js';
import { compile } from '../compile.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { counted, tallyLine } from '../diagnostics/tally.js';
import { printForTerminal } from '../diagnostics/terminalPrinter.js';
import type { ImportedPlan } from '../import/index.js';
import { slashes } from '../nodeHost.js';
import { writeWhole } from '../outputs/writeWhole.js';
import { slug } from '../text/index.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { EXIT } from './exitCode.js';
import type { ExitCode } from './exitCode.js';
import { ImportedHost } from './import/importedHost.js';
import { importReport } from './import/report.js';
import { readNamedFile } from './readNamedFile.js';
import { SCHEMA_FOLDER } from './init/samplePlan.js';
import { writeSchemas } from './schema.js';
import { shownPath } from './shownPath.js';
import { UsageProblem } from './usageProblem.js';

const TOO_LARGE = 'Haal in Word de afbeeldingen weg, of sla ze kleiner op, en sla het document opnieuw op als .docx.';
const ELSEWHERE = 'kies met --uit een andere map';

/** A first plan out of last year's Word document. */
export const importCommand: Command = {
  description:
    'Maakt van een jaarplan in Word een eerste plan in YAML, dat u meteen kunt bouwen. Doelen, acties, kalender en overleggen worden herkend; wat niet herkend is, blijft als tekst staan, met een opmerking erbij. Het verslag telt elk woord. Bestaande bestanden blijven zoals ze zijn.',
  configure(command) {
    command
      .argument('<bestand>', 'het Word-bestand (.docx)')
      .option('--uit <map>', 'map voor de organisatie, die er nog niet is; standaard de naam van de organisatie')
      .option('--schooljaar <jaren>', 'het schooljaar van het plan, als het niet goed in het document staat')
      .option('--organisatie <naam>', 'de naam van de organisatie, als die niet goed in het document staat')
      .option('--proef', 'laat zien wat er geschreven zou worden; er wordt niets bewaard')
      .option('--json', 'schrijf het verslag als JSON');
  },
  examples: [
    ['jaarplan import "Jaarplan 2024-2025.docx" --uit plannen/dijkzicht', 'Maak van het Word-plan van vorig jaar een plan in de map plannen/dijkzicht:'],
    ['jaarplan import jaarplan.docx --schooljaar 2024-2025 --proef', 'Kijk eerst wat er begrepen wordt, zonder iets te bewaren:'],
  ],
  async run(context, [argument = ''], options) {
    const year = typeof options['schooljaar'] === 'string' ? chosenYear(options['schooljaar']) : undefined;
    const { importPlan, isUnreadable, MAXIMUM_BYTES, readWord } = await import('../import/index.js');
    const bytes = await readNamedFile(context, argument, { kind: 'een Word-bestand (.docx)', maximumBytes: MAXIMUM_BYTES, whenTooLarge: TOO_LARGE });
    const document = await readWord(bytes);
    if (isUnreadable(document)) throw new UsageProblem(`${argument}: ${document.problem}`, [document.remedy]);
    const name = typeof options['uit'] === 'string' ? options['uit'] : undefined;
    const make = (milder: readonly string[]): ImportedPlan | undefined => importPlan(document, {
      milder,
      fileName: posix.basename(slashes(argument)).replace(/\.docx$/i, ''),
      schemaFolder: SCHEMA_FOLDER,
      ...(year === undefined ? {} : { year }),
      ...(typeof options['organisatie'] === 'string' ? { organisation: options['organisatie'].trim() } : {}),
    });
    const first = make([]);
    if (first === undefined) throw new UsageProblem('In het document staat geen schooljaar.', ['Noem het erbij, zoals: --schooljaar 2024-2025.']);
    const folder = slashes(resolve(context.host.workingFolder, name ?? (slug(first.organisation) || 'plan')));
    await refuseTaken(context, folder);
    const judged = await judge(context, folder, first);
    const codes = [...new Set(judged.filter(({ severity }) => severity === 'fout').map(({ code }) => code))].sort();
    const plan = codes.length === 0 ? first : (make(codes) ?? first);
    return finish(context, { plan, diagnostics: codes.length === 0 ? judged : await judge(context, folder, plan), folder, isTrial: options['proef'] === true, asJson: options['json'] === true });
  },
};

/** What the checks say of the plan, before it is there. */
async function judge(context: Context, folder: string, plan: ImportedPlan): Promise<readonly Diagnostic[]> {
  const host = new ImportedHost(context.host, new Map(filesOf(plan, folder).map(({ path, bytes }) => [path, bytes])), folder);
  return (await compile(host, posix.join(folder, plan.year.label, 'plan.yaml'), { assets: context.assets })).diagnostics;
}

function filesOf({ files }: ImportedPlan, folder: string): { readonly path: string; readonly bytes: Uint8Array }[] {
  return files.map(({ path, text }) => ({ path: posix.join(folder, path), bytes: new TextEncoder().encode(text) }));
}

interface Finish {
  readonly plan: ImportedPlan;
  readonly diagnostics: readonly Diagnostic[];
  readonly folder: string;
  readonly isTrial: boolean;
  readonly asJson: boolean;
}

/** Writes the plan, and tells. */
async function finish(context: Context, { plan, diagnostics, folder, isTrial, asJson }: Finish): Promise<ExitCode> {
  const files = filesOf(plan, folder);
  const errors = diagnostics.filter(({ severity }) => severity === 'fout');
  if (!isTrial) {
    await writeSchemas(context, posix.join(folder, SCHEMA_FOLDER), ELSEWHERE);
    await writeWhole(files, { unfinished: context.unfinished, display: (path) => shown(context, path), elsewhere: ELSEWHERE });
  }
  const paths = files.map(({ path }) => shown(context, path)).sort();
  context.print(asJson ? jsonText(jsonReport(plan, paths, !isTrial)) : paths.map((path) => `${path}\n`).join(''));
  if (!asJson) context.say(`\n${importReport(plan.report)}`);
  if (errors.length > 0) context.say(`\n${printForTerminal(errors, context.look)}`);
  const summary = `${counted(plan.found.chapters, 'hoofdstuk', 'hoofdstukken')} en ${counted(plan.found.goals, 'doel', 'doelen')} voor ${plan.organisation}, schooljaar ${plan.year.label}`;
  const findings = tallyLine(diagnostics);
  const target = shown(context, posix.join(folder, plan.year.label));
  context.say(isTrial ? `\nDit is een proef: ${summary}. Er is niets bewaard.\n` : `\nKlaar: ${summary}, in ${shown(context, folder)}.\n${findings === '' ? '' : `De controles melden: ${findings}. Bekijk ze met:\n  jaarplan check ${quotedPath(target)}\n`}Maak er een webpagina en een PDF van met:\n  jaarplan build ${quotedPath(target)}\n`);
  return errors.length > 0 ? EXIT.planErrors : EXIT.done;
}

function quotedPath(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}

function jsonReport({ year, organisation, found, report }: ImportedPlan, files: readonly string[], isWritten: boolean): unknown {
  return {
    versie: 1,
    schooljaar: year.label,
    organisatie: organisation,
    bewaard: isWritten,
    bestanden: files,
    hoofdstukken: found.chapters,
    doelen: found.goals,
    woorden: {
      document: report.wordsIn,
      plan: report.wordsOut,
      delen: report.shares.map(({ fate, how, words }) => ({ deel: fate, hoe: how, woorden: words })),
      ontbrekend: report.missing,
    },
    afbeeldingenNietOvergenomen: report.pictures,
  };
}

async function refuseTaken(context: Context, folder: string): Promise<void> {
  const kind = await context.host.kind(folder);
  if (kind === 'nothing' || (kind === 'folder' && (await context.host.list(folder)).length === 0)) return;
  throw new UsageProblem(`${shown(context, folder)} bestaat al; jaarplan import schrijft niet over bestanden heen.`, ['Noem met --uit een map die er nog niet is. Daarna kunt u bestanden zelf verplaatsen.']);
}

function chosenYear(typed: string): ReturnType<typeof parseSchoolYear> {
  const year = parseSchoolYear(typed);
  if (year === undefined) throw new UsageProblem(`‘${typed}’ is geen schooljaar.`, ['Schrijf twee jaren na elkaar, zoals 2024-2025.'], ['schooljaar']);
  return year;
}

function shown(context: Context, path: string): string {
  return shownPath(path, context.host.workingFolder);
}
