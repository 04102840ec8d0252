/**
 * Words that may stand twice in a row in good Dutch: "dat dat kan", "het het netwerk versterkt", "we nemen dit op op de agenda",
 * "wie dat heeft heeft geluk", "heel heel vroeg". What may be right is not asked about.
 */
export const LEGITIMATE_DOUBLINGS: ReadonlySet<string> = new Set([
  // Pronouns, and words that open a clause.
  'dat', 'die', 'dit', 'deze', 'het', 'hem', 'haar', 'hun', 'hen', 'ze', 'zij', 'je', 'jij', 'u', 'ons', 'er', 'wie', 'wat', 'waar', 'hoe', 'zo', 'dan', 'toen', 'nu', 'hier', 'daar', 'of', 'als', 'men',
  // The tail of a verb before a preposition.
  'aan', 'achter', 'af', 'bij', 'binnen', 'buiten', 'door', 'in', 'langs', 'mee', 'na', 'onder', 'op', 'over', 'samen', 'tegen', 'terug', 'toe', 'tussen', 'uit', 'vast', 'voor', 'weg',
  // Verbs at the end of one clause and the beginning of the next; the others are known by their ending.
  'is', 'was', 'waren', 'kan', 'kon', 'mag', 'mocht', 'wil', 'zal', 'zou', 'zouden', 'had', 'hadden', 'ga', 'doe', 'doen', 'gaan', 'staan', 'zien', 'slaan', 'werd', 'bleef', 'kwam', 'nam', 'deed', 'gaf', 'liep', 'lag',
  // Words that say more by being said again.
  'heel', 'veel', 'zeer', 'erg', 'lang', 'snel', 'meer', 'nooit', 'ja', 'nee', 'alle', 'al', 'wel', 'ha', 'bla', 'stap', 'keer',
]);

/** Small words that never stand twice in good Dutch, also where they end as a verb does. */
export const NEVER_DOUBLED: ReadonlySet<string> = new Set([
  'de', 'den', 'der', 'des', 'een', 'en', 'van', 'met', 'te', 'ten', 'ter', 'tot', 'naar', 'per', 'ook', 'niet', 'zich', 'we', 'wij', 'via', 'omdat', 'zodat', 'tijdens', 'vanuit', 'vanaf', 'elkaar', 'onze', 'geen', 'elke', 'iedere', 'dus', 'maar', 'zonder', 'sinds',
]);

/** Set phrases that begin with a small word, so that two may meet: "samenwerken met met name de scholen". */
export const SET_PHRASES: Readonly<Record<string, RegExp>> = {
  met: /^name(?!\p{L})/u,
  van: /^(?:te ?voren|oudsher|buiten|binnen|huis|nature)(?!\p{L})/u,
  tot: /^(?:nu|dusver|heden|voor)(?!\p{L})/u,
  naar: /^(?:verwachting|schatting|rato|behoefte)(?!\p{L})/u,
};

/** Verbs that part with "om", before which "om om te" is right: "we gaan hier mee om om te leren". */
export const VERBS_WITH_OM = /(?<!\p{L})(?:ga|gaat|gaan|ging|gingen|zet|zetten|vorm|vormt|vormen|bouw|bouwt|bouwen|schakel|schakelt|schakelen|draai|draait|draaien|keer|keert|keren|buig|buigt|buigen|kijk|kijkt|kijken|schrijf|schrijft|schrijven|schol|scholen)(?!\p{L})/u;

/** Abbreviations that end in a word of their own, with that word: "i.s.m. met" says "met" twice. */
export const LAST_WORDS: ReadonlyMap<string, string> = new Map([
  ['i.s.m.', 'met'],
  ['i.v.m.', 'met'],
  ['i.c.m.', 'met'],
  ['m.b.t.', 'tot'],
  ['i.r.t.', 'tot'],
  ...['t.b.v.', 'n.a.v.', 'o.b.v.', 'm.b.v.', 'd.m.v.', 'i.h.k.v.', 'i.k.v.', 't.a.v.', 't.o.v.', 'i.p.v.', 'm.i.v.', 'o.g.v.', 't.g.v.', 'a.d.h.v.', 'o.l.v.'].map((abbreviation) => [abbreviation, 'van'] as const),
]);
