import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from '../scripts/bundle.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The page that the browser prints of a plan, and the browser that jaarplan would take with its flags. */
export async function preparePrint(planFolder, browserPath) {
  const [{ compile }, { renderHtml, loadTemplates }, { createHyphenator }, { packageFonts }, { nodeHost }, { folderAssets }, browser, { browserParameters }] = await Promise.all(
    ['src/compile.ts', 'src/html/index.ts', 'src/text/index.ts', 'src/outputs/fontFiles.ts', 'src/nodeHost.ts', 'src/assets.ts', 'src/pdf/index.ts', 'src/pdf/browser/parameters.ts'].map((path) => load(path)),
  );
  const assets = folderAssets(root);
  const { document } = await compile(nodeHost(root, process.env), join(planFolder, 'plan.yaml'), { assets });
  const templates = await loadTemplates({ ...assets, font: packageFonts() });
  const page = renderHtml(document, { medium: 'druk', templates, hyphenate: await createHyphenator() });
  const cacheFolder = browser.defaultCacheFolder(process.env, process.platform);
  const found = await browser.findBrowser({ environment: process.env, platform: process.platform, cacheFolder, ...(browserPath === undefined ? {} : { flag: browserPath }) });
  const sandbox = process.getuid?.() !== 0;
  return { page, executable: found.executable, environment: found.environment, flags: browserParameters('PROFILE', sandbox) };
}
