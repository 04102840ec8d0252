import type { Words } from '../../compare/index.js';
import { harmlessLines } from '../../diagnostics/harmless.js';
import { joined, markup, nothing, trusted } from '../../html/markup.js';
import type { Markup } from '../../html/markup.js';
import type { Detail } from './detail.js';
import { excerpt, fitOnOneLine } from './excerpt.js';
import { STYLE } from './htmlStyle.js';
import type { Print } from './printer.js';
import { reportOf } from './report.js';
import type { Entry, Section } from './report.js';

const CHANGES: Readonly<Record<Entry['change'], string>> = { toegevoegd: 'Toegevoegd', verwijderd: 'Verwijderd', gewijzigd: 'Gewijzigd', gelijk: '', elders: 'Verplaatst' };
/** Deeper parts are not set further to the right: a telephone has no room for it. */
const DEEPEST = 5;

/** One file without scripts that fetches nothing: the old plan at the left, the new one at the right, a table a part of the plan. */
export const printHtml: Print = ({ comparison, old, new: added }) => {
  const { sections, total } = reportOf(comparison);
  const page = markup`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Verschillen: ${old.title} en ${added.title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="springlink" href="#verschillen">Direct naar de verschillen</a>
<header>
<h1>Verschillen in het plan</h1>
<dl>
<div><dt>Oud</dt><dd>${old.title} <code>${old.path}</code></dd></div>
<div><dt>Nieuw</dt><dd>${added.title} <code>${added.path}</code></dd></div>
</dl>
<p class="totaal">${total}</p>
${contents(sections)}
</header>
<main id="verschillen" tabindex="-1">
${joined(sections.map(sectionTable))}</main>
</body>
</html>
`;
  // A line that reads the other way round could hide what was changed.
  return harmlessLines(page.toString());
};

function contents(sections: readonly Section[]): Markup {
  if (sections.length < 2) return nothing;
  return markup`<nav aria-label="Onderdelen van het plan">
<ul>
${joined(sections.map(({ title, entries }, index) => markup`<li><a href="#deel-${index + 1}">${title}</a> (${entries.filter(isTold).length})</li>\n`))}</ul>
</nav>`;
}

function isTold({ change }: Entry): boolean {
  return change !== 'gelijk' && change !== 'elders';
}

function sectionTable({ title, entries }: Section, index: number): Markup {
  const id = `deel-${index + 1}`;
  // The frame takes focus, so that arrow keys move a wide table.
  return markup`<h2 id="${id}">${title}</h2>
<section class="kader" aria-labelledby="${id}" tabindex="0">
<table>
<caption class="stil">Verschillen in: ${title}</caption>
<thead>
<tr><th scope="col" class="veld">Onderdeel</th><th scope="col">Oud</th><th scope="col">Nieuw</th></tr>
</thead>
${joined(entries.map(entryRows))}</table>
</section>
`;
}

/** A group of rows a part: what it is, then a row a field. */
function entryRows(entry: Entry): Markup {
  return markup`<tbody class="${entry.change} diepte-${Math.min(entry.depth, DEEPEST)}">
${entry.name === '' ? nothing : entryHead(entry)}${joined(entry.details.map((detail) => detailRow(detail)))}</tbody>
`;
}

function entryHead({ change, label, name, likely }: Entry): Markup {
  const badge = CHANGES[change] === '' ? nothing : markup`<span class="merk">${CHANGES[change]}</span> `;
  const kind = label === '' ? nothing : markup`<span class="soort">${label}:</span> `;
  const guess = likely ? markup` <span class="gok">waarschijnlijk dezelfde</span>` : nothing;
  return markup`<tr class="kop"><th scope="rowgroup" colspan="3">${badge}${kind}${name}${guess}</th></tr>\n`;
}

function detailRow(detail: Detail): Markup {
  const { title, old, new: added, dates } = detail;
  if (dates !== undefined) return joined(dates.map((pair, index) => cells(index === 0 ? title : `${title}, vervolg`, pair.old, pair.new, index > 0)));
  if (old === undefined || added === undefined || fitOnOneLine(old, added)) return cells(title, old, added);
  const words = excerpt(detail.words);
  return markup`<tr><th scope="row" class="veld">${title}</th><td>${side(words, 'weg')}</td><td>${side(words, 'nieuw')}</td></tr>\n`;
}

function cells(title: string, old: string | undefined, added: string | undefined, isRepeated = false): Markup {
  const heading = isRepeated ? markup`<span class="stil">${title}</span>` : markup`${title}`;
  const cell = (text: string | undefined, mark: (text: string) => Markup): Markup => (text === undefined ? markup`<span class="leeg">–<span class="stil"> (niets)</span></span>` : mark(text));
  return markup`<tr><th scope="row" class="veld">${heading}</th><td>${cell(old, gone)}</td><td>${cell(added, came)}</td></tr>\n`;
}

function side(words: readonly Words[], kind: 'weg' | 'nieuw'): Markup {
  return joined(words.filter((word) => word.kind === 'gelijk' || word.kind === kind).map(({ kind: own, text }) => (own === 'gelijk' ? markup`${text}` : own === 'weg' ? gone(text) : came(text))));
}

/** Screen readers pass over `del` and `ins` in silence: the words say it. */
function gone(text: string): Markup {
  return markup`<del><span class="stil">[verwijderd: </span>${text}<span class="stil">]</span></del>`;
}

function came(text: string): Markup {
  return markup`<ins><span class="stil">[nieuw: </span>${text}<span class="stil">]</span></ins>`;
}
