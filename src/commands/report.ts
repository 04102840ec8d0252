import { MachineProblem } from '../diagnostics/machineProblem.js';
import { harmlessSentence } from '../diagnostics/harmless.js';
import { printForTerminal, printProblem } from '../diagnostics/terminalPrinter.js';
import type { Context } from './context.js';
import { defectReport } from './defect.js';
import { EXIT } from './exitCode.js';
import type { ExitCode } from './exitCode.js';
import { SettingsProblem } from './settings/settingsProblem.js';
import { UsageProblem } from './usageProblem.js';

/** Says in Dutch why a command could not go on, and gives the exit code that belongs to it. */
export function reportFailure(error: unknown, context: Pick<Context, 'say' | 'look' | 'system' | 'host'>): ExitCode {
  if (error instanceof UsageProblem) {
    context.say([error.message, ...error.hints].map((sentence) => `${harmlessSentence(sentence)}\n`).join(''));
    return EXIT.usage;
  }
  if (error instanceof SettingsProblem) {
    context.say(printForTerminal(error.diagnostics, context.look));
    return EXIT.usage;
  }
  if (error instanceof MachineProblem) {
    context.say(printProblem(error.code, error.message, error.hints, context.look));
    return EXIT.machine;
  }
  context.say(defectReport(error, context.system, context.host.environment['JAARPLAN_DEBUG'] === '1'));
  return EXIT.defect;
}
