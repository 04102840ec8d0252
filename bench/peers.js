import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that do the like, where they are installed: under `--buren FOLDER` (an npm folder), or on PATH. */
export async function peerCases({ folder, page, typst, markdown, word, browser, environment }) {
  const bin = (name) => [join(folder ?? '', 'node_modules/.bin', name), ...(process.env.PATH ?? '').split(delimiter).map((part) => join(part, name))].find((path) => existsSync(path));
  const cases = [];
  const add = (name, program, words) => program !== undefined && cases.push({ name, words: [program, ...words], environment: { ...environment, PUPPETEER_EXECUTABLE_PATH: browser } });
  add('pagedjs-cli', bin('pagedjs-cli'), [page, '-o', `${page}.paged.pdf`, '--browserArgs', '--no-sandbox']);
  add('vivliostyle-cli', bin('vivliostyle'), ['build', page, '-o', `${page}.vivliostyle.pdf`, '--executable-browser', browser]);
  add('md-to-pdf', bin('md-to-pdf'), [markdown, '--launch-options', JSON.stringify({ executablePath: browser, args: ['--no-sandbox'] })]);
  add('weasyprint', bin('weasyprint'), ['-q', page, `${page}.weasy.pdf`]);
  const compiler = join(folder ?? '', 'node_modules/@myriaddreamin/typst-ts-node-compiler');
  if (folder !== undefined && existsSync(compiler)) {
    const program = `${typst}.cjs`;
    const lines = [
      `const { NodeCompiler } = require(${JSON.stringify(compiler)});`,
      `const compiler = NodeCompiler.create({ workspace: ${JSON.stringify(join(typst, '..'))} });`,
      `require('node:fs').writeFileSync(${JSON.stringify(`${typst}.pdf`)}, compiler.pdf({ mainFilePath: ${JSON.stringify(typst)} }));`,
    ];
    writeFileSync(program, `${lines.join('\n')}\n`);
    add('Typst (npm)', process.execPath, [program]);
  }
  add('Word via LibreOffice', bin('soffice'), ['--headless', '--convert-to', 'pdf', '--outdir', join(word, '..'), word]);
  return cases;
}
