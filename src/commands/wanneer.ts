import type { SchoolYear } from '../calendar/index.js';
import { readPlanning, toJson } from '../calendar/index.js';
import { jsonText } from '../diagnostics/jsonText.js';
import { unknownValue } from './choices.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { EXIT } from './exitCode.js';
import { UsageProblem } from './usageProblem.js';
import { phrases } from './wanneer/phrases.js';
import { planningReport } from './wanneer/planningReport.js';
import { chosenCalendar } from './wanneer/schoolCalendar.js';
import type { SchoolCalendar } from './wanneer/schoolCalendar.js';
import { addJsonOption, formatOf } from './jsonOption.js';

const FORMATS = ['tekst', 'json'] as const;

/** In place of a text: the phrases stand on stdin. */
const FROM_INPUT = '-';

/** How a planning expression is read. */
export const wanneer: Command = {
  description:
    'Laat zien hoe jaarplan een tekst onder ‘wanneer’ leest: van welke dag tot en met welke dag, hoe laat en hoe vaak, welk deel van de tekst begrepen is en wat ook anders gelezen kan worden.',
  configure(command) {
    command
      .argument('<tekst...>', 'wat er onder ‘wanneer’ staat; met - leest jaarplan de invoer, één tekst per regel, en schrijft het per tekst één regel JSON')
      .option('--schooljaar <jaren>', 'het schooljaar waarin de tekst staat, zoals 2024-2025; standaard dat van het plan onder deze map, als er maar één is')
      .option('--regio <naam>', 'de regio van de schoolvakanties: noord, midden of zuid')
      .option('--formaat <naam>', 'tekst (om te lezen) of json (voor andere programma’s)');
    addJsonOption(command);
  },
  examples: [
    ['jaarplan wanneer "uiterlijk 1 mei" --schooljaar 2024-2025', 'Laat zien hoe één tekst wordt gelezen:'],
    ['jaarplan wanneer - --schooljaar 2024-2025 < teksten.txt', 'Lees alle regels van een bestand, met één regel JSON voor elke regel:'],
  ],
  async run(context, words, options) {
    const isWholeInput = words.length === 1 && words[0] === FROM_INPUT;
    const format = chosenFormat(formatOf(options), isWholeInput);
    const calendar = await chosenCalendar(context, options);
    if (isWholeInput) {
      for await (const phrase of phrases(context.input())) printJson(context, phrase, calendar);
    } else {
      const text = words.join(' ');
      if (format === 'json') printJson(context, text, calendar);
      else context.print(planningReport(text, calendar));
    }
    return EXIT.done;
  },
};

function chosenFormat(name: unknown, isWholeInput: boolean): (typeof FORMATS)[number] {
  if (typeof name !== 'string') return 'tekst';
  const chosen = FORMATS.find((format) => format === name);
  if (chosen === undefined) throw unknownValue('--formaat', name, FORMATS);
  if (isWholeInput && chosen === 'tekst') throw new UsageProblem('Wat van de invoer gelezen wordt, komt er altijd als JSON uit.', ['Laat --formaat weg, of noem één tekst in plaats van -.']);
  return chosen;
}

/** One line a phrase, so that a program can read them one by one. */
function printJson(context: Context, text: string, { year, region }: SchoolCalendar): void {
  context.print(jsonText(toJson(read(text, year, region)), 0));
}

function read(text: string, year: SchoolYear, region: SchoolCalendar['region']): ReturnType<typeof readPlanning> {
  return readPlanning(text, year, region === undefined ? {} : { region });
}
