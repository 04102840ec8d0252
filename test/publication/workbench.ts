import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectFolder, writeFiles } from '../commands/program.js';

/** A folder under git with a plan in it, and programs that stand in for the service around it and note how they were called. */
export class Workbench {
  readonly repository: string;
  readonly #programs: string;

  constructor(folder: string) {
    this.repository = join(folder, 'mijn plannen');
    this.#programs = join(folder, 'programma’s');
    writeFiles(this.repository, { '.gitignore': 'uitvoer/\nsite/\n' });
    writeFiles(this.#programs, {
      jaarplan: `#!/bin/sh\nexec "${process.execPath}" "${join(projectFolder, 'bin/jaarplan.js')}" "$@"\n`,
      gh: `#!/bin/sh\nprintf '%s\\n' "$@" > "${join(folder, 'gh.txt')}"\ncp "$5" "${join(folder, 'opmerking.md')}"\n`,
      curl: `#!/bin/sh\nprintf '%s\\n' "$@" > "${join(folder, 'curl.txt')}"\n`,
      npm: `#!/bin/sh\nprintf '%s\\n' "$@" > "${join(folder, 'npm.txt')}"\n`,
    });
    for (const name of ['jaarplan', 'gh', 'curl', 'npm']) chmodSync(join(this.#programs, name), 0o755);
    this.git('init', '--quiet', '-b', 'main');
  }

  git(...words: string[]): string {
    const { stdout, status, stderr } = spawnSync('git', ['-c', 'user.name=Proef', '-c', 'user.email=proef@example.org', ...words], { cwd: this.repository, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  }

  /** Writes files and keeps them; gives the name of the version. */
  keep(files: Readonly<Record<string, string>>): string {
    writeFiles(this.repository, files);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'Wijziging');
    return this.git('rev-parse', 'HEAD');
  }

  /** Runs a script as the service does: bash that stops at the first failure. */
  run(script: string, environment: Readonly<Record<string, string>>): { readonly code: number | null; readonly said: string } {
    const { PATH = '', ...rest } = process.env;
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: this.repository,
      encoding: 'utf8',
      env: { ...rest, PATH: `${this.#programs}:${PATH}`, NO_COLOR: '1', CI: 'true', ...environment },
    });
    return { code: status, said: stdout + stderr };
  }
}

/** A YAML file of the project, read by the library alone. */
export function readProjectYaml(path: string): unknown {
  return parse(readFileSync(join(projectFolder, path), 'utf8'));
}

export const PLAN = `formaat: 1
titel: Jaarplan 2024-2025
schooljaar: 2024-2025
organisatie: { naam: Samenwerkingsverband Dijkzicht, afkorting: dijkzicht }
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: Elke school heeft een aanspreekpunt
        acties:
          - wat: Iedere school wijst een aanspreekpunt aan
            wie: Schoolbesturen
            wanneer: 1 oktober 2024
`;
