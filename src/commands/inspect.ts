import { conformanceJson, conformanceText } from '../outputs/conformance.js';
import type { Finding } from '../pdf/check/rule.js';
import { unknownValue } from './choices.js';
import type { Command } from './command.js';
import { EXIT } from './exitCode.js';
import { readNamedFile } from './readNamedFile.js';
import { notAPdf, PDF_FILE } from './pdfFile.js';
import { addJsonOption, formatOf } from './jsonOption.js';

const FORMATS = ['tekst', 'json'];

/** What a machine can tell of the accessibility of a PDF. */
export const inspect: Command = {
  description:
    'Kijkt of een PDF van jaarplan voldoet aan de regels van PDF/UA-1 (toegankelijk) en PDF/A-3a (te bewaren) die een programma kan nagaan. Dat zijn niet alle regels: of woorden en volgorde goed zijn, kan alleen een mens zeggen.',
  configure(command) {
    command.argument('<bestand>', 'de PDF').option('--formaat <naam>', 'hoe de uitkomst wordt opgeschreven: tekst of json', FORMATS[0]);
    addJsonOption(command);
  },
  examples: [
    ['jaarplan inspect uitvoer/jaarplan.pdf', 'Wat mist er in deze PDF, en waar?'],
    ['jaarplan inspect uitvoer/jaarplan.pdf --formaat json', 'Dezelfde uitkomst, voor een ander programma:'],
  ],
  async run(context, [argument = ''], options) {
    const format = String(formatOf(options, FORMATS[0]));
    if (!FORMATS.includes(format)) throw unknownValue('--formaat', format, FORMATS);
    const findings = await check(argument, await readNamedFile(context, argument, PDF_FILE));
    context.print(format === 'json' ? conformanceJson(findings) : conformanceText(findings));
    return findings.length === 0 ? EXIT.done : EXIT.planErrors;
  },
};

async function check(argument: string, bytes: Uint8Array): Promise<readonly Finding[]> {
  const [{ checkPdf }, { UnreadablePdf }] = await Promise.all([import('../pdf/check/checkPdf.js'), import('../pdf/file/unreadablePdf.js')]);
  try {
    return await checkPdf(bytes);
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error;
    throw notAPdf(argument);
  }
}
