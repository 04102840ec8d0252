import { alignDates } from './alignDates.js';
import { Pairs } from './pairs.js';
import type { Part, PartKind } from './part.js';
import { Similarity, wordsIn } from './similarity.js';

/** Chapters before goals before actions: where a part stands helps to find it again. Dates are found within their meeting. */
const ORDER: readonly PartKind[] = ['hoofdstuk', 'blok', 'kpi', 'ontwikkelpunt', 'doel', 'resultaat', 'actie', 'kalendergroep', 'kalenderitem', 'kolom', 'overleg'];

/** From here on two texts are taken for one that was reworded; set by hand on worked plans of two years. */
const LIKELY = 0.5;
/** However much the surroundings plead for it, the texts must have something in common, or what stands below them must be the same. */
const LEAST_ALIKE = 0.3;
const LEAST_ALIKE_ELSEWHERE = 0.4;
const MOST_CHILDREN = 0.5;
const SAME_PARENT = 0.12;
const SAME_GOAL = 0.06;
const SAME_CHILDREN = 0.4;
const SAME_FIELDS = 0.15;

/** Above so many pairs of candidates only parts with the same parent are held against each other. */
const MAXIMUM_CANDIDATES = 4_000_000;

/** So few words are no proof that a part elsewhere is the same one: every goal may have its "Evaluatie". */
const TELLING_WORDS = 3;

/** Finds the parts of one plan in the other: by id, by text, and else by what comes closest. */
export function matchParts(oldPlan: Part, newPlan: Part, yearsApart: number): Pairs {
  const pairs = new Pairs(oldPlan, newPlan);
  const sorts = sortsOf(pairs);
  matchIds(pairs);
  for (const sort of sorts) matchUniqueTexts(pairs, sort);
  for (const sort of sorts) {
    matchTexts(pairs, sort, (old, newPart) => pairs.haveSameParent(old, newPart));
    if (sort.startsWith('blok ')) matchOnlyOnes(pairs, sort);
    matchAlike(pairs, sort);
    matchTexts(pairs, sort, (old) => wordsIn(old.identity).length > 0);
  }
  for (const old of pairs.oldParts) {
    const pair = old.kind === 'overleg' ? pairs.ofOld(old) : undefined;
    if (pair !== undefined) for (const date of alignDates(pair.old, pair.new, yearsApart)) pairs.add(date.old, date.new, date.reason);
  }
  return pairs;
}

function sortsOf(pairs: Pairs): string[] {
  const all = [...pairs.oldParts, ...pairs.newParts];
  return ORDER.flatMap((kind) => [...new Set(all.filter((part) => part.kind === kind).map(({ sort }) => sort))].sort());
}

function matchIds(pairs: Pairs): void {
  const key = ({ sort, id }: Part): string => JSON.stringify([sort, id]);
  const byId = new Map(pairs.oldParts.filter(({ id }) => id !== undefined).map((part) => [key(part), part]));
  for (const part of pairs.newParts) {
    const old = part.id === undefined ? undefined : byId.get(key(part));
    if (old !== undefined && pairs.ofOld(old) === undefined) pairs.add(old, part, 'id');
  }
}

/** A text that stands once in either plan is the same part, wherever it went. */
function matchUniqueTexts(pairs: Pairs, sort: string): void {
  const [old, added] = [byIdentity(pairs.openOld(sort)), byIdentity(pairs.openNew(sort))];
  for (const [identity, [first, ...others]] of old) {
    const [newFirst, ...newOthers] = added.get(identity) ?? [];
    if (first === undefined || newFirst === undefined || others.length + newOthers.length > 0 || identity === '') continue;
    if (wordsIn(identity).length > TELLING_WORDS) pairs.add(first, newFirst, 'tekst');
  }
}

/** The same text, in the order in which it stands; elsewhere in the plan a short one is no more than a guess. */
function matchTexts(pairs: Pairs, sort: string, fits: (old: Part, newPart: Part) => boolean): void {
  const added = byIdentity(pairs.openNew(sort));
  for (const old of pairs.openOld(sort)) {
    const candidates = added.get(old.identity) ?? [];
    const at = candidates.findIndex((part) => fits(old, part));
    const found = candidates[at];
    if (found === undefined) continue;
    candidates.splice(at, 1);
    const isSure = pairs.haveSameParent(old, found) || wordsIn(old.identity).length > TELLING_WORDS;
    pairs.add(old, found, isSure ? 'tekst' : 'lijkt');
  }
}

function byIdentity(parts: readonly Part[]): Map<string, Part[]> {
  const found = new Map<string, Part[]>();
  for (const part of parts) {
    const same = found.get(part.identity);
    if (same === undefined) found.set(part.identity, [part]);
    else same.push(part);
  }
  return found;
}

interface Candidate {
  readonly old: Part;
  readonly new: Part;
  readonly score: number;
  /** How far apart they stand in their plans, and where: settles a draw in the same way whichever plan is the old one. */
  readonly distance: number;
  readonly sum: number;
}

/** What is left goes to what comes closest, the closest first. */
function matchAlike(pairs: Pairs, sort: string): void {
  const [old, added] = [pairs.openOld(sort), pairs.openNew(sort)];
  const similarity = new Similarity([...old, ...added]);
  const isCrowded = old.length * added.length > MAXIMUM_CANDIDATES;
  const candidates: Candidate[] = [];
  old.forEach((part, atOld) => {
    added.forEach((other, atNew) => {
      // Two written ids that differ say that these are two things.
      if (part.id !== undefined && other.id !== undefined) return;
      if (isCrowded && !pairs.haveSameParent(part, other)) return;
      const score = scoreOf(pairs, part, other, similarity.between(part, other));
      if (score >= LIKELY) candidates.push({ old: part, new: other, score, distance: Math.abs(atOld - atNew), sum: atOld + atNew });
    });
  });
  candidates.sort((one, other) => other.score - one.score || one.distance - other.distance || one.sum - other.sum);
  for (const { old: part, new: other } of candidates) {
    if (pairs.ofOld(part) === undefined && pairs.ofNew(other) === undefined) pairs.add(part, other, 'lijkt');
  }
}

function scoreOf(pairs: Pairs, old: Part, newPart: Part, alike: number): number {
  // Most pairs of a large plan end here.
  if (alike < LEAST_ALIKE && (old.children.length === 0 || newPart.children.length === 0)) return 0;
  const children = pairs.sharedChildren(old, newPart);
  const near = pairs.haveSameParent(old, newPart) ? SAME_PARENT : pairs.haveSameGoal(old, newPart) ? SAME_GOAL : 0;
  const least = near === 0 ? LEAST_ALIKE_ELSEWHERE : LEAST_ALIKE;
  if (alike < least && children <= MOST_CHILDREN) return 0;
  return Math.max(alike, LEAST_ALIKE) + near + SAME_CHILDREN * children + SAME_FIELDS * sharedFields(old, newPart);
}

/** Which share of the fields besides the text by which they are known says the same: 0 to 1. One field is no proof. */
function sharedFields(old: Part, newPart: Part): number {
  const shared = old.fields.filter(({ name, key }) => newPart.fields.some((field) => field.name === name && field.key === key && name !== 'soort'));
  return shared.length < 2 ? 0 : shared.length / Math.max(old.fields.length, newPart.fields.length);
}

/** A block that is the only one of its sort in its chapter is that block, whatever became of its text. */
function matchOnlyOnes(pairs: Pairs, sort: string): void {
  const [old, added] = [pairs.openOld(sort), pairs.openNew(sort)];
  for (const part of old) {
    const siblings = old.filter((other) => pairs.oldParents.get(other) === pairs.oldParents.get(part));
    const fitting = added.filter((other) => pairs.haveSameParent(part, other));
    const [only] = fitting;
    if (siblings.length === 1 && fitting.length === 1 && only !== undefined) pairs.add(part, only, 'plaats');
  }
}
