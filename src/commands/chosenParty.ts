import { nearest } from '../schema/nearest.js';
import type { Parties } from '../status/index.js';
import { UsageProblem } from './usageProblem.js';

/** The party that `--wie` means, in any of its spellings, or a UsageProblem that says which there are: all, for they stand in no other list. */
export function chosenParty(parties: Parties, typed: string): string {
  const found = parties.find(typed);
  if (found !== undefined) return found;
  const names = alphabetical(parties.all);
  const meant = similarParty(parties.spellings, typed);
  throw new UsageProblem(`In dit plan staat geen partij ‘${typed}’.`, [
    ...(meant === undefined ? [] : [`Bedoelde u ‘${meant}’?`]),
    names.length === 0 ? 'Het plan noemt geen enkele partij.' : `U kunt kiezen uit: ${names.join(', ')}.`,
  ], ['wie']);
}

/** The name that is nearest; else one that holds what was typed, or a word that looks like it: "veenburg" is in "De Veenbrug". */
function similarParty(spellings: readonly string[], typed: string): string | undefined {
  const wanted = typed.trim().toLowerCase();
  const wordsOf = (name: string): string[] => name.split(/[\s()/]+/).filter((word) => word.length >= SHORTEST_WORD);
  return nearest(typed, spellings) ?? spellings.find((name) => wanted !== '' && name.toLowerCase().includes(wanted)) ?? spellings.find((name) => nearest(typed, wordsOf(name)) !== undefined);
}

/** Words that are shorter look like too many others. */
const SHORTEST_WORD = 5;

/** Capitals make no difference: "klankbordgroep" stands beside "Klachtencommissie". By code unit, so that it is the same on every machine. */
function alphabetical(names: readonly string[]): string[] {
  const key = (name: string): string => name.toLowerCase();
  return names.toSorted((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other))));
}
