import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { packageAssets, packageFolder } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import { nodeHost } from '../../src/nodeHost.js';
import { planArchive } from '../../src/outputs/source/planArchive.js';
import { runHere } from '../commands/here.js';
import { temporaryFolder, writeFiles } from '../commands/program.js';
import { Builder, examples, workedPlans } from './worked.js';

const builder = await Builder.start({ prints: false });
afterAll(() => builder.close());
const folder = temporaryFolder();

function unpack(archive: Uint8Array, into: string): string[] {
  const files = unzipSync(archive);
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), bytes);
  }
  return Object.keys(files);
}

describe.each([...workedPlans, ...examples])('the source of %s', (plan) => {
  it('makes the same document where it is unpacked', async () => {
    const { document, sources, html } = await builder.build(plan);
    const place = join(folder, plan.replaceAll('/', '-'));
    const names = unpack(await planArchive(document, sources, 'openbaar'), place);
    expect(names).toEqual([...names].sort());
    const planFile = names.find((name) => basename(name) === 'plan.yaml' && join(packageFolder, plan).endsWith(dirname(name)));
    const again = await compile(nodeHost(place, {}), `${place}/${planFile!}`, { assets: packageAssets() });
    expect(again.diagnostics.filter(({ severity }) => severity === 'fout')).toEqual([]);
    expect(builder.html(again.document!, 'scherm')).toBe(html('scherm'));
  });
});

const PLAN = `formaat: 1
titel: Jaarplan 2025-2026
schooljaar: 2025-2026
organisatie:
  naam: Dijkzicht
hoofdstukken:
  - titel: Doelen # voor Ans: nog inkorten
    doelen:
      - titel: Rust in de klas
        acties:
          - wat: Een vast aanspreekpunt kiezen
            wie: Scholen
            wanneer: 1 oktober 2025
            voortgang: De school in Zuid doet niet mee
            koers: rood
`;

/** What a PDF of the program holds as an attachment, as pdf.js finds it. */
async function archiveIn(pdf: Uint8Array): Promise<Uint8Array | undefined> {
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const attachments = (await (await loading.promise).getAttachments()) as Record<string, { content: Uint8Array }> | null;
  await loading.destroy();
  return attachments?.['plan.zip']?.content;
}

async function enclosed(pdf: Uint8Array): Promise<Record<string, string>> {
  const archive = await archiveIn(pdf);
  return archive === undefined ? {} : Object.fromEntries(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

async function builtWith(...options: string[]): Promise<Record<string, string>> {
  writeFiles(folder, { 'dijkzicht/plan.yaml': PLAN, 'jaarplan.config.yaml': '# geheim\n' });
  const { code } = await runHere(['build', 'dijkzicht', '--formaat', 'pdf', '--uit', 'uit', ...options], { folder });
  expect(code).toBe(0);
  const [name] = readdirSync(join(folder, 'uit')).filter((each) => each.endsWith('.pdf'));
  return enclosed(readFileSync(join(folder, 'uit', name!)));
}

describe('jaarplan build', () => {
  it('makes, of the source in a PDF alone, the same web page', async () => {
    const [place, plan] = [temporaryFolder(), 'plans/noorderveld/2024-2025'];
    expect((await runHere(['build', plan, '--uit', join(place, 'eerst')], { folder: packageFolder })).code).toBe(0);
    const [page, pdf] = readdirSync(join(place, 'eerst')).sort();
    expect([page, pdf]).toEqual(['noorderveld-2024-2025.html', 'noorderveld-2024-2025.pdf']);
    const archive = await archiveIn(readFileSync(join(place, 'eerst', pdf!)));
    unpack(archive!, join(place, 'uitgepakt'));
    const { code, stderr } = await runHere(['build', '--formaat', 'html', '--uit', join(place, 'weer')], { folder: join(place, 'uitgepakt') });
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    expect(readFileSync(join(place, 'weer', page!)).equals(readFileSync(join(place, 'eerst', page!)))).toBe(true);
  });

  it('encloses the plan, without what is internal', async () => {
    const files = await builtWith();
    expect(Object.keys(files)).toEqual(['dijkzicht/plan.yaml', 'jaarplan.config.yaml']);
    expect(files['dijkzicht/plan.yaml']).toBe(PLAN.replace(' # voor Ans: nog inkorten', '').replace(/ {12}voortgang.*\n/u, '').replace(/ {12}koers.*\n/u, ''));
    expect(files['jaarplan.config.yaml']).toMatch(/jaarplan build dijkzicht\n$/u);
  });

  it('encloses all of it when asked, and none of it when asked', async () => {
    expect((await builtWith('--met-intern'))['dijkzicht/plan.yaml']).toBe(PLAN);
    expect(await builtWith('--zonder-bron')).toEqual({});
    const { code, stderr } = await runHere(['build', 'dijkzicht', '--zonder-bron', '--met-intern'], { folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining('gaan niet samen')]);
  });

  it('encloses what is internal where a table prints it', async () => {
    const { document, sources } = await compiled(PLAN.replace('    doelen:', '    kolommen: [wat, voortgang]\n    doelen:'));
    expect(Buffer.from(unzipSync(await planArchive(document!, sources!, 'openbaar'))['eigen/plan.yaml']!).toString('utf8')).toMatch(/voortgang: De school(?![\s\S]*koers)/u);
  });

  it('packs the same bytes whatever the time zone', async () => {
    const { document, sources } = await compiled(PLAN);
    const zone = process.env['TZ'];
    const packed = new Set<string>();
    for (const one of ['UTC', 'America/Sao_Paulo', 'Pacific/Kiritimati']) {
      process.env['TZ'] = one;
      packed.add(Buffer.from(await planArchive(document!, sources!, 'openbaar')).toString('base64'));
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(packed.size).toBe(1);
  });
});

async function compiled(plan: string): ReturnType<typeof compile> {
  writeFiles(folder, { 'eigen/plan.yaml': plan, 'jaarplan.config.yaml': '' });
  return compile(nodeHost(folder, {}), join(folder, 'eigen/plan.yaml'), { assets: packageAssets() });
}
