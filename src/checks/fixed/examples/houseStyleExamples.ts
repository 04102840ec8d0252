import type { Files, FixedExamples } from './example.js';

const MAP = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">\n  <path d="M0 0h40v10H0z"/>\n</svg>\n';

/** A plan that shows kaart.svg. */
const WITH_MAP: Files = { 'plan.yaml': 'formaat: 1\ntitel: Jaarplan\nschooljaar: 2024-2025\norganisatie:\n  naam: De Dijk\nhoofdstukken:\n  - titel: Kaart\n    afbeelding: kaart.svg\n    alt: De scholen op de kaart.\n' };
const SAYS_MAP = 'In plan.yaml staat `afbeelding: kaart.svg`.';

/** A plan with one line of house style. */
const styled = (line: string): Files => ({ 'plan.yaml': `formaat: 1\ntitel: Jaarplan\nschooljaar: 2024-2025\norganisatie:\n  naam: De Dijk\n  huisstijl:\n    ${line}\nhoofdstukken:\n  - titel: Inleiding\n    tekst: Welkom.\n` });
const SAYS_TEMPLATES = 'In organisatie.yaml staat `sjablonen: sjablonen`.';
const SAYS_CSS = 'In organisatie.yaml staat `css: stijl.css`.';

/** Pictures, letters, colours, and the templates and CSS of an organisation. */
export const HOUSE_STYLE_EXAMPLES: FixedExamples = {
  'afbeelding/soort': {
    in: 'hoofdstukken',
    beside: { 'kaart.bmp': 'BM6', 'kaart.svg': MAP },
    line: 2,
    wrong: '- titel: Kaart\n  afbeelding: kaart.bmp\n  alt: De scholen op de kaart.',
    right: '- titel: Kaart\n  afbeelding: kaart.svg\n  alt: De scholen op de kaart.',
  },
  'afbeelding/inhoud': {
    files: { wrong: { 'kaart.svg': MAP.replace('<path d="M0 0h40v10H0z"/>', '<image href="https://www.dedijk.example/kaart.png"/>') }, right: { 'kaart.svg': MAP } },
    remark: SAYS_MAP,
    beside: WITH_MAP,
    at: 'plan.yaml:8',
  },
  'afbeelding/letters': {
    files: { wrong: { 'kaart.svg': MAP.replace('<path d="M0 0h40v10H0z"/>', '<text y="9">De Dijk</text>') }, right: { 'kaart.svg': MAP } },
    remark: `${SAYS_MAP} Tekenprogramma’s noemen het omzetten ‘tekst naar paden’ of ‘naar lijnen’.`,
    beside: WITH_MAP,
    at: 'plan.yaml:8',
  },
  'huisstijl/kleur': {
    in: 'organisatie',
    line: 2,
    wrong: 'huisstijl:\n  kleur: petrol',
    right: 'huisstijl:\n  kleur: "#14566b"',
  },
  'huisstijl/lettertype': {
    in: 'organisatie',
    remark: 'Het bestand letter.woff2 is geen lettertype, maar de webpagina waarop het te halen is. Op letter-gewoon.woff2 is ‘downloaden’ gekozen.',
    beside: { 'letter.woff2': '<!doctype html>\n', 'letter-gewoon.woff2': 'wOF2' },
    line: 2,
    wrong: 'huisstijl:\n  lettertype: letter.woff2',
    right: 'huisstijl:\n  lettertype: letter-gewoon.woff2',
  },
  'huisstijl/css-adres': {
    files: { wrong: { 'stijl.css': '@import url("https://www.dedijk.example/stijl.css");\n' }, right: { 'stijl.css': 'h1 { text-transform: uppercase; }\n' } },
    remark: SAYS_CSS,
    beside: styled('css: stijl.css'),
    at: 'plan.yaml:7',
  },
  'huisstijl/sjablonen': {
    in: 'organisatie',
    remark: 'De map heet sjablonen.',
    beside: { 'sjablonen/block-tekst.hbs': '<p>{{text}}</p>\n' },
    line: 2,
    wrong: 'huisstijl:\n  sjablonen: sjabloon',
    right: 'huisstijl:\n  sjablonen: sjablonen',
  },
  'huisstijl/sjabloon': {
    files: { wrong: { 'sjablonen/block-tekst.hbs': '{{#if title}}<p>Lees ook de toelichting.</p>\n' }, right: { 'sjablonen/block-tekst.hbs': '{{#if title}}<p>Lees ook de toelichting.</p>{{/if}}\n' } },
    remark: SAYS_TEMPLATES,
    beside: styled('sjablonen: sjablonen'),
    at: 'plan.yaml:7',
  },
  'huisstijl/sjabloon-naam': {
    in: 'organisatie',
    remark: 'In de map staat het bestand bloktekst.hbs; het ingebouwde sjabloon heet block-tekst. In de map eigen-sjablonen heet het zo.',
    beside: { 'sjablonen/bloktekst.hbs': '<p>Welkom.</p>\n', 'eigen-sjablonen/block-tekst.hbs': '<p>Welkom.</p>\n' },
    line: 2,
    wrong: 'huisstijl:\n  sjablonen: sjablonen',
    right: 'huisstijl:\n  sjablonen: eigen-sjablonen',
  },
  'huisstijl/voorlezen': {
    files: { wrong: { 'stijl.css': '.druk h2::after { content: " (alleen voor het bestuur)"; }\n' }, right: { 'stijl.css': '.druk h2 { letter-spacing: 0.02em; }\n' } },
    remark: `${SAYS_CSS} De woorden ‘alleen voor het bestuur’ horen in de titel van het hoofdstuk.`,
    beside: styled('css: stijl.css'),
    at: 'plan.yaml:7',
    needsPdf: true,
  },
  'uitvoer/pdf-regels': {
    files: { wrong: { 'sjablonen/block-tekst.hbs': '<h6>Toelichting</h6><p>Welkom.</p>\n' }, right: { 'sjablonen/block-tekst.hbs': '<h3>Toelichting</h3><p>Welkom.</p>\n' } },
    remark: `${SAYS_TEMPLATES} Onder de titel van een hoofdstuk (h2) mag geen kop komen die lager is dan h3.`,
    beside: styled('sjablonen: sjablonen'),
    at: 'plan.yaml:7',
    needsPdf: true,
  },
};
