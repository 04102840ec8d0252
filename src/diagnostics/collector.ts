import type { Diagnostic } from './diagnostic.js';

/** Gathers what the phases have to say. The same problem at the same place is kept once. */
export class Diagnostics {
  readonly #items: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  add(...diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) {
      const key = identity(diagnostic);
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      this.#items.push(diagnostic);
    }
  }

  get hasErrors(): boolean {
    return this.#items.some((item) => item.severity === 'fout');
  }

  /** By file, then by place; problems without a place come first in their file. */
  sorted(): Diagnostic[] {
    return [...this.#items].sort(compareDiagnostics);
  }
}

export function pathOf(diagnostic: Diagnostic): string {
  return diagnostic.span?.source.path ?? diagnostic.path ?? '';
}

function compareDiagnostics(one: Diagnostic, other: Diagnostic): number {
  return (
    compareText(pathOf(one), pathOf(other)) ||
    (one.span?.start ?? -1) - (other.span?.start ?? -1) ||
    compareText(one.code, other.code) ||
    compareText(one.message, other.message)
  );
}

/** By code unit: the same on every machine, unlike localeCompare. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function identity(diagnostic: Diagnostic): string {
  return JSON.stringify([pathOf(diagnostic), diagnostic.span?.start, diagnostic.span?.end, diagnostic.code, diagnostic.message]);
}
