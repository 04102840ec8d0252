// Pictures of every layout for the handbook: a page of a worked plan's own PDF, made anew by `npm run pictures`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/handleiding/afbeeldingen');
/** Wide enough to read the heads of a table on a screen. */
const WIDTH = 900;

/** Name of the picture, which is that of its layout → plan and page. */
const PICTURES = {
  voorblad: ['noorderveld/2024-2025', 1],
  resultaten: ['noorderveld/2024-2025', 4],
  activiteiten: ['zandkreek/2024-2025', 5],
  jaarkalender: ['vijfsluizen/2024-2025', 7],
  matrix: ['oeverlanden/2025-2026', 5],
  rooster: ['noorderveld/2024-2025', 5],
};

const made = mkdtempSync(join(tmpdir(), 'jaarplan-pictures-'));
try {
  for (const [name, [plan, page]] of Object.entries(PICTURES)) {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/jaarplan.js'), 'build', `plans/${plan}`, '--formaat', 'pdf', '--uit', made, '--stil', ...(name === 'rooster' ? ['--opmaak', name] : [])], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const file = readdirSync(made).find((one) => one === `${plan.replace('/', '-')}.pdf`);
    writeFileSync(join(folder, `${name}.png`), await picture(join(made, file), page));
  }
} finally {
  rmSync(made, { recursive: true, force: true });
}

async function picture(file, number) {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvasContext: canvas.getContext('2d'), viewport, background: 'white' }).promise;
  await task.destroy();
  return canvas.toBuffer('image/png');
}
