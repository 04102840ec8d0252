/** How a run ends; of several endings the highest counts. */
export const EXIT = {
  done: 0,
  /** The plan has errors, or warnings under `--streng`; nothing was written over. */
  planErrors: 1,
  usage: 2,
  /** The machine lacks something: a browser, the right to write, room on the disk. */
  machine: 3,
  /** A defect in jaarplan. */
  defect: 70,
  /** Waved away by the user, as a shell counts Ctrl-C. */
  stopped: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce<ExitCode>((high, code) => (code > high ? code : high), EXIT.done);
}
