import { diagnosticAt } from '../../diagnostics/diagnostic.js';
import { UsageProblem } from '../usageProblem.js';
import type { AppliedSettings } from './applySettings.js';
import { SettingsProblem } from './settingsProblem.js';

/**
 * What a command threw; as a problem with a place in the settings file where an option is to blame that was set there. What
 * the option takes is known to the command alone, so that it is found only when the command runs.
 */
export function refusedSetting(error: unknown, applied: AppliedSettings): unknown {
  if (!(error instanceof UsageProblem)) return error;
  const name = error.options.find((option) => applied.has(option));
  const span = name === undefined ? undefined : applied.get(name);
  if (name === undefined || span === undefined) return error;
  // In the file the option has no dashes. Elsewhere in the sentence stands what was typed, or what another option is called.
  const message = error.message.replace(`--${name} `, `${name} `);
  return new SettingsProblem([diagnosticAt(span, 'instelling/waarde', message, { hints: error.hints })]);
}
