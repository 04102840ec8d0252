import { type Attachment, printPdf, startBrowser } from '../../../src/pdf/index.js';
import { realBrowser } from '../realBrowser.js';
import { page } from '../trialDocuments.js';

const rows = Array.from({ length: 60 }, (_, index) => `<tr><th scope="row">Actie ${index + 1}</th><td>Het team</td></tr>`).join('');

/** Something of everything: contents, notes, lists, a table over two pages, a picture, links, words with stress. */
const body = `
<nav><ol><li lang="nl-x-toci"><a href="#een">Een <span data-bladzijde="een">0</span></a><ol><li lang="nl-x-toci"><a href="#twee">Twee</a></li></ol></li></ol></nav>
<h2 id="een">Een</h2><p>Tekst met <strong>nadruk</strong>, <em>klem</em> en een noot<sup><a id="terug" href="#noot" lang="nl-x-ref">1</a></sup>.</p>
<ul><li>Punt<ol><li>Onder</li></ol></li></ul>
<ol><li id="noot" lang="nl-x-note"><a href="#terug">1</a> Zie <a href="https://voorbeeld.example/">de website</a>.</li></ol>
<h3 id="twee">Twee</h3><p lang="fy">Goeie</p>
<svg role="img" aria-label="Een vierkant" width="40" height="40"><rect width="40" height="40" fill="teal"/></svg>
<table><caption>Acties</caption><thead><tr><th scope="col">Wat</th><th scope="col">Wie</th></tr></thead><tbody>${rows}</tbody></table>`;

const attachment = (): Promise<Attachment> => Promise.resolve({ name: 'plan.zip', description: 'Bron', type: 'application/zip', bytes: Buffer.from('PK') });

/** A finished file that meets every rule; printed once, for all mutations of it. */
export async function passingPdf(): Promise<Uint8Array> {
  const browser = await startBrowser(await realBrowser());
  try {
    const { bytes } = await printPdf(browser, page(body), { title: 'Plan & werk', language: 'nl', date: '2024-09-16', outline: true, attachment });
    return bytes;
  } finally {
    await browser.close();
  }
}
