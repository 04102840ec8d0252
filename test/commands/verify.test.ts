import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageFolder } from '../../src/assets.js';
import { runHere } from './here.js';
import { filesBelow, temporaryFolder, writeFiles } from './program.js';

const folder = temporaryFolder();
const PDF = 'uitvoer/klein-2025-2026.pdf';
let name: string;

beforeAll(async () => {
  cpSync(join(packageFolder, 'examples/klein'), join(folder, 'klein'), { recursive: true });
  const { code, stderr, stdout } = await runHere(['build', 'klein', '--formaat', 'pdf'], { folder });
  if (code !== 0) throw new Error(stderr);
  name = stdout.trim() === '' ? PDF : stdout.trim();
});

describe('jaarplan build --verifieer', () => {
  it('finds a file that was just made equal, and writes nothing', async () => {
    const before = filesBelow(folder);
    const { code, stdout, stderr } = await runHere(['build', 'klein', '--verifieer', name], { folder });
    expect([code, stdout, stderr]).toEqual([0, `Gelijk: ‘${name}’ is byte voor byte wat jaarplan nu maakt van klein.\n`, '']);
    expect(filesBelow(folder)).toEqual(before);
  });

  it('says which words are others since', async () => {
    const plan = join(folder, 'klein/plan.yaml');
    const source = readFileSync(plan, 'utf8');
    writeFileSync(plan, source.replace(/^titel: .*$/m, 'titel: Heel iets anders'));
    try {
      const { code, stdout } = await runHere(['build', 'klein', '--verifieer', name], { folder });
      expect(code).toBe(1);
      expect(stdout).toMatch(/^Niet gelijk: /);
      expect(stdout).toMatch(/^- Titel: in het bestand .+, nu Heel iets anders$/m);
      expect(stdout).toMatch(/^- Tekst op bladzijde 1: in het bestand ‘.+’, nu ‘.*Heel iets anders.*’$/m);
      expect(stdout).toContain('Waarschijnlijk is het plan veranderd nadat het bestand is gemaakt');
    } finally {
      writeFileSync(plan, source);
    }
  });

  it('names another browser as the cause', async () => {
    const bytes = readFileSync(join(folder, name), 'latin1');
    const changed = bytes.replace(hexOf('Skia/PDF m147'), hexOf('Skia/PDF m101'));
    expect(changed).not.toBe(bytes);
    writeFileSync(join(folder, 'oud.pdf'), changed, 'latin1');
    const { code, stdout } = await runHere(['build', 'klein', '--verifieer', 'oud.pdf'], { folder });
    expect(code).toBe(1);
    expect(stdout).toContain('- Browser: in het bestand Skia/PDF m101, nu Skia/PDF m147\n');
    expect(stdout).toContain('Het bestand is met een andere browser gemaakt; dat is waarschijnlijk de oorzaak.');
  });

  it('names another version of the program, in JSON too', async () => {
    const bytes = readFileSync(join(folder, name), 'latin1');
    writeFileSync(join(folder, 'ouder.pdf'), bytes.replace(hexOf('jaarplan 0.0.0'), hexOf('jaarplan 0.0.1')), 'latin1');
    const { code, stdout } = await runHere(['build', 'klein', '--verifieer', 'ouder.pdf', '--json'], { folder });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      bestand: 'ouder.pdf',
      plan: 'klein',
      gelijk: false,
      verschillen: [{ soort: 'programma', bestand: 'jaarplan 0.0.1', nu: 'jaarplan 0.0.0' }],
      oorzaak: expect.stringContaining('andere versie van jaarplan') as string,
    });
  });

  it('tells of a date that comes from the environment', async () => {
    const { code, stdout } = await runHere(['build', 'klein', '--verifieer', name], { folder, environment: { SOURCE_DATE_EPOCH: '86400' } });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^- Datum: in het bestand .+, nu 1970-01-02$/m);
  });

  it('finds bytes that were added behind', async () => {
    writeFileSync(join(folder, 'langer.pdf'), Buffer.concat([readFileSync(join(folder, name)), Buffer.from('\n% meer\n')]));
    const { code, stdout } = await runHere(['build', 'klein', '--verifieer', 'langer.pdf'], { folder });
    expect(code).toBe(1);
    expect(stdout).toContain('Elke bladzijde is gelijk.');
  });

  it.each([
    ['weg.pdf', '‘weg.pdf’ bestaat niet.'],
    ['klein/plan.yaml', '‘klein/plan.yaml’ is geen PDF die jaarplan kan lezen.'],
    ['klein', '‘klein’ is een map; noem een PDF.'],
  ])('does not hold a plan against %s', async (file, message) => {
    const { code, stderr } = await runHere(['build', 'klein', '--verifieer', file], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('refuses a plan with errors, with what is wrong', async () => {
    writeFiles(folder, { 'fout/plan.yaml': 'formaat: 1\n' });
    const { code, stderr } = await runHere(['build', 'fout', '--verifieer', name], { folder });
    expect(code).toBe(1);
    expect(stderr).toContain('Niet te vergelijken: van fout kan geen PDF gemaakt worden.');
  });
});

describe('among several plans', () => {
  const several = temporaryFolder();

  beforeAll(() => {
    for (const plan of ['noorderveld', 'zandkreek']) cpSync(join(packageFolder, 'plans', plan), join(several, plan), { recursive: true });
    writeFileSync(join(several, 'zomaar.pdf'), readFileSync(join(folder, name)));
    writeFileSync(join(several, 'zandkreek-2024-2025.pdf'), readFileSync(join(folder, name)));
  });

  it('takes the plan whose files have the name', async () => {
    const { code, stdout } = await runHere(['build', '--verifieer', 'zandkreek-2024-2025.pdf'], { folder: several });
    expect(code).toBe(1);
    expect(stdout).toContain('wat jaarplan nu maakt van zandkreek/2024-2025.');
  });

  it('asks which one when the name tells nothing', async () => {
    const { code, stderr } = await runHere(['build', '--verifieer', 'zomaar.pdf'], { folder: several });
    expect(code).toBe(2);
    expect(stderr).toContain('Van welk plan is ‘zomaar.pdf’? De naam past bij geen van de 3 plannen.');
  });
});

/** As the description of a file writes words: UTF-16 in hexadecimal. */
function hexOf(words: string): string {
  return Array.from({ length: words.length }, (_, index) => words.charCodeAt(index).toString(16).padStart(4, '0')).join('').toUpperCase();
}
