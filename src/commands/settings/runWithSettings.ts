import type { Command as CommanderCommand } from 'commander';
import type { Host } from '../../host.js';
import type { ExitCode } from '../exitCode.js';
import { applySettings } from './applySettings.js';
import { refusedSetting } from './refusedSetting.js';

/** Runs a command with what a settings file sets for it, as `applySettings` says. Throws SettingsProblem, or what the command throws. */
export async function runWithSettings(file: string, command: CommanderCommand, commandNames: readonly string[], host: Host, run: () => Promise<ExitCode>): Promise<ExitCode> {
  const applied = await applySettings(file, command, commandNames, host);
  try {
    return await run();
  } catch (error) {
    throw refusedSetting(error, applied);
  }
}
