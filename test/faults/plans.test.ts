import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { textWidth } from '../../src/diagnostics/textWidth.js';
import { expectGolden } from '../commands/golden.js';
import { buildProgram, filesBelow, run, temporaryFolder, writeFiles } from '../commands/program.js';

// Every test starts a program, some a browser; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();
beforeAll(buildProgram);

const PLAN = `formaat: 1
titel: Jaarplan 2025-2026
schooljaar: 2025-2026
organisatie:
  naam: Samenwerkingsverband Wilgenstreek PO
hoofdstukken:
  - titel: Doelen
    doelen: doelen/*.yaml
`;

const GOAL = `titel: Elke school heeft een vast aanspreekpunt
resultaten:
  - resultaat: Ouders weten bij wie zij terechtkunnen
    acties:
      - wat: De naam van de intern begeleider op de website zetten
        wie: Scholen
        wanneer: 1 oktober 2025
`;

interface Fault {
  readonly name: string;
  /** Besides, or in place of, the files of a plan that is in order. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What files alone cannot bring about. */
  readonly prepare?: (plan: string) => void;
  readonly asOrdinaryUser?: boolean;
}

/** Each in its own plan; what is then said stands in golden/<name>.txt. */
const FAULTS: readonly Fault[] = [
  { name: 'bestand-ontbreekt', files: { 'plan.yaml': PLAN.replace('doelen/*.yaml', 'doelen/20-weg.yaml') } },
  { name: 'bestand-ontbreekt-bijna', files: { 'plan.yaml': PLAN.replace('doelen/*.yaml', 'doelen/10-Aanspreekpunt.yml') } },
  { name: 'map-in-plaats-van-bestand', files: { 'plan.yaml': PLAN.replace('doelen/*.yaml', 'doelen') } },
  { name: 'plan-is-een-map', prepare: (plan) => mkdirSync(join(plan, '../plan-is-een-map-zelf/plan.yaml'), { recursive: true }) },
  { name: 'geen-leesrecht', prepare: (plan) => chmodSync(join(plan, 'doelen/10-aanspreekpunt.yaml'), 0), asOrdinaryUser: true },
  { name: 'leeg-bestand', files: { 'doelen/10-aanspreekpunt.yaml': '' } },
  { name: 'leeg-plan', files: { 'plan.yaml': '\n\n' } },
  { name: 'alleen-commentaar', files: { 'doelen/10-aanspreekpunt.yaml': '# nog te schrijven\n' } },
  { name: 'lijst-in-plaats-van-plan', files: { 'plan.yaml': '- titel: Jaarplan\n- schooljaar: 2025-2026\n' } },
  { name: 'lijst-in-plaats-van-sleutels', files: { 'plan.yaml': PLAN.replace('  naam: Samenwerkingsverband Wilgenstreek PO', '  - Samenwerkingsverband Wilgenstreek PO') } },
  { name: 'tekst-in-plaats-van-lijst', files: { 'doelen/10-aanspreekpunt.yaml': 'titel: Doel\nacties: Alles\n' } },
  {
    name: 'te-groot',
    prepare: (plan) => {
      writeFileSync(join(plan, 'doelen/20-groot.yaml'), '');
      truncateSync(join(plan, 'doelen/20-groot.yaml'), 50_000_000);
    },
  },
  { name: 'geen-tekst', files: { 'doelen/20-word.yaml': new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0, 8, 0, 0xff]) } },
  { name: 'latin-1', files: { 'doelen/20-latin.yaml': Buffer.from('titel: Doel\ndoel: De coördinator regelt het\n', 'latin1') } },
  { name: 'utf-16', files: { 'doelen/20-utf16.yaml': Buffer.from('\uFEFFtitel: Doel\n', 'utf16le') } },
  { name: 'patroon-zonder-treffer', files: { 'plan.yaml': PLAN.replace('doelen/*.yaml', 'doelstellingen/*.yaml') } },
  { name: 'pad-naar-buiten', files: { 'plan.yaml': PLAN.replace('doelen/*.yaml', '../../../../etc/passwd') } },
  { name: 'patroon-naar-buiten', files: { 'plan.yaml': PLAN.replace('doelen/*.yaml', '../../../*.yaml') } },
  { name: 'logo-ontbreekt', files: { 'plan.yaml': PLAN.replace('Wilgenstreek PO', 'Wilgenstreek PO\n  logo: logo.svg') } },
  { name: 'geen-yaml', files: { 'doelen/10-aanspreekpunt.yaml': 'titel: "Doel\nacties:\n\t- wat: iets\n' } },
  { name: 'onbekende-sleutel', files: { 'doelen/10-aanspreekpunt.yaml': GOAL.replace('wanneer', 'wanner') } },
  { name: 'escapecodes', files: { 'doelen/10-aanspreekpunt.yaml': GOAL.replace('wanneer: 1', 'wan\u009Bner: "\u202E1').replace('2025\n', '2025"\n') } },
];

describe('a fault in a plan', () => {
  it.each(FAULTS)('$name: one clear message, nothing written', async ({ name, files = {}, prepare, asOrdinaryUser = false }) => {
    const plan = join(folder, name, 'wilgenstreek/2025-2026');
    writeFiles(plan, { 'plan.yaml': PLAN, 'doelen/10-aanspreekpunt.yaml': GOAL, ...files });
    prepare?.(plan);
    const target = name === 'plan-is-een-map' ? 'wilgenstreek/plan-is-een-map-zelf' : 'wilgenstreek/2025-2026';
    const options = { folder: join(folder, name), asOrdinaryUser };
    const checked = await run(['check', target], options);
    expectGolden(checked.stderr, new URL(`golden/${name}.txt`, import.meta.url));
    expect([checked.code, checked.stdout]).toEqual([1, '']);
    expect(checked.stderr).not.toMatch(/\bat .*:\d+:\d+|node:|[A-Z]\w*Error/);
    expect(checked.stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    // A place is one piece, for a terminal to open; all that is said about it fits.
    for (const line of checked.stderr.split('\n').filter((each) => each.startsWith(' '))) expect(textWidth(line)).toBeLessThanOrEqual(80);
    const built = await run(['build', target, '--formaat', 'html'], options);
    expect(built.code).toBe(1);
    expect(built.stderr.startsWith(checked.stderr)).toBe(true);
    expect(built.stderr).toContain(`Niet gemaakt: ${target}. Los eerst de fouten op.\n`);
    expect(filesBelow(join(folder, name, 'uitvoer'))).toEqual([]);
  });
});

describe('what looks odd and is no fault', () => {
  it.each([
    ['lines that end as on Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('%s', async (name, change) => {
    const plan = join(folder, name, 'plan');
    writeFiles(plan, { 'plan.yaml': change(PLAN), 'doelen/10-aanspreekpunt.yaml': change(GOAL) });
    const { code, stdout, stderr } = await run(['check', 'plan'], { folder: join(folder, name) });
    expect(stderr).toBe('Geen problemen gevonden in 1 plan.\n');
    expect([code, stdout]).toEqual([0, '']);
  });
});
