import { posix, resolve } from 'node:path';
import { counted } from '../diagnostics/tally.js';
import { slashes } from '../nodeHost.js';
import { writeWhole } from '../outputs/writeWhole.js';
import { jsonSchemaText, schemaNames } from '../schema/jsonSchema.js';
import { unknownValue } from './choices.js';
import type { Command } from './command.js';
import type { Context } from './context.js';
import { EXIT } from './exitCode.js';
import { shownPath } from './shownPath.js';
import { UsageProblem } from './usageProblem.js';

/** What commands write as JSON; for who reads that, and of no use to an editor. */
export const REPORT_SCHEMAS: readonly string[] = ['meldingen', 'regels', 'verschillen', 'status', 'export', 'dekking'];

/** The plan language as JSON Schema, for editors. */
export const schema: Command = {
  description: 'Geeft het JSON Schema van een soort bestand. Een editor die YAML kent, vult daarmee sleutels aan en wijst fouten aan terwijl u typt.',
  configure(command) {
    command
      .argument('[naam]', `soort bestand: ${schemaNames().join(', ')}; zonder naam toont jaarplan deze namen. Ook van wat jaarplan zelf als JSON schrijft: ${REPORT_SCHEMAS.join(', ')}`)
      .option('--uit <map>', 'bewaar de schema’s van alle bestanden in deze map, als NAAM.schema.json');
  },
  examples: [
    ['jaarplan schema plan', 'Toon het schema van plan.yaml:'],
    ['jaarplan schema --uit .jaarplan/schemas', 'Bewaar alle schema’s op de plek waar bestanden van jaarplan init ze zoeken:'],
  ],
  async run(context, [name], options) {
    const names = schemaNames();
    const chosen = names.find((known) => known === name);
    const report = REPORT_SCHEMAS.find((known) => known === name);
    if (name !== undefined && chosen === undefined && report === undefined) throw unknownValue('schema', name, [...names, ...REPORT_SCHEMAS]);
    const folder = options['uit'];
    if (typeof folder === 'string') {
      if (name !== undefined) throw new UsageProblem('Geef een naam of --uit, niet allebei.', ['--uit bewaart de schema’s van alle bestanden.']);
      const files = await writeSchemas(context, slashes(resolve(context.host.workingFolder, folder)), 'kies met --uit een andere map');
      context.print(files.map((file) => `${file}\n`).join(''));
      context.say(`Klaar: ${counted(files.length, 'schema', 'schema’s')} bewaard.\n`);
    } else {
      context.print(chosen !== undefined ? jsonSchemaText(chosen) : report !== undefined ? await context.assets.read(`schemas/${report}.schema.json`) : names.map((known) => `${known}\n`).join(''));
    }
    return EXIT.done;
  },
};

/** Writes every schema in a folder (absolute); gives the paths as the user knows them. */
export async function writeSchemas(context: Context, folder: string, elsewhere: string): Promise<readonly string[]> {
  const display = (path: string): string => shownPath(path, context.host.workingFolder);
  const files = schemaNames().map((name) => ({ path: posix.join(folder, `${name}.schema.json`), bytes: new TextEncoder().encode(jsonSchemaText(name)) }));
  await writeWhole(files, { unfinished: context.unfinished, display, elsewhere });
  return files.map(({ path }) => display(path));
}
