import type { IStylesOptions } from 'docx';
import type { Palette } from '../../../html/houseColours.js';
import { bare } from './table.js';

/** A font that every Word has, and LibreOffice draws as wide (Carlito). */
const FONT = 'Calibri';

/** The looks of the text, by the names under which Word shows them. */
export function wordStyles(palette: Palette): IStylesOptions {
  const colour = bare(palette.kleur);
  const heading = (size: number, before: number): object => ({ run: { font: FONT, size, bold: true, color: colour }, paragraph: { spacing: { before, after: 80 }, keepNext: true } });
  const own = (id: string, name: string, run: object, paragraph: object): object => ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph });
  return {
    default: {
      document: { run: { font: FONT, size: 21, language: { value: 'nl-NL' } }, paragraph: { spacing: { after: 120, line: 276 } } },
      title: { run: { font: FONT, size: 56, bold: true, color: colour }, paragraph: { spacing: { before: 240, after: 120 } } },
      heading1: heading(34, 360),
      heading2: heading(28, 300),
      heading3: heading(24, 240),
      heading4: heading(22, 200),
      heading5: heading(21, 160),
      heading6: heading(21, 160),
      hyperlink: { run: { color: colour, underline: {} } },
      footnoteText: { run: { font: FONT, size: 17 }, paragraph: { spacing: { after: 40 } } },
    },
    paragraphStyles: [
      own('Ondertitel', 'Ondertitel', { size: 28, color: bare(palette.grijs) }, { spacing: { after: 240 } }),
      own('Omslag', 'Omslag', { size: 24 }, { spacing: { after: 60 } }),
      own('Label', 'Label', { size: 18, bold: true, color: bare(palette.grijs) }, { spacing: { after: 60 }, keepNext: true }),
      own('Tabeltitel', 'Tabeltitel', { bold: true }, { spacing: { before: 120, after: 60 }, keepNext: true }),
      own('Onderkop', 'Onderkop', { italics: true }, { spacing: { after: 120 }, keepNext: true }),
      own('Tabeltekst', 'Tabeltekst', { size: 18 }, { spacing: { after: 20, line: 240 } }),
      own('Inhoudtitel', 'Inhoudtitel', { font: FONT, size: 34, bold: true, color: colour }, { spacing: { after: 160 }, keepNext: true }),
      own('Kopregel', 'Kopregel', { size: 17, color: bare(palette.grijs) }, { spacing: { after: 0 } }),
    ] as NonNullable<IStylesOptions['paragraphStyles']>,
  };
}
