/** Something in a plan shows itself only while its files are made. Thrown; the command makes a diagnostic of it. */
export class RejectedPlan extends Error {
  override readonly name = 'RejectedPlan';

  constructor(
    /** As for diagnostics: `huisstijl/sjabloon`. */
    readonly code: string,
    message: string,
    readonly hints: readonly string[],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
