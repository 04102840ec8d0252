// The search of the index page over all plans. Bundled with its library into one script that stands in the page.
import MiniSearch from 'minisearch';

const MAXIMUM_HITS = 50;
const EXCERPT = 160;

const form = document.querySelector('#zoek');
const field = document.querySelector('#zoekwoorden');
const list = document.querySelector('#treffers');
const status = document.querySelector('#gevonden');
let index;

/** Made when the search is first used: who only follows a link does not wait for it. */
function search(words) {
  index ??= makeIndex();
  return index.search(words, { prefix: true, fuzzy: (term) => (term.length > 5 ? 0.15 : false), combineWith: 'AND', boost: { titel: 3 } });
}

function makeIndex() {
  const { plannen, plekken } = JSON.parse(document.querySelector('#zoekgegevens').textContent);
  const made = new MiniSearch({ fields: ['titel', 'tekst'], storeFields: ['titel', 'tekst', 'naam', 'adres'], processTerm: plain });
  made.addAll(plekken.map(([plan, anker, titel, tekst], id) => ({ id, titel, tekst, naam: plannen[plan].naam, adres: `${plannen[plan].adres}#${anker}` })));
  return made;
}

/** "Coördinator" is found as "coordinator". */
function plain(term) {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function show() {
  const words = field.value.trim();
  const hits = words.length < 2 ? [] : search(words);
  list.replaceChildren(...hits.slice(0, MAXIMUM_HITS).map(item));
  status.textContent = words.length < 2 ? '' : told(hits.length, words);
}

function told(count, words) {
  if (count === 0) return `Niets gevonden voor ‘${words}’.`;
  const places = count === 1 ? '1 plek' : `${count} plekken`;
  return count > MAXIMUM_HITS ? `${places} gevonden; dit zijn de eerste ${MAXIMUM_HITS}.` : `${places} gevonden.`;
}

function item({ titel, tekst, naam, adres, terms }) {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = adres;
  link.textContent = titel;
  const place = document.createElement('span');
  place.className = 'plan';
  place.textContent = naam;
  const piece = document.createElement('p');
  piece.append(...marked(excerpt(tekst, terms), terms));
  row.append(link, ' ', place, piece);
  return row;
}

/** The words around the first hit. */
function excerpt(text, terms) {
  const flat = plain(text);
  const found = terms.map((term) => flat.indexOf(term)).filter((place) => place !== -1);
  const start = Math.max(0, Math.min(...(found.length === 0 ? [0] : found)) - EXCERPT / 3);
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1;
  const piece = text.slice(from, from + EXCERPT);
  const whole = from + EXCERPT < text.length ? `${piece.slice(0, piece.lastIndexOf(' '))} …` : piece;
  return from === 0 ? whole : `… ${whole}`;
}

function marked(text, terms) {
  return text.split(/([\p{L}\p{N}]+)/u).map((word) => {
    if (!terms.includes(plain(word))) return word;
    const mark = document.createElement('mark');
    mark.textContent = word;
    return mark;
  });
}

let waiting;
field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 120);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  show();
});
form.hidden = false;
