import { execFileSync } from 'node:child_process';
import { writeFiles } from '../commands/program.js';

/** Git without the settings of whoever runs the tests, and always at the same moment. */
const ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Beleidsmedewerker',
  GIT_AUTHOR_EMAIL: 'beleid@swv.example',
  GIT_COMMITTER_NAME: 'Beleidsmedewerker',
  GIT_COMMITTER_EMAIL: 'beleid@swv.example',
  GIT_AUTHOR_DATE: '2024-09-01T12:00:00Z',
  GIT_COMMITTER_DATE: '2024-09-01T12:00:00Z',
};

export function git(folder: string, ...words: readonly string[]): string {
  return execFileSync('git', ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', ...words], { cwd: folder, env: ENVIRONMENT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Writes files and makes a commit of all that stands in the folder; a tag where one is given. */
export function commit(folder: string, files: Readonly<Record<string, string>>, tag?: string): void {
  writeFiles(folder, files);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', tag ?? 'wijziging');
  if (tag !== undefined) git(folder, 'tag', tag);
}
