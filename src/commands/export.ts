import { posix } from 'node:path';
import { Diagnostics } from '../diagnostics/collector.js';
import { jsonText } from '../diagnostics/jsonText.js';
import { counted } from '../diagnostics/tally.js';
import { printForTerminal } from '../diagnostics/terminalPrinter.js';
import { EXPORT_FORMATS } from '../outputs/export/index.js';
import type { Exported, ExportFormat, Remark } from '../outputs/export/exportFormat.js';
import { writeWhole } from '../outputs/writeWhole.js';
import { readPlan } from '../plan/readPlan.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { EXIT } from './exitCode.js';
import { chosenDestination, chosenFormats, chosenPer } from './export/exportOptions.js';
import { printOneFile } from './export/oneFile.js';
import type { Asked } from './export/subject.js';
import { onePlan } from './onePlan.js';
import { Progress } from './progress.js';
import { shownPath } from './shownPath.js';

/** The plan for other programs. */
export const exportCommand: Command = {
  description:
    'Schrijft een plan voor andere programma’s: als agenda, werkblad, Word-bestand, Markdown, JSON of gewone tekst. Gewone tekst komt op het scherm; al het andere komt in bestanden, met namen als noorderveld-2024-2025.xlsx. Met --wie, --doelgroep, --van, --tot en --status komt alleen dat deel van het plan mee.',
  configure(command) {
    command
      .argument('[plan]', 'map van een plan of een plan.yaml; met --los een bestand van een plan')
      .option('--formaat <namen>', `een of meer van: ${EXPORT_FORMATS.map(({ name, summary }) => `${name} (${summary})`).join(', ')}`, 'tekst')
      .option('--uit <map>', 'map waarin de bestanden komen; met - komt één tekst op het scherm (standaard: uitvoer, en tekst op het scherm)')
      .option('--wie <naam>', 'alleen wat deze partij aangaat; ook haar andere namen uit organisatie.yaml zijn goed')
      .option('--doelgroep <naam>', 'alleen de bijeenkomsten voor deze doelgroep')
      .option('--van <dag>', 'alleen wat op of na deze dag valt, zoals 2025-03-01 of "1 maart"')
      .option('--tot <dag>', 'alleen wat op of voor deze dag valt')
      .option('--status <namen>', 'alleen acties met deze status: gepland, loopt, afgerond, uitgesteld, vervallen, of zonder (geen status)')
      .option('--per <soort>', 'voor ics: een agenda per organ, partij of doelgroep, in plaats van één voor alles')
      .option('--los', 'alleen dit bestand als tekst, zonder de bestanden waar het naar verwijst; zo toont git de wijzigingen in een plan leesbaar')
      .option('--json', 'schrijf als JSON welke bestanden er gemaakt zijn');
  },
  examples: [
    ['jaarplan export plannen/noorderveld/2024-2025 --formaat ics,xlsx', 'Maak een agenda en een Excel-bestand in de map uitvoer:'],
    ['jaarplan export plannen/noorderveld/2024-2025 --formaat ics --wie CvT --van "1 januari"', 'Maak een agenda met wat de CvT vanaf 1 januari te doen heeft:'],
  ],
  async run(context, args, options) {
    const formats = chosenFormats(options);
    if (options['los'] === true) return printOneFile(context, args[0]);
    const per = chosenPer(options, formats);
    const destination = chosenDestination(options, formats, context.host.workingFolder);
    const file = await onePlan(context.host, args);
    const diagnostics = new Diagnostics();
    const { plan, files } = await readPlan(context.host, file, diagnostics);
    if (plan === undefined || diagnostics.hasErrors) {
      context.say(printForTerminal(diagnostics.sorted().filter(({ severity }) => severity === 'fout'), context.look));
      return EXIT.planErrors;
    }
    const { askedOf } = await import('./export/subject.js');
    const asked = await askedOf(context, file, plan, files, options, per);
    const progress = new Progress(context, options['json'] === true);
    try {
      const made = await make(formats, asked, progress);
      progress.done();
      if (destination.kind === 'screen') {
        for (const { bytes } of made.files) context.print(new TextDecoder().decode(bytes));
        if (asked.isEmpty) context.say(NOTHING_LEFT);
        const { remarkText } = await import('./export/remarks.js');
        for (const remark of withoutTime(asked)) context.say(remarkText(remark));
      } else {
        await deliver(context, made, asked, { folder: destination.folder, asJson: options['json'] === true });
      }
      return EXIT.done;
    } finally {
      progress.done();
    }
  },
};

const NOTHING_LEFT = 'Let op: met deze keuze blijft er niets van het plan over.\n';

/** Every format is made before the first is written, so that the files in the folder are always of one plan. */
async function make(formats: readonly ExportFormat[], { subject }: Asked, progress: Progress): Promise<Exported> {
  const made: Exported[] = [];
  for (const format of formats) {
    progress.step(`${format.name} maken`);
    const write = await format.load();
    made.push(await write(subject));
  }
  return { files: made.flatMap(({ files }) => files), remarks: made.flatMap(({ remarks }) => remarks) };
}

async function deliver(context: Context, made: Exported, asked: Asked, { folder, asJson }: { readonly folder: string; readonly asJson: boolean }): Promise<void> {
  const { host, unfinished } = context;
  const display = (path: string): string => shownPath(path, host.workingFolder);
  const whole = made.files.map(({ suffix, extension, bytes }) => ({ path: posix.join(folder, `${asked.subject.name}${suffix}.${extension}`), bytes }));
  await writeWhole(whole, { unfinished, display, elsewhere: 'kies met --uit een andere map' });
  const paths = whole.map(({ path }) => display(path));
  const remarks = [...made.remarks, ...withoutTime(asked)];
  const { remarksJson, remarkText } = await import('./export/remarks.js');
  if (asJson) {
    context.print(jsonText({ bestanden: paths, ...remarksJson(remarks) }));
    return;
  }
  context.print(paths.map((path) => `${path}\n`).join(''));
  if (asked.isEmpty) context.say(NOTHING_LEFT);
  for (const remark of remarks) context.say(remarkText(remark));
  if (paths.length > 0) context.say(`Klaar: ${counted(paths.length, 'bestand', 'bestanden')} gemaakt in ${display(folder)}.\n`);
}

function withoutTime({ withoutTime: rows }: Asked): Remark[] {
  const count = rows.length;
  return count === 0 ? [] : [{ rows, text: `${counted(count, 'onderdeel zegt', 'onderdelen zeggen')} niet wanneer, en ${count === 1 ? 'valt' : 'vallen'} daarom buiten --van en --tot.` }];
}
