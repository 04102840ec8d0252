import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtIn, ZLIB } from './builtIn.js';
import { bundle, bundleForPage } from './bundle.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const chunks = [...(await bundle({ start: 'src/start/main.ts', cli: 'src/cli.ts', finishing: 'src/pdf/finish/thread/answerRequests.ts' }, 'dist', 'cjs', [await builtIn()])), ...(await bundleForPage('templates/site/search.js', 'dist/site/zoek.js'))];
writeFileSync(join(root, 'dist/package.json'), '{ "type": "commonjs" }\n');

// What the program is, for all that is kept from one run to the next.
const program = createHash('sha256');
for (const { fileName, code } of chunks) program.update(`${fileName}\0${code}\0`);
writeFileSync(join(root, 'dist/identity.txt'), `${program.digest('hex')}\n`);

// Which modules are in which file, for the test of what a command loads.
const modules = Object.fromEntries(chunks.map(({ fileName, moduleIds }) => [fileName, moduleIds.map((id) => id.replace(root, '').replaceAll('\\', '/')).sort()]));
writeFileSync(join(root, 'dist/modules.json'), `${JSON.stringify(modules, null, 1)}\n`);
writeFileSync(join(root, 'dist/LICENTIES.txt'), licences([...Object.values(modules).flat(), ZLIB]));

/** The licences of the packages whose code is in the files: all ask that their text goes along. Also of those that a package keeps for itself. */
function licences(paths) {
  const folders = new Set(paths.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []));
  return [...folders].map(licenceOf).sort((one, other) => (one < other ? -1 : 1)).filter((text, index, all) => text !== all[index - 1]).join('\n\n');
}

function licenceOf(path) {
  const folder = join(root, path);
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one));
  return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
