import { resolve } from 'node:path';
import { compareDates, parseDate } from '../../calendar/index.js';
import type { IsoDate, SchoolYear } from '../../calendar/index.js';
import { sameGroup, STATUSES } from '../../lists/index.js';
import type { Filter, Status, WholePlanRows } from '../../lists/index.js';
import { slashes } from '../../nodeHost.js';
import { EXPORT_FORMATS } from '../../outputs/export/index.js';
import type { ExportFormat, ExportSubject } from '../../outputs/export/exportFormat.js';
import { nearest } from '../../schema/nearest.js';
import { unknownValue } from '../choices.js';
import { chosenParty } from '../chosenParty.js';
import { noDay } from '../noDay.js';
import { UsageProblem } from '../usageProblem.js';

type Options = Readonly<Record<string, unknown>>;

/** Where the result goes: to the screen, or to files in a folder (absolute). */
export type Destination = { readonly kind: 'screen' } | { readonly kind: 'folder'; readonly folder: string };

export const PER = ['organ', 'partij', 'doelgroep'] as const;

/** `ics,xlsx` in the order of the list, whatever the order typed. */
export function chosenFormats(options: Options): readonly ExportFormat[] {
  const known = EXPORT_FORMATS.map(({ name }) => name);
  const names = listed(options['formaat']);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw unknownValue('--formaat', unknown, known);
  if (names.length === 0) throw new UsageProblem('Achter --formaat hoort een waarde.', [`U kunt kiezen uit: ${known.join(', ')}.`]);
  return EXPORT_FORMATS.filter(({ name }) => names.includes(name));
}

/** Plain text alone goes to the screen, as it is made to be read or piped; everything else to files, unless `--uit -` asks otherwise. */
export function chosenDestination(options: Options, formats: readonly ExportFormat[], workingFolder: string): Destination {
  const typed = text(options, 'uit');
  const [only, ...others] = formats;
  const isAlone = only !== undefined && others.length === 0;
  if (typed === '-') {
    if (isAlone && only.isText) return { kind: 'screen' };
    const texts = EXPORT_FORMATS.filter(({ isText }) => isText).map(({ name }) => name);
    throw new UsageProblem(`Met --uit - komt er één tekst op het scherm, en dat kan niet met --formaat ${formats.map(({ name }) => name).join(',')}.`, [`Kies één van ${texts.join(', ')}, of noem achter --uit een map.`]);
  }
  if (typed === undefined && isAlone && only.name === 'tekst' && options['json'] !== true) return { kind: 'screen' };
  return { kind: 'folder', folder: slashes(resolve(workingFolder, typed ?? 'uitvoer')) };
}

/** Only a calendar comes in parts: beside other formats alone it would be a wish that nothing follows. */
export function chosenPer(options: Options, formats: readonly ExportFormat[]): ExportSubject['per'] {
  const typed = text(options, 'per');
  if (typed === undefined) return undefined;
  const chosen = PER.find((name) => name === typed.trim().toLowerCase());
  if (chosen === undefined) throw unknownValue('--per', typed, PER);
  if (!formats.some(({ name }) => name === 'ics')) {
    const names = formats.map(({ name }) => name).join(',');
    throw new UsageProblem(`--per ${chosen} kan niet met --formaat ${names}: alleen een agenda (ics) komt per ${chosen} in een eigen bestand.`, [`Laat --per weg, of vraag ook een agenda: --formaat ${names},ics.`], ['per']);
  }
  return chosen;
}

/** What `--wie`, `--doelgroep`, `--van`, `--tot` and `--status` ask of a plan. Throws UsageProblem for what the plan does not know. */
export function chosenFilter(options: Options, rows: WholePlanRows, year: SchoolYear): Filter {
  const [wie, doelgroep] = [text(options, 'wie'), text(options, 'doelgroep')];
  const [van, tot] = [chosenDay(options, 'van', year), chosenDay(options, 'tot', year)];
  if (van !== undefined && tot !== undefined && compareDates(tot, van) < 0) throw new UsageProblem('De dag achter --tot ligt vóór die achter --van.', ['Wissel ze om.']);
  const status = options['status'] === undefined ? undefined : chosenStatuses(options['status']);
  return {
    ...(wie === undefined ? {} : { wie: chosenParty(rows.parties, wie) }),
    ...(doelgroep === undefined ? {} : { doelgroep: chosenGroup(rows, doelgroep) }),
    ...(van === undefined ? {} : { van }),
    ...(tot === undefined ? {} : { tot }),
    ...(status === undefined ? {} : { status }),
  };
}

/** A day without a year lies in the plan's school year. */
function chosenDay(options: Options, name: 'van' | 'tot', year: SchoolYear): IsoDate | undefined {
  const typed = text(options, name);
  if (typed === undefined) return undefined;
  const date = parseDate(typed, year)?.date;
  if (date === undefined) throw noDay(`--${name}`, typed);
  return date;
}

function chosenGroup({ bijeenkomsten }: WholePlanRows, typed: string): string {
  const names = [...new Set(bijeenkomsten.flatMap(({ doelgroepen }) => doelgroepen))];
  const found = names.find((name) => sameGroup(name, typed));
  if (found !== undefined) return found;
  const meant = nearest(typed, names);
  throw new UsageProblem(`In dit plan staat geen doelgroep ‘${typed}’.`, [
    ...(meant === undefined ? [] : [`Bedoelde u ‘${meant}’?`]),
    names.length === 0 ? 'Het plan noemt bij geen enkel overleg een doelgroep.' : `U kunt kiezen uit: ${names.join(', ')}.`,
  ], ['doelgroep']);
}

function chosenStatuses(typed: unknown): readonly Status[] {
  const names = listed(typed);
  const unknown = names.find((name) => !STATUSES.some((status) => status === name));
  if (unknown !== undefined) throw unknownValue('--status', unknown, STATUSES);
  if (names.length === 0) throw new UsageProblem('Achter --status hoort een waarde.', [`U kunt kiezen uit: ${STATUSES.join(', ')}.`]);
  return STATUSES.filter((status) => names.includes(status));
}

function listed(typed: unknown): string[] {
  return String(typed).split(',').map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
}

function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
