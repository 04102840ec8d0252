import type { Diagnostic } from '../../diagnostics/diagnostic.js';

/** jaarplan.config.yaml cannot be followed: exit code 2, as when the command itself is mistyped. */
export class SettingsProblem extends Error {
  override readonly name = 'SettingsProblem';

  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super('jaarplan.config.yaml cannot be followed');
  }
}
