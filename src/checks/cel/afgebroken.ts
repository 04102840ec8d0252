import type { Actie } from '../../plan/model.js';
import type { Text } from '../../plan/text.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';

/**
 * A text does not stop in the middle of a sentence.
 *
 * Silent where the sentence goes on in what follows: an action with parts, a list of results or points, actions that
 * together make one enumeration. And on words that can end a Dutch sentence, such as "op" and "aan".
 */
export const afgebroken: Check = {
  code: 'cel/afgebroken',
  severity: 'info',
  title: 'een tekst die midden in een zin ophoudt',
  why: 'Bij het overnemen is het einde van de zin weggevallen, en wat er stond is niet meer te raden.',
  remedy: 'Maak de zin af.',
  silent: 'Gaat de zin verder in de onderdelen of in de volgende regel van een opsomming, dan is er niets mis.',
  example: {
    in: 'acties',
    wrong: '- Aanpassen van het convenant en het organiseren van',
    right: '- Aanpassen van het convenant en het organiseren van een studiedag',
  },
  run: (context) => {
    const goesOn = continued(context);
    return context.texts.flatMap(({ text, profile, field }) => (profile === 'regel' || profile === 'regels' || NO_SENTENCES.has(field) || goesOn.has(text) ? [] : cutOff(text)));
  },
};

/** Names, moments and amounts. */
const NO_SENTENCES: ReadonlySet<string> = new Set(
  ['datum', 'tijd', 'duur', 'dag', 'contact', 'planning', 'partijen', 'doelgroepen', 'van', 'tot', 'kpis', 'ontwikkelpunten', 'ook', 'afkorting', 'afkortingen', 'kolomtitels', 'periode', 'versie', 'label', 'waarde', 'vrijeDagen', 'functie', 'organisatie', 'plaats'],
);

const NEVER_LAST = '(?<!\\p{N}\\s*)(?:de|en|van|met|zoals|omdat|waarbij|waardoor|waarvan|zodat|doordat|terwijl|tenzij|mits|ten|ter)';
/** "Een op een" and "hoe doen we het" are whole; after a preposition these two ask for more. */
const ARTICLE = '(?:van|in|op|voor|met|bij|door|uit|over|naar|tot|tussen|binnen|volgens)\\s+(?:het|een)';
const SHORTENED = '(?:i\\.s\\.m\\.?|t\\.b\\.v\\.?|m\\.b\\.t\\.?|n\\.a\\.v\\.?|o\\.b\\.v\\.?|d\\.m\\.v\\.?|i\\.v\\.m\\.?|t\\.a\\.v\\.?|m\\.u\\.v\\.?|i\\.p\\.v\\.?|o\\.a\\.|incl\\.|resp\\.|bijv\\.)';
const CUT = new RegExp(`(?:(?<=\\s)(?:${NEVER_LAST}|${ARTICLE}|${SHORTENED}|&)|[,(])$`, 'u');
const ONE_TO_ONE = /\b(?:een|één) op een$/;

function cutOff(text: Text): Finding[] {
  const whole = withoutTail(text.value);
  const words = CUT.exec(whole)?.[0];
  if (words === undefined || ONE_TO_ONE.test(whole)) return [];
  const stop = words === ',' ? 'bij een komma' : words === '(' ? 'bij een haakje' : `bij ‘${words.replace(/\s+/g, ' ')}’`;
  return [{ span: text.place(whole.length - words.length, whole.length), message: `Deze zin houdt op ${stop}.`, hints: ['Maak de zin af.'] }];
}

/** Without the white space, marks of emphasis and notes behind the last word. */
function withoutTail(text: string): string {
  const shorter = text.trimEnd();
  if (/[*_]$/.test(shorter)) return withoutTail(shorter.slice(0, -1));
  const note = shorter.endsWith(']') ? shorter.lastIndexOf('[^') : -1;
  return note === -1 || shorter.slice(note, -1).includes(']') ? shorter : withoutTail(shorter.slice(0, note));
}

/** Texts whose sentence goes on in what stands under or after them. */
function continued({ plan, goals, actions }: CheckContext): Set<Text> {
  const texts = new Set<Text>();
  const add = (...found: readonly (Text | undefined)[]): void => {
    for (const text of found) if (text !== undefined) texts.add(text);
  };
  for (const { action } of actions) if (action.onderdelen.length > 0) add(action.wat);
  for (const siblings of [...actions.map(({ action }) => action.onderdelen), ...goals.flatMap(({ goal }) => goal.resultaten.map(({ acties }) => acties))]) add(...enumeration(siblings.map(({ wat }: Actie) => wat)));
  for (const { goal } of goals) {
    for (const { resultaten } of goal.resultaten) add(...resultaten.slice(0, -1));
    add(...enumeration(goal.resultaten.map(({ resultaten }) => resultaten.at(-1))));
  }
  for (const { blokken, inleiding } of plan.hoofdstukken) {
    if (blokken.length > 0) add(inleiding);
    for (const block of blokken) if (block.soort === 'evaluatie') for (const { inleiding: opening, punten } of block.delen) add(opening, ...punten.slice(0, -1));
  }
  return texts;
}

/** Two or more lines that end in a comma or "en" are an enumeration; one alone is a slip. */
function enumeration(lines: readonly (Text | undefined)[]): Text[] {
  const open = lines.slice(0, -1).filter((line) => line !== undefined && /(?:[,;]|[,;\s](?:en|of))$/.test(line.value.trimEnd()));
  return open.length > 1 ? open.filter((line) => line !== undefined) : [];
}
