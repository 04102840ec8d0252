import { readDate } from '../calendar/index.js';
import type { SchoolYear } from '../calendar/index.js';

/** What there is to say of a text that is no day, wherever a day is asked for. */
export interface NoDate {
  /** To follow the text: "bestaat niet", "is geen datum". */
  readonly words: string;
  readonly hint: string;
}

/** What to look at where a day does not exist; the same in every place. */
export const LOOK_AT_DATE = 'Kijk de dag, de maand en het jaar na.';

/** Why a text is no day: it looks like one that the calendar does not have (31 februari), or like none at all. */
export function noDate(text: string, year?: SchoolYear): NoDate {
  if (readDate(text, year).kind === 'impossible') return { words: 'bestaat niet', hint: LOOK_AT_DATE };
  return { words: 'is geen datum', hint: 'Schrijf een datum zoals 2025-03-01 of "1 maart 2025".' };
}
