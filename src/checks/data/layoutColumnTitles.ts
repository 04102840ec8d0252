/**
 * The column titles that the layouts of the program give where a plan does not choose its own; a test holds them against
 * templates/layouts. Titles of layouts that an organisation makes itself are not known here.
 */
export const LAYOUT_COLUMN_TITLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  activiteiten: { wat: 'Wat', wie: 'Wie', wanneer: 'Wanneer' },
  jaarkalender: {
    wanneer: 'Periode (wanneer)',
    wat: 'Activiteiten (wat)',
    wie: 'Betrokkenen (wie)',
    resultaat: 'Gewenst resultaat',
    personeel: 'Middelen (personeel)',
    financieel: 'Middelen (financieel)',
  },
  matrix: { wat: 'Wat', wie: 'Wie', wanneer: 'Wanneer', budget: 'Budget' },
  resultaten: { resultaat: 'Beoogd resultaat', wat: 'Wat', wie: 'Wie', wanneer: 'Wanneer gereed' },
  rooster: { wat: 'Wat', wie: 'Wie' },
};
