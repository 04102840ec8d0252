/** Abbreviations that every reader knows, from daily life and not from this field: no plan has to explain them. Small letters, no full stops. */
export const EVERYDAY_ABBREVIATIONS: ReadonlySet<string> = new Set([
  // Of ordinary sentences.
  'adhv', 'ahv', 'aub', 'avb', 'bgg', 'blz', 'bv', 'dmv', 'dvd', 'dwz', 'ea', 'ed', 'ev', 'ff', 'icm', 'id', 'igv', 'iig', 'itt', 'ivm', 'ipv', 'izh', 'jr', 'maw', 'mmv', 'muv', 'mvg', 'nb', 'nl', 'nnb', 'nr', 'ntb', 'nvt', 'ogv', 'oid', 'olv', 'ps', 'pj', 'pm', 'pp', 'pw', 'resp', 'sr', 'svp', 'tel', 'tnv', 'tov', 'tw', 'tzt', 'va', 'vd', 'vs', 'vwb', 'wo', 'zg', 'zgn', 'zoz', 'zsm', 'zzp',
  'km', 'kb', 'mb', 'gb',
  // Of daily life.
  'ai', 'app', 'bhv', 'btw', 'cbs', 'cd', 'cv', 'ehbo', 'eu', 'faq', 'gps', 'hr', 'iban', 'ict', 'it', 'kvk', 'ok', 'pc', 'pdf', 'pr', 'qr', 'rivm', 'sms', 'tv', 'url', 'usb', 'vog', 'vip', 'wc', 'wcag', 'wifi', 'www',
]);

/** Words that are set in capitals to be seen, not because they stand for others. */
export const WORDS_IN_CAPITALS: ReadonlySet<string> = new Set([
  'aan', 'af', 'alle', 'als', 'bij', 'dag', 'dan', 'dat', 'de', 'deel', 'die', 'dit', 'doel', 'doelen', 'door', 'een', 'elk', 'en', 'er', 'geen', 'goed', 'het', 'hoe', 'in', 'is', 'ja', 'jaar', 'kan', 'let', 'maar', 'maand', 'mag', 'mei', 'met', 'moet', 'na', 'naar', 'nee', 'niet', 'nieuw', 'nog', 'nu', 'of', 'onder', 'ook', 'op', 'over', 'per', 'plan', 'samen', 'te', 'team', 'teams', 'tot', 'uit', 'van', 'voor', 'waar', 'wat', 'week', 'wel', 'wie', 'wij', 'zij', 'zijn', 'zo',
  'actie', 'acties', 'bijlage', 'concept', 'datum', 'extra', 'info', 'online', 'reserve', 'school', 'start', 'thema', 'top', 'totaal', 'uitval', 'vast', 'vrij',
]);
