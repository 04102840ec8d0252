/** What is written to a file of a plan: texts, switches, numbers, lists and groups of keys. */
export type Value = string | boolean | number | Group | readonly Value[];

interface Line {
  readonly key: string;
  readonly value: Value;
  /** Stands above the key. */
  readonly comment?: string;
}

/** Keys with values, in order. */
export class Group {
  readonly lines: Line[] = [];

  /** `comment` stands above the group as a whole. */
  constructor(readonly comment?: string) {}

  /** Leaves out what is absent or empty. */
  set(key: string, value: Value | undefined, comment?: string): this {
    const isNothing = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (!isNothing) this.lines.push({ key, value, ...(comment === undefined ? {} : { comment }) });
    return this;
  }

  has(key: string): boolean {
    return this.lines.some((line) => line.key === key);
  }

  get(key: string): Value | undefined {
    return this.lines.find((line) => line.key === key)?.value;
  }

  /** The text under a key; '' where there is none. */
  text(key: string): string {
    const value = this.get(key);
    return typeof value === 'string' ? value : '';
  }

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }
}
