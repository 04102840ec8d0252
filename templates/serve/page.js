/** The page around the plan: what was chosen, what the server says, and who shows it. */
import { DocumentFrame } from './documentFrame.js';
import { MessagePanel } from './messagePanel.js';
import { PdfFrame } from './pdfFrame.js';

const byId = (id) => document.getElementById(id);

const asked = new URLSearchParams(location.search);
/** `plan` is null until the server says which one it begins with. */
const chosen = { plan: asked.get('plan'), layout: asked.get('opmaak') ?? '', form: asked.get('vorm') === 'pdf' ? 'pdf' : 'html' };

const frame = new DocumentFrame(byId('document'));
const pdf = new PdfFrame(byId('pdf'));
const panel = new MessagePanel();

let stream;
let lost;
let state;

function address(path, more = {}) {
  const query = new URLSearchParams(chosen.plan === null ? {} : { plan: chosen.plan, opmaak: chosen.layout });
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return `${path}?${query}`;
}

/** Another choice is another stream: the server then knows what is being looked at. */
function connect() {
  stream?.close();
  const current = new EventSource(address('/gebeurtenissen', { vorm: chosen.form }));
  stream = current;
  current.addEventListener('stand', (event) => void show(JSON.parse(event.data)));
  current.addEventListener('open', () => {
    clearTimeout(lost);
    lost = undefined;
    byId('kwijt').hidden = true;
  });
  current.addEventListener('error', () => {
    // A web browser tries again by itself, except when it was refused.
    lost ??= setTimeout(() => (byId('kwijt').hidden = false), 1500);
    if (current.readyState === EventSource.CLOSED && stream === current) setTimeout(() => stream === current && connect(), 2000);
  });
}

async function show(next) {
  state = next;
  chosen.plan = state.plan;
  chosen.layout = state.layout;
  history.replaceState(null, '', address('/', chosen.form === 'pdf' ? { vorm: 'pdf' } : {}));
  fill(byId('plan'), state.plans.map((name) => [name, name]), state.plan);
  fill(byId('opmaak'), [['', 'zoals in het plan'], ...state.layouts.map((name) => [name, name])], state.layout);
  panel.show(state);
  showAround();
  await frame.show(state, address('/document'));
  byId('document').dataset.versie = String(frame.version);
  showAround();
}

function fill(select, options, value) {
  const wanted = JSON.stringify(options);
  if (select.dataset.keuzen !== wanted) {
    select.dataset.keuzen = wanted;
    select.replaceChildren(...options.map(([key, words]) => new Option(words, key)));
  }
  select.value = value;
}

/** All that is said outside the document itself. */
function showAround() {
  const isPdf = chosen.form === 'pdf';
  const isOld = state.version > 0 && !state.isCurrent;
  byId('als-html').setAttribute('aria-pressed', String(!isPdf));
  byId('als-pdf').setAttribute('aria-pressed', String(isPdf));
  document.body.classList.toggle('is-oud', isOld);
  byId('oud').hidden = !isOld;
  if (isOld) {
    byId('oud-reden').textContent = state.defect === undefined ? 'Er staat een fout in het plan.' : 'Er ging iets mis in jaarplan zelf.';
    byId('oud-versie').textContent = `Dit is de laatste goede versie, van ${state.madeAt}.`;
  }
  if (isPdf) pdf.show(state, address('/pdf'), frame.readingAnchors());
  const empty = emptiness(isPdf);
  byId('leeg').hidden = empty === undefined;
  // Out of sight, but laid out: so it stays where the reader was.
  byId('document').classList.toggle('weg', isPdf || empty !== undefined);
  byId('pdf').hidden = !isPdf || empty !== undefined;
  if (empty !== undefined) showEmpty(empty);
  const link = byId('los');
  link.href = isPdf ? address('/pdf') : address('/document');
  link.hidden = state.version === 0 || (isPdf && pdf.version === 0);
  byId('gemaakt').textContent = state.version === 0 ? '' : madeWords(isPdf);
  document.title = `${state.hasErrors ? 'Fout: ' : ''}${frame.title ?? state.plan}`;
  say(statusWords(isPdf));
}

function madeWords(isPdf) {
  if (isPdf && state.pdf.state === 'making') return 'PDF wordt gemaakt…';
  return state.isCurrent ? `Bijgewerkt om ${state.madeAt}` : `Versie van ${state.madeAt}`;
}

function emptiness(isPdf) {
  if (state.version === 0 && state.builtAt === '') return { head: 'Het plan wordt gelezen…', words: '', hints: [] };
  if (state.version === 0) return { head: 'Dit plan is nog niet te tonen', words: state.defect ?? 'Los eerst de fouten op die hieronder staan. De pagina verschijnt daarna vanzelf.', hints: [] };
  if (!isPdf) return undefined;
  const { state: pdfState, message, hints } = state.pdf;
  if (pdfState === 'failed') return { head: 'De PDF kan niet worden gemaakt', words: message, hints: hints ?? [] };
  if (pdf.version === 0) return { head: 'De PDF wordt gemaakt…', words: 'De eerste keer duurt dat iets langer.', hints: [] };
  if (navigator.pdfViewerEnabled === false) return { head: 'De PDF is klaar', words: 'Uw webbrowser toont hier geen PDF. Kies ‘Los openen’.', hints: [] };
  return undefined;
}

function showEmpty({ head, words, hints }) {
  byId('leeg-kop').textContent = head;
  byId('leeg-tekst').textContent = words;
  byId('leeg-tips').replaceChildren(
    ...hints.map((hint) => {
      const item = document.createElement('li');
      item.textContent = hint;
      return item;
    }),
  );
}

function statusWords(isPdf) {
  const count = state.tally === '' ? 'Geen meldingen.' : `${state.tally}.`;
  if (state.version === 0) return `Dit plan is nog niet te tonen. ${count}`;
  if (!state.isCurrent) return `${count} Te zien is de laatste goede versie, van ${state.madeAt}.`;
  return `${isPdf && state.pdf.state === 'making' ? 'De PDF wordt gemaakt.' : `Bijgewerkt om ${state.madeAt}.`} ${count}`;
}

/** For who listens: only what is new is said. */
function say(words) {
  const status = byId('status');
  if (status.textContent !== words) status.textContent = words;
}

function choose(change) {
  Object.assign(chosen, change);
  connect();
}

byId('plan').addEventListener('change', ({ target }) => choose({ plan: target.value, layout: '' }));
byId('opmaak').addEventListener('change', ({ target }) => choose({ layout: target.value }));
byId('als-html').addEventListener('click', () => choose({ form: 'html' }));
byId('als-pdf').addEventListener('click', () => choose({ form: 'pdf' }));
byId('oud-toon').addEventListener('click', () => panel.open());

connect();
