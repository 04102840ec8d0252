/** The panel of messages, and the button that opens it. */
const byId = (id) => document.getElementById(id);

const SEVERITY = { fout: 'Fout', waarschuwing: 'Let op', info: 'Info' };

export class MessagePanel {
  /** Whether it came up by itself: then it goes by itself too. */
  #cameUp = false;
  #hadErrors = false;
  #shown = '';

  constructor() {
    byId('meldingenknop').addEventListener('click', () => (byId('meldingen').hidden ? this.open() : this.#close()));
    byId('meldingen-dicht').addEventListener('click', () => this.#leave());
    byId('meldingen').addEventListener('keydown', ({ key }) => key === 'Escape' && this.#leave());
  }

  show({ diagnostics, tally, hasErrors, defect, more }) {
    const all = defect === undefined ? diagnostics : [{ severity: 'fout', message: defect, hints: [], code: 'jaarplan' }, ...diagnostics];
    const worst = ['fout', 'waarschuwing'].find((severity) => all.some((one) => one.severity === severity)) ?? 'geen';
    byId('meldingenknop').className = `ernst-${worst}`;
    byId('telling').textContent = tally.replace(/ in \d+ bestand(?:en)?$/, '') || (defect === undefined ? 'Geen meldingen' : 'Storing');
    byId('meldingenkop').textContent = tally === '' ? 'Meldingen' : `Meldingen: ${tally}`;
    const wanted = JSON.stringify([all, more]);
    if (wanted !== this.#shown) {
      this.#shown = wanted;
      byId('meldinglijst').replaceChildren(...(all.length === 0 ? [nothing()] : all.map(item)), ...(more === undefined ? [] : [element('li', 'meer', more)]));
    }
    if (hasErrors && !this.#hadErrors && byId('meldingen').hidden) {
      this.open();
      this.#cameUp = true;
    } else if (!hasErrors && this.#cameUp) {
      this.#close();
    }
    this.#hadErrors = hasErrors;
  }

  open() {
    this.#cameUp = false;
    byId('meldingen').hidden = false;
    byId('meldingenknop').setAttribute('aria-expanded', 'true');
  }

  #close() {
    this.#cameUp = false;
    byId('meldingen').hidden = true;
    byId('meldingenknop').setAttribute('aria-expanded', 'false');
  }

  /** Closed from within: the focus goes to what opens it again. */
  #leave() {
    this.#close();
    byId('meldingenknop').focus();
  }
}

function nothing() {
  return element('li', 'geen', 'Er zijn geen meldingen: jaarplan vindt niets dat niet klopt.');
}

function item({ severity, code, file, line, column, message, hints, frame }) {
  const place = element('p', 'plaats');
  place.append(element('b', '', SEVERITY[severity] ?? severity));
  if (file !== undefined) {
    const words = [file, line === undefined ? undefined : `regel ${line}`, column === undefined ? undefined : `kolom ${column}`].filter((word) => word !== undefined);
    place.append(' · ', element('span', 'waar', words.join(', ')));
  }
  place.append(` · ${code}`);
  const whole = element('li', severity);
  whole.append(place, element('p', 'zin', message));
  if (frame !== undefined) whole.append(source(frame));
  for (const hint of hints) whole.append(element('p', 'tip', `Tip: ${hint}`));
  return whole;
}

function source([before, marked, after]) {
  const line = element('pre', 'bron');
  line.append(before.trimStart(), element('mark', '', marked === '' ? ' ' : marked), after);
  return line;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
