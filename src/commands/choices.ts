import type { Assets } from '../assets.js';
import { regions } from '../calendar/holidays/regions.js';
import type { Region } from '../calendar/holidays/regions.js';
import { nearest } from '../schema/nearest.js';
import { UsageProblem } from './usageProblem.js';

/** The layouts of goals, by name: every folder under templates/layouts is one. */
export function layoutNames(assets: Assets): Promise<readonly string[]> {
  return assets.list('templates/layouts');
}

/** The layout that `--opmaak` names, or a UsageProblem that says which there are. */
export async function chosenLayout(assets: Assets, name: string): Promise<string> {
  const names = await layoutNames(assets);
  if (names.includes(name)) return name;
  throw unknownValue('--opmaak', name, names);
}

/** The region that `--regio` names, or a UsageProblem that says which there are. */
export function chosenRegion(name: string): Region {
  const chosen = regions.find((region) => region === name.trim().toLowerCase());
  if (chosen === undefined) throw unknownValue('--regio', name, regions);
  return chosen;
}

/** Says that an option does not know a value, with the nearest that it does know. */
export function unknownValue(option: string, value: string, known: readonly string[]): UsageProblem {
  const meant = nearest(value, known);
  return new UsageProblem(`${option} kent ‘${value}’ niet.`, [...(meant === undefined ? [] : [`Bedoelde u ‘${meant}’?`]), `U kunt kiezen uit: ${known.join(', ')}.`]);
}
