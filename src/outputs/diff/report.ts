import { partOf } from '../../compare/index.js';
import type { Compared, Comparison, Counts, Difference, Field, Part, Place } from '../../compare/index.js';
import { counted } from '../../diagnostics/tally.js';
import { PART_LABELS } from '../partLabels.js';
import { shortened } from '../shortened.js';
import { dateDetails } from './dates.js';
import type { Detail } from './detail.js';

/** A comparison in the words of a reader, a section a part of the plan. Printers only decide how it looks. */
export interface Report {
  readonly sections: readonly Section[];
  /** "3 toegevoegd, 1 verwijderd en 12 gewijzigd", or that nothing changed. */
  readonly total: string;
}

export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** 0 for what stands directly in its section. */
  readonly depth: number;
  /** `gelijk` only shows where the entries below it stand. */
  readonly change: Compared['change'];
  /** "Actie"; '' where the name says it all. */
  readonly label: string;
  readonly name: string;
  readonly likely: boolean;
  readonly details: readonly Detail[];
}

const LONGEST_NAME = 90;
const LONGEST_LISTED_NAME = 50;

/** The report of a comparison, in the order of the plan. */
export function reportOf({ root, counts }: Comparison): Report {
  const own = { title: 'Het plan', entries: [...ownEntry(root), ...root.children.filter(({ kind }) => kind !== 'hoofdstuk').flatMap((child) => entriesOf(child, 0))] };
  const chapters = root.children.filter(({ kind }) => kind === 'hoofdstuk').map((chapter) => ({ title: chapterTitle(partOf(chapter)), entries: entriesOf(chapter, 0) }));
  return { sections: [own, ...chapters].filter(({ entries }) => entries.length > 0), total: totalOf(counts) };
}

/** "2 Doelen en verbeterpunten" */
function chapterTitle({ nummer, name }: Part): string {
  return nummer === undefined ? name : `${nummer} ${name}`;
}

/** The plan itself needs no name: the section has one. */
function ownEntry(root: Compared): Entry[] {
  return root.differences.length === 0 ? [] : [{ depth: 0, change: 'gewijzigd', label: '', name: '', likely: false, details: detailsOf(root) }];
}

/** The entries of a part and all below it; none where nothing changed. What only holds other parts is passed over. */
function entriesOf(compared: Compared, depth: number): Entry[] {
  const part = partOf(compared);
  const isChapter = compared.kind === 'hoofdstuk';
  const isTold = compared.change !== 'gelijk' || compared.children.some(hasDateChange);
  // Of a chapter that changed the section gives the name.
  const isOwn = isChapter && compared.change === 'gewijzigd';
  const isFrame = !isTold && (isChapter || compared.kind === 'blok');
  const below = compared.children.filter(({ kind }) => kind !== 'bijeenkomst').flatMap((child) => entriesOf(child, isFrame || isOwn ? depth : depth + 1));
  if (isFrame) return below;
  if (!isTold && below.length === 0) return [];
  const name = isOwn ? '' : shortened((compared.change === 'elders' ? compared.old?.name : undefined) ?? part.name, LONGEST_NAME);
  const change = compared.change === 'gelijk' && isTold ? 'gewijzigd' : compared.change;
  return [{ depth, change, label: name === '' ? '' : PART_LABELS[compared.kind], name, likely: compared.likely && change === 'gewijzigd', details: detailsOf(compared) }, ...below];
}

function hasDateChange({ kind, change }: Compared): boolean {
  return kind === 'bijeenkomst' && change !== 'gelijk';
}

function detailsOf(compared: Compared): Detail[] {
  const dates = dateDetails(compared);
  switch (compared.change) {
    case 'toegevoegd':
      return [...fieldsToTell(partOf(compared)).map(({ title, text }) => ({ title, new: text, words: [{ kind: 'nieuw' as const, text }] })), ...dates];
    case 'verwijderd':
      return [...fieldsToTell(partOf(compared)).map(({ title, text }) => ({ title, old: text, words: [{ kind: 'weg' as const, text }] })), ...dates];
    case 'gewijzigd':
    case 'gelijk':
      return [...compared.differences.map(differenceDetail), ...dates];
    case 'elders':
      return compared.differences.flatMap((difference) => (difference.kind === 'verplaatst' ? [{ title: 'staat nu bij', new: placeName(difference.to), words: [] }] : []));
  }
}

/** All that a part says, without what its name says already. */
function fieldsToTell(part: Part): readonly Field[] {
  const isSaid = (text: string): boolean => text === part.name && part.name.length <= LONGEST_NAME;
  return part.fields.filter(({ name, text }) => !isSaid(text) && !(name === 'soort' && text === 'activiteit'));
}

function differenceDetail(difference: Difference): Detail {
  switch (difference.kind) {
    case 'veld': {
      const { title, markupOnly, words, old, new: added } = difference;
      return { title: markupOnly ? `${title} (alleen opmaak of verwijzing)` : title, ...sides(old, added), words };
    }
    case 'nummer':
      return replaced('nummer', difference.old, difference.new);
    case 'verplaatst':
      return replaced('verplaatst', placeName(difference.from), placeName(difference.to));
    case 'volgorde':
      return replaced('volgorde', listed(difference.old), listed(difference.new));
  }
}

function replaced(title: string, old: string | undefined, added: string | undefined): Detail {
  const words = [{ kind: 'weg' as const, text: old ?? '' }, { kind: 'nieuw' as const, text: added ?? '' }].filter(({ text }) => text !== '');
  return { title, ...sides(old, added), words };
}

function sides(old: string | undefined, added: string | undefined): { old?: string; new?: string } {
  return { ...(old === undefined ? {} : { old }), ...(added === undefined ? {} : { new: added }) };
}

/** "doel ‘Dekkend netwerk’" */
export function placeName({ kind, name }: Place): string {
  const label = kind === 'blok' ? 'onderdeel' : PART_LABELS[kind] === 'KPI' ? 'KPI' : PART_LABELS[kind].toLowerCase();
  return `${label} ‘${shortened(name, LONGEST_LISTED_NAME)}’`;
}

function listed(names: readonly string[]): string {
  return names.map((name) => shortened(name, LONGEST_LISTED_NAME)).join('; ');
}

function totalOf(counts: Counts): string {
  const parts = [
    ...(counts.toegevoegd > 0 ? [`${counts.toegevoegd} toegevoegd`] : []),
    ...(counts.verwijderd > 0 ? [`${counts.verwijderd} verwijderd`] : []),
    ...(counts.gewijzigd > 0 ? [`${counts.gewijzigd} gewijzigd${ofWhich(counts)}`] : []),
    ...(counts.bijeenkomsten > 0 ? [`${counted(counts.bijeenkomsten, 'bijeenkomst', 'bijeenkomsten')} anders`] : []),
  ];
  if (parts.length === 0) return 'Geen verschillen.';
  return `${parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1) ?? ''}`}.`;
}

function ofWhich({ verplaatst, waarschijnlijk }: Counts): string {
  const which = [...(verplaatst > 0 ? [`${verplaatst} verplaatst`] : []), ...(waarschijnlijk > 0 ? [`${waarschijnlijk} waarschijnlijk dezelfde`] : [])];
  return which.length === 0 ? '' : ` (waarvan ${which.join(' en ')})`;
}
