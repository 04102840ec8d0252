import { createHash } from 'node:crypto';
import { joined, markup, nothing, trusted } from '../../html/markup.js';
import type { Markup } from '../../html/markup.js';
import { byOrganisation } from './site.js';
import type { SitePlan } from './site.js';
import { SITE_STYLE } from './style.js';

export interface IndexPageOptions {
  readonly title: string;
  /** The text of the script that searches (`dist/site/zoek.js`). */
  readonly script: string;
}

/**
 * One page that leads to all plans, with a search over all their words. It stands on its own: no server, no other file
 * and no address outside are needed. Without scripts the list is still there.
 */
export function indexPage(plans: readonly SitePlan[], { title, script }: IndexPageOptions): string {
  const groups = byOrganisation(plans);
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  return markup`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style>${trusted(SITE_STYLE)}</style>
</head>
<body>
<a class="springlink" href="#plannen">Direct naar de plannen</a>
<header>
<h1>${title}</h1>
<form id="zoek" role="search" hidden>
<label for="zoekwoorden">Zoek in alle plannen</label>
<div class="zoekregel"><input id="zoekwoorden" type="search" autocomplete="off" spellcheck="false"><button type="submit">Zoek</button></div>
<p id="gevonden" role="status"></p>
<ol id="treffers"></ol>
</form>
</header>
<main id="plannen" tabindex="-1">
${joined([...groups].map(([name, own], index) => organisation(name, own, index)))}</main>
<script type="application/json" id="zoekgegevens">${searchData(plans)}</script>
<script>${trusted(script)}</script>
</body>
</html>
`.toString();
}

function organisation(name: string, plans: readonly SitePlan[], index: number): Markup {
  const id = `organisatie-${index + 1}`;
  const hasPdf = plans.some(({ pdf }) => pdf !== undefined);
  const hasChanges = plans.some(({ changes }) => changes !== undefined);
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${name}</h2>
<table>
<thead>
<tr><th scope="col">Schooljaar</th><th scope="col">Plan</th>${hasPdf ? markup`<th scope="col">PDF</th>` : nothing}${hasChanges ? markup`<th scope="col">Wat is er veranderd?</th>` : nothing}</tr>
</thead>
<tbody>
${joined(plans.map((plan) => row(plan, hasPdf, hasChanges)))}</tbody>
</table>
</section>
`;
}

function row({ schoolYear, title, status, page, pdf, changes }: SitePlan, hasPdf: boolean, hasChanges: boolean): Markup {
  const file = pdf === undefined ? markup`geen` : markup`<a href="${pdf.name}">PDF<span class="stil"> van ${schoolYear}</span></a> <span class="stand">${size(pdf.bytes)}</span>`;
  const told = changes === undefined ? markup`<span class="stand">eerste plan hier</span>` : markup`<a href="${changes.name}">Verschillen met ${changes.since}</a> <span class="stand">${changes.count === 1 ? '1 wijziging' : `${changes.count} wijzigingen`}</span>`;
  return markup`<tr><th scope="row">${schoolYear}</th><td data-kop="Plan"><a href="${page}">${title}</a>${status === undefined ? nothing : markup` <span class="stand">${status}</span>`}</td>${hasPdf ? markup`<td data-kop="PDF">${file}</td>` : nothing}${hasChanges ? markup`<td data-kop="Wat is er veranderd?">${told}</td>` : nothing}</tr>
`;
}

/** "120 kB", "1,4 MB": how people name sizes in Dutch. */
function size(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes}\u00A0kB` : `${(kilobytes / 1000).toFixed(1).replace('.', ',')}\u00A0MB`;
}

/** JSON that cannot end the script it stands in. */
function searchData(plans: readonly SitePlan[]): Markup {
  const data = {
    plannen: plans.map(({ organisation: name, schoolYear, page }) => ({ naam: `${name}, ${schoolYear}`, adres: page })),
    plekken: plans.flatMap(({ records }, plan) => records.map(({ anchor, title, text }) => [plan, anchor, title === '' ? text.slice(0, 60) : title, text])),
  };
  return trusted(JSON.stringify(data).replaceAll('<', '\\u003c'));
}
