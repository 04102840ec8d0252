import type { MachineProblem } from '../../src/diagnostics/machineProblem.js';

/** One diagnostic as it stands in what the program prints. */
export interface Said {
  readonly code: string;
  /** `plan.yaml:3`, a file as a whole, or nothing where it is about the machine. */
  readonly at: string;
  readonly severity: string;
  /** Whether it says what to do, or asks what was meant. */
  readonly advises: boolean;
}

const FIRST_LINE = /^(?:(?<at>\S+?)(?::\d+)? )?(?<severity>fout|waarschuwing|info) (?<code>[a-z]+\/[a-z-]+)$/gmu;

/** The diagnostics in a text for people; each begins with a line as `plan.yaml:3:5 fout yaml/tab`. */
export function saidOf(text: string): Said[] {
  const firstLines = [...text.matchAll(FIRST_LINE)];
  return firstLines.map(({ groups = {}, index }, number) => {
    const words = text.slice(index, firstLines[number + 1]?.index);
    return { code: groups['code'] ?? '', at: groups['at'] ?? '', severity: groups['severity'] ?? '', advises: /^ {2}tip: |bedoelde\s+u/mu.test(words) };
  });
}

/** The same of a problem that a part of the program ends with. */
export function saidBy({ code, hints }: MachineProblem): Said {
  return { code, at: '', severity: 'fout', advises: hints.length > 0 };
}
