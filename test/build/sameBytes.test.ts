import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageAssets, packageFolder } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import type { Host } from '../../src/host.js';
import { loadTemplates, renderHtml } from '../../src/html/index.js';
import { nodeHost } from '../../src/nodeHost.js';
import { packageFonts } from '../../src/outputs/fontFiles.js';
import { createHyphenator } from '../../src/text/index.js';
import { buildProgram, run, type RunOptions, temporaryFolder } from '../commands/program.js';
import { workedPlans } from './worked.js';

const PLAN = 'noorderveld/2024-2025';
const folder = temporaryFolder();
const preload = (name: string): string[] => ['--import', fileURLToPath(new URL(`preload/${name}.mjs`, import.meta.url))];

interface Way extends RunOptions {
  /** The plan as it is typed. */
  readonly plan: string;
}

/** One plan, built in ways that should not matter. */
const WAYS: Readonly<Record<string, Way>> = {
  'as is': { folder, plan: `plans/${PLAN}` },
  'once more': { folder, plan: `plans/${PLAN}` },
  'from the folder of the plan': { folder: join(folder, 'plans', PLAN), plan: '.' },
  'by its full path from elsewhere': { folder: packageFolder, plan: join(folder, 'plans', PLAN) },
  'a day ahead, in Turkish': { folder, plan: `plans/${PLAN}`, environment: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } },
  'a day behind, in no language': { folder, plan: `plans/${PLAN}`, environment: { TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'C' } },
  'in Dutch': { folder, plan: `plans/${PLAN}`, environment: { TZ: 'Europe/Amsterdam', LC_ALL: 'nl_NL.UTF-8', LANG: 'nl_NL.UTF-8' } },
  'years later': { folder, plan: `plans/${PLAN}`, node: preload('laterClock') },
  'on a narrow terminal without colours, with its own place for temporary files': { folder, plan: `plans/${PLAN}`, environment: { COLUMNS: '40', NO_COLOR: '1', TMPDIR: join(folder, 'even') } },
  'with files that only their owner may read': { folder, plan: `plans/${PLAN}`, node: preload('closedUmask') },
  'of files that were made in another order': { folder: join(folder, 'omgekeerd'), plan: PLAN },
};

/** At once, as on a busy machine; each with a browser of its own. */
const AT_ONCE = 4;

beforeAll(async () => {
  buildProgram();
  mkdirSync(join(folder, 'even'));
  cpSync(join(packageFolder, 'plans'), join(folder, 'plans'), { recursive: true });
  copyBackwards(join(packageFolder, 'plans'), join(folder, 'omgekeerd'));
  const waiting = Object.entries(WAYS);
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, { plan, ...options }] = next;
      const { code, stderr } = await run(['build', plan, '--uit', outputOf(name)], options);
      if (code !== 0) throw new Error(`${name}: ${stderr}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}, 600_000);

describe('the same plan gives the same bytes', () => {
  it.each(Object.keys(WAYS).slice(1))('built %s', (name) => {
    expect(digests(name)).toEqual(digests('as is'));
  });

  it('and other bytes once a word is changed', async () => {
    const file = join(folder, 'omgekeerd', PLAN, 'plan.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^titel: .*$/m, 'titel: Een ander jaarplan'));
    const { code } = await run(['build', PLAN, '--formaat', 'html', '--uit', outputOf('changed')], { folder: join(folder, 'omgekeerd') });
    expect(code).toBe(0);
    expect(digests('changed')['noorderveld-2024-2025.html']).not.toBe(digests('as is')['noorderveld-2024-2025.html']);
  });
});

describe('the order in which a disk lists its files', () => {
  it.each(workedPlans)('changes nothing in %s', async (plan) => {
    const [templates, hyphenate] = await Promise.all([loadTemplates({ ...packageAssets(), font: packageFonts() }), createHyphenator()]);
    const htmlOf = async (host: Host): Promise<string> => {
      const { document, diagnostics } = await compile(host, `${packageFolder}/${plan}/plan.yaml`, { assets: packageAssets() });
      if (document === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '));
      return renderHtml(document, { medium: 'druk', templates, hyphenate });
    };
    const host = nodeHost(packageFolder, {});
    expect(await htmlOf(backwards(host))).toBe(await htmlOf(host));
  });
});

/** A disk that lists everything the other way round. */
function backwards(host: Host): Host {
  const turned = (paths: readonly string[]): readonly string[] => [...paths].sort().reverse();
  return {
    workingFolder: host.workingFolder,
    environment: host.environment,
    read: (file, maximumBytes) => host.read(file, maximumBytes),
    kind: (path) => host.kind(path),
    realPath: (path) => host.realPath(path),
    list: async (of) => turned(await host.list(of)),
    glob: async (patterns, of) => turned(await host.glob(patterns, of)),
  };
}

/** Disks that keep files in the order in which they came get them in the opposite one. */
function copyBackwards(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? 1 : -1))) {
    if (entry.isDirectory()) copyBackwards(join(from, entry.name), join(to, entry.name));
    else writeFileSync(join(to, entry.name), readFileSync(join(from, entry.name)));
  }
}

function outputOf(name: string): string {
  return join(folder, 'uitvoer', name.replaceAll(/\W+/g, '-'));
}

function digests(name: string): Readonly<Record<string, string>> {
  const files = readdirSync(outputOf(name)).sort();
  if (files.length === 0) throw new Error(`Nothing was built ${name}`);
  return Object.fromEntries(files.map((file) => [file, createHash('sha256').update(readFileSync(join(outputOf(name), file))).digest('hex')]));
}
