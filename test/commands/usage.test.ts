import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProgram, run, temporaryFolder, writeFiles } from './program.js';

// Every test starts a program, some a browser; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();
beforeAll(() => {
  buildProgram();
  writeFiles(folder, {
    'plannen/dijkzicht/2025-2026/plan.yaml': 'formaat: 1\n',
    'plannen/dijkzicht/2025-2026/doelen/10-doel.yaml': 'titel: Doel\n',
    'plannen/dijkzicht/logo.svg': '<svg/>',
    'plannen/dijkzicht/organisatie.yaml': 'naam: Dijkzicht\n',
    'plannen/zeezicht/2025-2026/plan.yaml': 'formaat: 1\n',
    'plannen/leesmij.txt': 'niets',
    'leeg/notities.txt': 'niets',
  });
});

/** What is typed, and all that is then said. */
const MISTAKES: readonly (readonly [words: string, said: string])[] = [
  ['bild', 'De opdracht ‘bild’ bestaat niet.\nBedoelde u build?\nZie `jaarplan --help`.\n'],
  ['iets', 'De opdracht ‘iets’ bestaat niet.\nZie `jaarplan --help`.\n'],
  ['help nope', 'De opdracht ‘nope’ bestaat niet.\nZie `jaarplan --help`.\n'],
  ['help bild', 'De opdracht ‘bild’ bestaat niet.\nBedoelde u build?\nZie `jaarplan --help`.\n'],
  ['nope --help', 'De opdracht ‘nope’ bestaat niet.\nZie `jaarplan --help`.\n'],
  ['--strng', 'De optie --strng bestaat niet.\nZie `jaarplan --help`.\n'],
  ['build --strng', 'De optie --strng bestaat niet.\nBedoelde u --streng?\nZie `jaarplan build --help`.\n'],
  ['check fout --json=ja', 'Achter --json hoort geen waarde.\nSchrijf alleen --json.\nZie `jaarplan check --help`.\n'],
  ['build --help=', 'Achter --help hoort geen waarde.\nSchrijf alleen --help.\nZie `jaarplan build --help`.\n'],
  ['--version=1', 'Achter --version hoort geen waarde.\nSchrijf alleen --version.\nZie `jaarplan --help`.\n'],
  ['check --format=json', 'De optie --format bestaat niet.\nBedoelde u --formaat?\nZie `jaarplan check --help`.\n'],
  ['check --formaat jso', '--formaat kent ‘jso’ niet.\nBedoelde u ‘json’?\nU kunt kiezen uit: tekst, json, github, sarif, junit.\n'],
  ['check --regels plannen', 'De lijst van --regels gaat over alle plannen.\nLaat het plan weg, of laat --regels weg.\n'],
  ['check --regels --formaat sarif', 'De lijst van --regels is er niet als sarif.\nKies --formaat tekst of --formaat json.\n'],
  ['build --uit', 'Achter --uit hoort een waarde: --uit <map>.\nZie `jaarplan build --help`.\n'],
  ['build --uit=', 'Achter --uit hoort een waarde: --uit <map>.\nZie `jaarplan build --help`.\n'],
  ['build ', 'Een van de woorden achter de opdracht is leeg.\nHaal de lege aanhalingstekens weg, of zet ertussen wat u bedoelt.\nZie `jaarplan build --help`.\n'],
  ['build --formaat docx', '--formaat kent ‘docx’ niet.\nU kunt kiezen uit: html, pdf.\n'],
  ['build --formaat pdf,htm', '--formaat kent ‘htm’ niet.\nBedoelde u ‘html’?\nU kunt kiezen uit: html, pdf.\n'],
  ['build --formaat ,', 'Achter --formaat hoort een waarde.\nU kunt kiezen uit: html, pdf.\n'],
  ['build --opmaak matrx', '--opmaak kent ‘matrx’ niet.\nBedoelde u ‘matrix’?\nU kunt kiezen uit: activiteiten, jaarkalender, matrix, resultaten, rooster.\n'],
  ['schema plam', 'schema kent ‘plam’ niet.\nBedoelde u ‘plan’?\nU kunt kiezen uit: plan, doel, kwaliteitskalender, jaarplanning, organisatie, ondersteuningsplan, kpis, huisstijl, meldingen, regels, verschillen, status, export, dekking.\n'],
  ['schema plan doel', '‘doel’ is te veel.\nZie `jaarplan schema --help`.\n'],
  ['schema plan --uit x', 'Geef een naam of --uit, niet allebei.\n--uit bewaart de schema’s van alle bestanden.\n'],
  ['init x y', '‘y’ is te veel.\nZie `jaarplan init --help`.\n'],
  ['init x --schooljaar 2025', '‘2025’ is geen schooljaar.\nSchrijf twee jaren na elkaar, zoals 2025-2026.\n'],
  ['doctor plannen', '‘plannen’ is te veel.\nZie `jaarplan doctor --help`.\n'],
  ['check planen', '‘planen’ bestaat niet.\nBedoelde u ‘plannen’?\n'],
  ['check plannen/dijkzigt/2025-2026', '‘plannen/dijkzigt/2025-2026’ bestaat niet.\nBedoelde u ‘plannen/dijkzicht/2025-2026’?\n'],
  ['check nergens', '‘nergens’ bestaat niet.\nNoem een map met een plan.yaml erin.\n'],
  ['check leeg', 'In de map ‘leeg’ staat geen plan.yaml, en in de mappen daaronder ook niet.\nBegin een plan met `jaarplan init leeg`.\n'],
  ['check leeg/*', 'Geen enkel plan past bij ‘leeg/*’.\nEen plan is een map met een bestand plan.yaml. Kijk of de mappen in het patroon bestaan.\n'],
  ['check plannen/dijkzicht/2025-2026/doelen/10-doel.yaml', '‘plannen/dijkzicht/2025-2026/doelen/10-doel.yaml’ is geen plan: een plan is een map met een bestand plan.yaml.\nBedoelde u ‘plannen/dijkzicht/2025-2026/plan.yaml’?\n'],
  ['check plannen/dijkzicht/logo.svg', '‘plannen/dijkzicht/logo.svg’ is geen plan: een plan is een map met een bestand plan.yaml.\nBedoelde u ‘plannen/dijkzicht/2025-2026’?\n'],
  ['check plannen/leesmij.txt', '‘plannen/leesmij.txt’ is geen plan: een plan is een map met een bestand plan.yaml.\nNoem de map van een plan: plannen/dijkzicht/2025-2026, plannen/zeezicht/2025-2026.\n'],
  ['check leeg/notities.txt', '‘leeg/notities.txt’ is geen plan: een plan is een map met een bestand plan.yaml.\nNoem een map met een plan.yaml erin.\n'],
  ['check plannen/dijkzicht/2025-2026/doelen', 'De map ‘plannen/dijkzicht/2025-2026/doelen’ hoort bij een plan, maar is zelf geen plan.\nBedoelde u ‘plannen/dijkzicht/2025-2026’?\n'],
  ['check --json --formaat sarif', '--json en --formaat sarif spreken elkaar tegen.\nLaat een van de twee weg.\n'],
  ['check --regels --herstel', '--regels toont alleen een lijst; daarbij past geen --herstel.\nLaat een van de twee weg.\n'],
  ['check --regels --proef', '--regels toont alleen een lijst; daarbij past geen --proef.\nLaat een van de twee weg.\n'],
  ['init x --regio oost', '--regio kent ‘oost’ niet.\nU kunt kiezen uit: noord, midden, zuid.\n'],
  ['init plannen/dijkzicht', 'plannen/dijkzicht/organisatie.yaml bestaat al; jaarplan init schrijft niet over bestanden heen.\nEen plan voor het volgende schooljaar maakt u met `jaarplan rollover plannen/dijkzicht/2025-2026`.\nIs het voor een andere organisatie? Kies een nieuwe map: jaarplan init NAAM-VAN-DE-MAP.\n'],
];

describe('a command that is used wrongly', () => {
  it.each(MISTAKES)('jaarplan %s', async (words, said) => {
    const { code, stdout, stderr } = await run(words.split(' '), { folder });
    expect(stderr).toBe(said);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('says so when there is no plan here', async () => {
    const { code, stderr } = await run(['build'], { folder: `${folder}/leeg` });
    expect(code).toBe(2);
    expect(stderr).toBe('In deze map staat geen plan, en in de mappen daaronder ook niet.\nNoem de map van een plan, of ga naar de map waarin uw plannen staan.\nHebt u nog geen plan? Begin er een met `jaarplan init`.\n');
  });

  it('lets no escape code of a name through', async () => {
    const { code, stderr } = await run(['check', 'pl\u001Ban'], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain('‘pl␛an’ bestaat niet.');
  });
});
