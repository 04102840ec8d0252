import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { freeDay, schoolYear, weekdayOf } from '../../src/calendar/index.js';
import type { Context } from '../../src/commands/context.js';
import { init } from '../../src/commands/init.js';
import { chooseFolder, chooseSample } from '../../src/commands/init/questions.js';
import { meetingDays } from '../../src/commands/init/sampleDates.js';
import { samplePlan } from '../../src/commands/init/samplePlan.js';
import { yamlText } from '../../src/commands/init/yamlText.js';
import { compile } from '../../src/compile.js';
import { nodeHost } from '../../src/nodeHost.js';
import { Source } from '../../src/source/source.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { expectGolden } from './golden.js';
import { buildProgram, filesBelow, projectFolder, run, temporaryFolder, writeFiles } from './program.js';

// Every test starts a program, some a browser; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();
const layouts = readdirSync(join(projectFolder, 'templates/layouts')).sort();
beforeAll(buildProgram);

describe('jaarplan init', () => {
  it.each(layouts)('writes a plan in layout %s that checks clean and builds', async (layout) => {
    const made = await run(['init', layout, '--opmaak', layout, '--schooljaar', '2025-2026'], { folder });
    expect(made.stderr).toBe(`Klaar: een plan voor 2025-2026 in 7 bestanden. Maak er een webpagina en een PDF van met:\n  jaarplan build ${layout}\n`);
    expect(made.stdout.split('\n')).toContain(`${layout}/2025-2026/plan.yaml`);
    expect(await run(['check', layout, '--streng'], { folder })).toEqual({ code: 0, stdout: '', stderr: 'Geen problemen gevonden in 1 plan.\n' });
    const built = await run(['build', layout, '--formaat', 'html'], { folder });
    expect([built.code, built.stdout]).toEqual([0, `uitvoer/${layout}-2025-2026.html\n`]);
  });

  it('writes files that explain themselves', async () => {
    await run(['init', 'uitleg', '--organisatie', 'Samenwerkingsverband Dijkzicht PO', '--schooljaar', '2025-2026'], { folder });
    const files = filesBelow(join(folder, 'uitleg')).filter((path) => path.endsWith('.yaml'));
    const text = files.map((path) => `--- ${path}\n${readFileSync(join(folder, 'uitleg', path), 'utf8')}`).join('\n');
    expectGolden(text, new URL('golden/init.txt', import.meta.url));
  });

  it('points every file to a schema that is there', async () => {
    await run(['init', 'schemas'], { folder });
    const plan = join(folder, 'schemas');
    const yaml = filesBelow(plan).filter((path) => path.endsWith('.yaml'));
    expect(yaml).toHaveLength(7);
    for (const path of yaml) {
      const [, schema = ''] = /^# yaml-language-server: \$schema=(.*)\n/.exec(readFileSync(join(plan, path), 'utf8')) ?? [];
      expect(JSON.parse(readFileSync(join(plan, path, '..', schema), 'utf8'))).toHaveProperty('title');
    }
  });

  it('never writes over what is there', async () => {
    writeFiles(folder, { 'bezet/organisatie.yaml': 'naam: Van mij\n' });
    const { code, stdout, stderr } = await run(['init', 'bezet'], { folder });
    expect(stderr).toBe('bezet/organisatie.yaml bestaat al; jaarplan init schrijft niet over bestanden heen.\nKies een nieuwe map: jaarplan init NAAM-VAN-DE-MAP.\n');
    expect([code, stdout]).toEqual([2, '']);
    expect(filesBelow(join(folder, 'bezet'))).toEqual(['organisatie.yaml']);
  });

  it('says which file is in the way deeper down', async () => {
    writeFiles(folder, { 'halfbezet/2025-2026/doelen/10-basisondersteuning.yaml': 'titel: Van mij\n' });
    const { code, stderr } = await run(['init', 'halfbezet', '--schooljaar', '2025-2026'], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain('halfbezet/2025-2026/doelen/10-basisondersteuning.yaml bestaat al');
    expect(filesBelow(join(folder, 'halfbezet'))).toHaveLength(1);
  });

  it('makes a folder of its own when none is named, and says which', async () => {
    const here = temporaryFolder();
    const { code, stdout, stderr } = await run(['init', '--organisatie', 'SWV Dijkzicht'], { folder: here });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^U noemde geen map; het plan komt in de map swv-dijkzicht\.\n/);
    expect(stderr).toMatch(/\n {2}jaarplan build swv-dijkzicht\n$/);
    expect(stdout).toContain('swv-dijkzicht/organisatie.yaml\n');
    expect(readdirSync(here)).toEqual(['swv-dijkzicht']);
    expect((await run(['init'], { folder: here })).stderr).toContain('het plan komt in de map jaarplan.');
  });

  it('works in the folder where one is', async () => {
    const here = temporaryFolder();
    const { code, stderr } = await run(['init', '.'], { folder: here });
    expect(code).toBe(0);
    expect(stderr).toMatch(/\n {2}jaarplan build\n$/);
    expect((await run(['check'], { folder: here })).stderr).toBe('Geen problemen gevonden in 1 plan.\n');
  });

  it.each(['Stichting “Dijk”: PO & VO', '- Dijk', 'true', '# Dijk', "SWV 't Dijkje", 'Naam  met\nregels', '{Dijk}', '@Dijk', 'Dijk:', '"Dijk"', '123'])('takes the name %j', (name) => {
    const source = new Source('x.yaml', `naam: ${yamlText(name)}\n`);
    const { root, diagnostics } = parseYaml(source);
    expect(diagnostics).toEqual([]);
    expect(root?.kind === 'map' && root.entries[0]?.value.kind === 'text' ? root.entries[0].value.value : '').toBe(name);
  });
});

describe('the sample', () => {
  it.each(Array.from({ length: 16 }, (_, index) => 2020 + index))('is in order in school year %i', async (start) => {
    const year = schoolYear(start);
    const files = samplePlan({ organisation: 'Samenwerkingsverband Dijkzicht PO', year, region: 'midden', layout: 'resultaten', layouts });
    const plan = `jaar-${start}`;
    writeFiles(folder, Object.fromEntries(files.map(({ path, text }) => [`${plan}/${path}`, text])));
    const { document, diagnostics } = await compile(nodeHost(folder, {}), `${folder}/${plan}/${year.label}/plan.yaml`, { assets: packageAssets() });
    expect(diagnostics).toEqual([]);
    expect(document?.schoolYear).toBe(year.label);
  });

  it('meets on Tuesdays that no region has off', () => {
    for (let start = 2000; start < 2100; start += 1) {
      for (const day of meetingDays(schoolYear(start))) {
        expect(weekdayOf(day)).toBe('dinsdag');
        for (const region of ['noord', 'midden', 'zuid'] as const) expect(freeDay(day, region), day).toBeUndefined();
      }
    }
  });
});

describe('the questions', () => {
  /** A person who gives these answers, one after the other, and what the program said to them. */
  function person(...answers: (string | undefined)[]): { context: Context; heard: string[] } {
    const heard: string[] = [];
    const context = {
      host: nodeHost(folder, {}),
      assets: packageAssets(),
      say: (text: string) => void heard.push(text),
      ask: (question: string) => {
        heard.push(question);
        return Promise.resolve(answers.shift());
      },
      now: () => new Date(2026, 1, 3),
    } as unknown as Context;
    return { context, heard };
  }

  it('begin with the folder when none was named', async () => {
    const { context, heard } = person('plannen/dijk', '', undefined);
    expect(await chooseFolder(context, undefined)).toBe('plannen/dijk');
    expect(heard[0]).toContain('In welke map komt het plan?');
    expect(await chooseFolder(context, 'SWV Dijk')).toBe('swv-dijk');
    expect(await chooseFolder(context, undefined)).toBeUndefined();
  });

  it('take what is typed', async () => {
    const { context } = person('SWV  Dijkzicht', '2027-2028', 'Zuid', 'matrix');
    expect(await chooseSample(context, {}, layouts)).toEqual({ organisation: 'SWV Dijkzicht', year: schoolYear(2027), region: 'zuid', layout: 'matrix' });
  });

  it('take an empty line as what was proposed', async () => {
    const { context, heard } = person('', '', '', '');
    expect(await chooseSample(context, {}, layouts)).toEqual({ organisation: 'Samenwerkingsverband Voorbeeld', year: schoolYear(2026), region: 'midden', layout: 'resultaten' });
    expect(heard[1]).toBe('Voor welk schooljaar is het plan?\n  [2026-2027] ');
  });

  it('are asked again after an answer that will not do', async () => {
    const { context, heard } = person('Dijkzicht', 'volgend jaar', '2026-2027', 'nord', 'noord', 'matrx', 'matrix');
    expect(await chooseSample(context, {}, layouts)).toEqual({ organisation: 'Dijkzicht', year: schoolYear(2026), region: 'noord', layout: 'matrix' });
    expect(heard).toContain('  ‘volgend jaar’ is geen schooljaar.\n  Schrijf twee jaren na elkaar, zoals 2025-2026.\n');
    expect(heard.join('')).toContain('Bedoelde u ‘noord’?');
    expect(heard.join('')).toContain('Bedoelde u ‘matrix’?');
  });

  it('are not asked where an option answers them', async () => {
    const { context, heard } = person();
    const options = { organisatie: 'Dijkzicht', schooljaar: '2025-2026', regio: 'zuid', opmaak: 'rooster' };
    expect(await chooseSample(context, options, layouts)).toEqual({ organisation: 'Dijkzicht', year: schoolYear(2025), region: 'zuid', layout: 'rooster' });
    expect(heard).toEqual([]);
  });

  it('can be waved away, and then nothing is written', async () => {
    const { context, heard } = person('Dijkzicht', undefined);
    expect(await init.run(context, ['weggewuifd'], {})).toBe(130);
    expect(heard.at(-1)).toBe('\nGestopt. Er is niets bewaard.\n');
    expect(filesBelow(join(folder, 'weggewuifd'))).toEqual([]);
  });
});
