import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { NO_COLOURS } from '../../src/diagnostics/colours.js';
import type { Colours } from '../../src/diagnostics/colours.js';
import { diagnosticAt, diagnosticFor } from '../../src/diagnostics/diagnostic.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { printForTerminal, printProblem } from '../../src/diagnostics/terminalPrinter.js';
import { textWidth } from '../../src/diagnostics/textWidth.js';
import { Source, span } from '../../src/source/source.js';
import type { Span } from '../../src/source/source.js';
import { expectGolden } from '../commands/golden.js';

const goal = new Source(
  'plans/noorderveld/2024-2025/doelen/60-organisatie.yaml',
  `id: organisatie
titel: Organisatie en samenwerking
resultaten:
  - resultaat: Het bestuur is op orde
    acties:
      - wat: Statuten bijwerken
        wie: Directeur-bestuurder
        wanneer: 1 augustus 2024
      - wat: Statuten bijwerken
        wie: Directeur-bestuurder
        wanneer: 1 juni 2025
`,
);
const organisation = new Source('plans/noorderveld/organisatie.yaml', 'naam: Samenwerkingsverband Noorderveld\nvakantieregio: oost\n');

function placeOf(source: Source, text: string, nth = 0): Span {
  let start = source.text.indexOf(text);
  for (let count = 0; count < nth; count += 1) start = source.text.indexOf(text, start + 1);
  return span(source, start, start + text.length);
}

function print(diagnostics: readonly Diagnostic[], colours: Colours = NO_COLOURS, width = 80): string {
  return printForTerminal(diagnostics, { colours, width });
}

describe('printForTerminal', () => {
  it('shows every kind of diagnostic as people read it', () => {
    const all = new Diagnostics();
    all.add(
      diagnosticAt(placeOf(goal, '1 augustus 2024'), 'datum/buiten-schooljaar', '1 augustus 2024 ligt vóór het begin van schooljaar 2024-2025 (1 augustus 2024 is de eerste dag).', {
        severity: 'waarschuwing',
        hints: ['Bedoelde u 1 augustus 2025?'],
      }),
      diagnosticAt(placeOf(goal, 'Statuten bijwerken', 1), 'actie/dubbel', 'Deze actie staat er twee keer.', {
        severity: 'info',
        related: [{ span: placeOf(goal, 'Statuten bijwerken'), message: 'Hier staat zij ook.' }],
      }),
      diagnosticAt(placeOf(organisation, 'oost'), 'vorm/keuze', '‘oost’ is geen vakantieregio.', { hints: ['Kies uit: noord, midden, zuid.'] }),
      diagnosticFor('plans/noorderveld/2024-2025/doelen/70-oud.yaml', 'bestand/leeg', 'Dit bestand is leeg.', { hints: ['Vul het in, of haal de verwijzing ernaar weg.'] }),
    );
    expectGolden(print(all.sorted()), new URL('golden/terminal.txt', import.meta.url));
  });

  it('says nothing about nothing', () => {
    expect(print([])).toBe('');
  });

  it('gives a hint once for the same rule in the same file', () => {
    const hints = ['Schrijf een datum zoals 2024-09-16.'];
    const printed = print([
      diagnosticAt(placeOf(goal, '1 augustus 2024'), 'datum/onleesbaar', 'Dit is geen datum.', { hints }),
      diagnosticAt(placeOf(goal, '1 juni 2025'), 'datum/onleesbaar', 'Dit is ook geen datum.', { hints }),
      diagnosticAt(placeOf(organisation, 'oost'), 'datum/onleesbaar', 'En dit ook niet.', { hints }),
    ]);
    expect(printed.match(/tip: Schrijf een datum/g)).toHaveLength(2);
  });

  it('fits 80 columns, whatever is said and wherever it stands', () => {
    const long = new Source('plan.yaml', `titel: ${'heel lange titel '.repeat(40)}slot\n`);
    const printed = print([diagnosticAt(placeOf(long, 'slot'), 'vorm/lengte', 'Deze titel is erg lang. '.repeat(12), { hints: ['Maak de titel korter. '.repeat(12)] })]);
    for (const line of printed.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(80);
  });

  it('lets no escape code or trick with the direction of text through', () => {
    const hostile = new Source('pl\u001B]0;x\u0007an.yaml', 'titel: \u001B[2J\u202Ekcehc\u009Bx\n');
    const printed = print([diagnosticAt(placeOf(hostile, '\u202E'), 'vorm/teken', 'Vreemd teken: \u001B[31m\u2066.\nTweede\u0000regel.', { hints: ['\u001Bc'] })]);
    expect(printed).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
    expect(printed).toContain('Vreemd teken: ␛[31m�. Tweede␀regel.');
  });

  it('colours the severity and nothing of what the user wrote', () => {
    const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const colours: Colours = { error: tag('red'), warning: tag('yellow'), info: tag('cyan'), strong: tag('b'), faint: tag('dim') };
    const [header, , line, marks] = print([diagnosticAt(placeOf(organisation, 'oost'), 'vorm/keuze', 'Geen regio.')], colours).split('\n');
    expect(header).toBe('<b>plans/noorderveld/organisatie.yaml:2:16</b> <red>fout</red> <dim>vorm/keuze</dim>');
    expect(line).toBe('<dim>    2 │</dim> vakantieregio: oost');
    expect(marks).toBe(`<dim>      │</dim> ${' '.repeat(15)}<red>^^^^</red>`);
  });
});

describe('the count at the end', () => {
  const at = (source: Source, severity: 'fout' | 'waarschuwing' | 'info', code: string): Diagnostic => diagnosticAt(span(source, 0, 1), code, 'Iets.', { severity });
  const lastLine = (...diagnostics: Diagnostic[]): string | undefined => print(diagnostics).trimEnd().split('\n').at(-1);

  it('counts each kind and the files', () => {
    expect(lastLine(at(goal, 'fout', 'a/a'))).toBe('1 fout in 1 bestand');
    expect(lastLine(at(goal, 'fout', 'a/a'), at(goal, 'fout', 'a/b'), at(organisation, 'waarschuwing', 'a/c'))).toBe('2 fouten, 1 waarschuwing in 2 bestanden');
    expect(lastLine(at(goal, 'info', 'a/a'), at(goal, 'waarschuwing', 'a/b'), at(goal, 'waarschuwing', 'a/c'))).toBe('2 waarschuwingen, 1 keer info in 1 bestand');
  });

  it('counts a file once when one of its problems has only a line', () => {
    expect(lastLine(diagnosticFor('plan.yaml:3', 'bestand/codering', 'Iets.'), diagnosticFor('plan.yaml', 'bestand/leeg', 'Iets.'))).toBe('2 fouten in 1 bestand');
  });
});

describe('printProblem', () => {
  it('shows a problem of the machine in the same form', () => {
    expect(printProblem('schijf/vol', 'De schijf is vol.', ['Maak ruimte vrij.'], { colours: NO_COLOURS, width: 80 })).toBe('fout schijf/vol\n  De schijf is vol.\n  tip: Maak ruimte vrij.\n');
  });
});
