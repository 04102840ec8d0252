import fc from 'fast-check';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { NO_COLOURS } from '../../src/diagnostics/colours.js';
import { diagnosticAt, diagnosticFor } from '../../src/diagnostics/diagnostic.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Report, RuleText } from '../../src/diagnostics/report.js';
import { tally } from '../../src/diagnostics/tally.js';
import { Source, span } from '../../src/source/source.js';
import type { Span } from '../../src/source/source.js';

const goal = new Source(
  'plans/wilgen streek/2024-2025/doelen/60-één & ander.yaml',
  `id: organisatie
titel: "😀 Organisatie, 100% op orde: <nu>"
tekst: |
  Het bestuur is op orde.
  Het toezicht ook.
acties:
  - {nummer: 1, wanneer: 1 augustus 2024}
  - {nummer: 1, wanneer: 1 juni 2025}
`,
);
const organisation = new Source('plans/wilgen streek/organisatie.yaml', 'naam: Wilgenstreek\nvakantieregio: oost\n');

export function placeOf(source: Source, text: string, nth = 0): Span {
  let start = source.text.indexOf(text);
  for (let count = 0; count < nth; count += 1) start = source.text.indexOf(text, start + 1);
  return span(source, start, start + text.length);
}

/** Every kind of diagnostic that there is: on a line, over lines, with related places, with a mend, with a line only, a file only, and nowhere. */
export function sampleDiagnostics(): readonly Diagnostic[] {
  const all = new Diagnostics();
  const emoji = placeOf(goal, '😀 Organisatie, 100% op orde: <nu>');
  const number = placeOf(goal, 'nummer: 1', 1);
  all.add(
    diagnosticAt(emoji, 'tekst/procent', 'Hier staat 100%, met een komma, en een dubbele punt: <nu> & "straks".', { severity: 'info' }),
    diagnosticAt(placeOf(goal, 'Het bestuur is op orde.\n  Het toezicht ook.'), 'tekst/lang', 'Deze tekst loopt over twee regels.', { severity: 'waarschuwing', hints: ['Maak hem korter.', 'Of knip hem op.'] }),
    diagnosticAt(span(goal, number.end - 1, number.end), 'nummer/dubbel', 'Nummer 1 staat twee keer in deze acties.', {
      severity: 'waarschuwing',
      hints: ['Verbeter het nummer.'],
      related: [{ span: placeOf(goal, 'nummer: 1'), message: 'Hier staat het ook.' }],
      mends: [{ span: span(goal, number.end - 1, number.end), replacement: '2' }],
    }),
    diagnosticAt(placeOf(organisation, 'oost'), 'vorm/keuze', '‘oost’ is geen vakantieregio: zie [de lijst](1) en {0}.', { hints: ['Kies uit: noord, midden, zuid.'] }),
    diagnosticFor('plans/wilgen streek/2024-2025/doelen/70-oud.yaml:3', 'bestand/codering', 'Op regel 3 staat een teken dat niet in UTF-8 is opgeslagen.'),
    diagnosticFor('plans/wilgen streek/2024-2025/doelen/80-leeg.yaml', 'bestand/leeg', 'Dit bestand is leeg.', { hints: ['Vul het in.'] }),
    diagnosticFor('', 'plan/nergens', 'Dit staat nergens.', { severity: 'info' }),
  );
  return all.sorted();
}

export const RULES: readonly RuleText[] = [
  { code: 'nummer/dubbel', severity: 'waarschuwing', title: 'een nummer dat twee keer in dezelfde lijst staat', why: 'Dan weet niemand welke.', remedy: 'Laat `nummer` weg.', silent: 'Waar jaarplan telt.' },
  { code: 'vorm/keuze', severity: 'fout', title: 'een waarde die niet in de lijst staat', why: 'Er zijn maar drie regio’s.', remedy: 'Kies er een.' },
  { code: 'bestand/leeg', severity: 'fout', title: 'een bestand zonder inhoud', why: 'Er is niets te lezen.', remedy: 'Vul het in.' },
];

export function reportOf(diagnostics: readonly Diagnostic[], more: Partial<Report> = {}): Report {
  return {
    diagnostics,
    plans: [
      { name: 'plans/wilgen streek/2024-2025', path: 'plans/wilgen streek/2024-2025/plan.yaml', tally: tally(diagnostics), isFullyChecked: true },
      { name: 'plans/goed', path: 'plans/goed/plan.yaml', tally: tally([]), isFullyChecked: true },
    ],
    rules: () => Promise.resolve(RULES),
    strict: false,
    jaarplanVersion: '1.2.3',
    look: { colours: NO_COLOURS, width: 80 },
    ...more,
  };
}

/** Diagnostics about any text, in files of any name: what escapes must hold for. */
export function anyDiagnostics(): fc.Arbitrary<readonly Diagnostic[]> {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('%', ':', ',', '\n', '\r', ';', '=', '"', '<', '&', ']', '(', '{', '0', '}', 'a', '\u001B', '\uD800', '\uFFFE') }));
  const severity = fc.constantFrom('fout' as const, 'waarschuwing' as const, 'info' as const);
  const name = text.filter((path) => path !== '' && !path.includes('\n'));
  const placed = fc.tuple(name, text, fc.nat(30), fc.nat(30), text, text, severity).map(([path, content, start, length, message, hint, level]) => {
    const source = new Source(path, content);
    const from = Math.min(start, content.length);
    return diagnosticAt(span(source, from, Math.min(from + length, content.length)), 'vorm/keuze', message, { severity: level, hints: [hint], related: [{ span: span(source, 0, from), message: hint }] });
  });
  const unplaced = fc.tuple(name, text, severity).map(([path, message, level]) => diagnosticFor(path, 'bestand/leeg', message, { severity: level }));
  return fc.array(fc.oneof(placed, unplaced), { maxLength: 4 });
}
