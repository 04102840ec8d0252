import { keyAt, PhraseTable, type Context } from './context.js';
import { isMeeting } from './count.js';

/**
 * Words that say something about time without naming any.
 * - `doorlopend`: all the time; `vaag`: some time; `onbekend`: still to be chosen;
 * - `gebeurtenis`: when something else happens, which the words after it name;
 * - `reserve`: a spare date; `niets`: "n.v.t.", a dash, "xx".
 */
export type Keyword = 'doorlopend' | 'vaag' | 'onbekend' | 'schrijfmoment' | 'gebeurtenis' | 'reserve' | 'niets';

const continuous = [
  'continu', 'continue', 'doorlopend', 'doorlopende', 'structureel', 'structurele', 'permanent', 'permanente', 'lopend', 'lopende',
  'voortdurend', 'voortdurende', 'het hele jaar door', 'hele jaar door', 'gehele jaar door', 'het hele jaar', 'jaarrond', 'hele jaar rond',
  'hele schooljaar door', 'gehele schooljaar door', 'het hele schooljaar door', 'altijd', 'aanhoudend', 'going concern',
];
const unsettled = [
  'ntb', 'nnb', 'ntk', 'tbd', 'tba', 'ntp', 'nog niet bekend', 'nog onbekend', 'onbekend', 'datum volgt', 'volgt', 'volgt nog', 'volgens planning', 'conform planning',
  'volgens de planning', 'volgens jaarplanning', 'conform jaarplanning', 'volgens rooster', 'volgens afspraak', 'nader tijdspad', 'nader tijdpad',
  'nader overeen te komen', 'in overleg', 'in nader overleg', 'in onderling overleg', 'pm', 'pro memorie', 'nog in te plannen', 'nog te bezien',
  'wordt nog gepland', 'wordt gepland', 'nog af te stemmen', 'nog niet gepland', 'nog vast te stellen', 'nog bekend', 'te bepalen', 'te plannen', 'wordt bepaald',
];
const vague = [
  'cyclisch', 'cyclische', 'periodiek', 'periodieke', 'regelmatig', 'regelmatige', 'geregeld', 'geregelde', 'herhaald', 'herhaalde', 'frequent', 'frequente', 'soms',
  'af en toe', 'incidenteel', 'ad hoc', 'naar behoefte', 'indien nodig', 'indien gewenst', 'indien wenselijk', 'waar nodig', 'wanneer nodig', 'zo nodig',
  'als nodig', 'desgewenst', 'zsm', 'asap', 'zo spoedig mogelijk', 'zo snel mogelijk', 'spoedig', 'op termijn', 'op korte termijn', 'op langere termijn',
  'op lange termijn', 'in de toekomst', 'binnenkort', 'later', 'op een later moment', 'meerdere keren', 'enkele keren', 'diverse keren', 'meermaals', 'meerdere malen',
  'meerdere momenten', 'diverse momenten', 'diverse data', 'meerdere data', 'verschillende data', 'verschillende momenten', 'gefaseerd', 'stapsgewijs', 'wisselend', 'flexibel', 'tussentijds', 'voor de nieuwe periode', 'in de nieuwe periode',
  'de komende jaren', 'komende jaren', 'komende periode', 'komende tijd', 'komende weken', 'komende maanden',
  'volgende week', 'volgende maand', 'deze maand', 'dit kwartaal', 'volgend kwartaal', 'per direct', 'tot nader order', 'meerjarig', 'doorlopend proces', 'te zijner tijd', 'op dit moment', 'momenteel', 'tzt',
];
const events = [
  'na', 'nadat', 'zodra', 'tijdens', 'bij', 'op aanvraag', 'op verzoek', 'op vraag', 'op uitnodiging', 'op afroep', 'op initiatief', 'op basis van', 'op indicatie', 'nav',
  'naar aanleiding van', 'voorafgaand aan', 'voorafgaande aan', 'vooraf aan', 'afhankelijk van', 'volgend op', 'aansluitend op', 'aansluitend aan', 'gelijktijdig met', 'gelijk met',
  'parallel aan', 'in aansluiting op', 'in vervolg op', 'indien', 'wanneer', 'als', 'mits', 'in afwachting van', 'vaststelling', 'voor vaststelling', 'voor de vaststelling',
  'voor besluitvorming', 'voor publicatie', 'tot vaststelling', 'gekoppeld aan', 'samen met de', 'zolang', 'totdat', 'zo gauw', 'ten tijde van', 'telkens',
  'voor de start van', 'bij de start van', 'voor aanvang van', 'voor iedere', 'voor elke',
];
const none = ['nvt', 'niet van toepassing', 'geen', 'xx', 'xxx', '-', 'x'];

function entries(words: readonly string[], keyword: Keyword): (readonly [string, Keyword])[] {
  return words.map((phrase) => [phrase, keyword] as const);
}

const keywords = new PhraseTable<Keyword>([
  ...entries(continuous, 'doorlopend'),
  ...entries(unsettled, 'onbekend'),
  ...entries(vague, 'vaag'),
  ...entries(events, 'gebeurtenis'),
  ...entries(none, 'niets'),
  ['op moment van schrijven', 'schrijfmoment'],
  ['op het moment van schrijven', 'schrijfmoment'],
  ['reserve', 'reserve'],
  ['reservedatum', 'reserve'],
]);

/** "nog op te stellen", "nader te bepalen", "volgens nog te maken": still to do, whatever it is. */
const stillWords = new Set(['nog', 'nader']);
/** "nader bepaald", "nog ingevuld". */
const settledPattern = /^(?:bepaald|vastgesteld|ingevuld|ingepland|gepland|uitgewerkt|afgesproken|afgestemd|besproken|bekendgemaakt)$/;
const mostWordsBetween = 3;
const perMeetingWords = new Set(['elk', 'elke', 'ieder', 'iedere', 'per']);
const endsOfThings = new Set(['einde', 'eind', 'begin', 'start']);

export interface FoundKeyword {
  readonly keyword: Keyword;
  readonly next: number;
}

export function keywordAt(context: Context, index: number): FoundKeyword | undefined {
  if (perMeetingWords.has(keyAt(context, index)) && isMeeting(keyAt(context, index + 1))) return { keyword: 'gebeurtenis', next: index + 2 };
  const still = stillAt(context, index);
  if (still !== undefined) return { keyword: 'onbekend', next: still };
  const phrase = keywords.match(context, index);
  if (phrase !== undefined && !isWordPart(context, index, phrase.value)) return { keyword: phrase.value, next: phrase.next };
  return edgeAt(context, index);
}

/** A dash between words joins them; "als" and "bij" inside a sentence still name an event. */
function isWordPart(context: Context, index: number, keyword: Keyword): boolean {
  if (keyword !== 'niets') return keyAt(context, index + 1) === '-' && context.tokens[index + 1]?.gap === false;
  return context.tokens.length > 1;
}

function stillAt(context: Context, index: number): number | undefined {
  if (!stillWords.has(keyAt(context, index))) return undefined;
  if (settledPattern.test(keyAt(context, index + 1))) return index + 2;
  for (let at = index + 1; at <= index + mostWordsBetween; at += 1) {
    if (keyAt(context, at) === 'te' && context.tokens[at + 1]?.kind === 'word') return at + 2;
  }
  return undefined;
}

/** "aan het einde van hun basisschoolperiode": the end of something that has no date here. */
function edgeAt(context: Context, index: number): FoundKeyword | undefined {
  if (!endsOfThings.has(keyAt(context, index)) || keyAt(context, index + 1) !== 'van') return undefined;
  return { keyword: 'vaag', next: index + 2 };
}
