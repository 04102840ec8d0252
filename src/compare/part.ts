/**
 * A plan as the comparison sees it: a tree of parts, each with a name, its fields in the order of the language, and what
 * stands below it. How parts look on paper (columns, fonts, page breaks) is left out: that is not what a plan says.
 */
export interface Part {
  readonly kind: PartKind;
  /** Only parts of the same sort are held against each other: the kind, for blocks with the sort of their content. */
  readonly sort: string;
  /** As written; absent where nobody wrote one. */
  readonly id?: string;
  /** One line by which a reader knows the part. */
  readonly name: string;
  /** The text by which the part is found again in the other plan; '' where it has none. */
  readonly identity: string;
  readonly nummer?: string;
  /** A number that is counted changes when something before it comes or goes: that is no change of this part. */
  readonly nummerGeschreven: boolean;
  readonly fields: readonly Field[];
  readonly children: readonly Part[];
  /** The day of a meeting, where its date is understood. */
  readonly day?: string;
}

export type PartKind =
  | 'plan'
  | 'hoofdstuk'
  | 'blok'
  | 'doel'
  | 'resultaat'
  | 'actie'
  | 'kpi'
  | 'ontwikkelpunt'
  | 'kalendergroep'
  | 'kalenderitem'
  | 'kolom'
  | 'overleg'
  | 'bijeenkomst';

/** One thing that a part says. Empty fields are left out. */
export interface Field {
  /** As in the language: `wanneer`. */
  readonly name: string;
  /** As people call it: "wanneer", "noot ontwikkelagenda". */
  readonly title: string;
  /** What a reader sees, without markup: a line a paragraph, list item or party. */
  readonly text: string;
  /** As it was typed, white space apart. */
  readonly typed: string;
  /** Two fields with the same key mean the same, however they were written. */
  readonly key: string;
  /** What happened in a school year; says nothing about the plan of another. */
  readonly ofTheYear: boolean;
}

/** Every part with the part that it stands in; the plan itself stands in none. */
export function parentsOf(root: Part): ReadonlyMap<Part, Part> {
  const parents = new Map<Part, Part>();
  const visit = (part: Part): void => {
    for (const child of part.children) {
      parents.set(child, part);
      visit(child);
    }
  };
  visit(root);
  return parents;
}

/** The part and all below it, in the order of the plan. */
export function partsOf(root: Part): Part[] {
  return [root, ...root.children.flatMap(partsOf)];
}
