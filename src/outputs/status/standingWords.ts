import type { Standing } from '../../status/index.js';

/** How a list calls the way in which an action stands. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  'te-laat': 'te laat',
  binnenkort: 'binnenkort klaar',
  gepland: 'later klaar',
  doorlopend: 'doorlopend',
  'zonder-datum': 'zonder datum',
  afgerond: 'afgerond',
  vervallen: 'vervallen',
};

/** The same above a narrow column of numbers. */
export const STANDING_TITLES: Readonly<Record<Standing, string>> = {
  'te-laat': 'te\nlaat',
  binnenkort: 'binnen-\nkort',
  gepland: 'later',
  doorlopend: 'door-\nlopend',
  'zonder-datum': 'zonder\ndatum',
  afgerond: 'afge-\nrond',
  vervallen: 'ver-\nvallen',
};
