import type { Assets } from '../../src/assets.js';
import type { Context } from '../../src/commands/context.js';
import { COMMANDS } from '../../src/commands/index.js';
import { runProgram } from '../../src/commands/program.js';
import { UsageProblem } from '../../src/commands/usageProblem.js';
import { NO_COLOURS } from '../../src/diagnostics/colours.js';
import { MachineProblem } from '../../src/diagnostics/machineProblem.js';
import { Unfinished } from '../../src/outputs/unfinished.js';
import { memoryHost } from '../plan/memoryHost.js';
import type { Chance } from './chance.js';
import { WORK } from './corpus.js';
import type { Specimen } from './corpus.js';
import { whenSoup } from './soups.js';

export interface CommandOutcome {
  readonly name: string;
  readonly words: string;
  readonly violation?: string;
}

interface Spoilt {
  readonly specimen: Specimen;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly assets: Assets;
}

/** The commands that can do all their work without a disk of their own, each in one of its forms. */
const FORMS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  check: ['tekst', 'json', 'github', 'sarif', 'junit'].map((form) => ['--formaat', form]),
  mend: [['--herstel', '--proef']],
  diff: ['tekst', 'md', 'html', 'json'].map((form) => ['--formaat', form]),
  export: [['--formaat', 'tekst'], ['--los']],
  fmt: [['--controle']],
  rollover: [['--proef']],
  status: ['tekst', 'json'].flatMap((form) => [['--formaat', form, '--peildatum', '2025-03-01'], ['--formaat', form, '--peildatum', '1999-12-31', '--wie', 'bestuur']]),
  coverage: ['tekst', 'md', 'json'].map((form) => ['--formaat', form]),
  wanneer: ['tekst', 'json'].map((form) => ['--formaat', form, '--schooljaar', '2024-2025']),
};

/** No escape code may reach a terminal; a tab and a line end may. */
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** Runs one command on the spoilt plan, as the program does but on a disk that is a value. */
export async function runCommand(chance: Chance, { specimen, files, assets }: Spoilt): Promise<CommandOutcome> {
  const name = chance.one(Object.keys(FORMS));
  const form = chance.one(FORMS[name] ?? []);
  const all = name === 'diff' ? { ...files, ...before(specimen) } : files;
  const words = [name === 'mend' ? 'check' : name, ...subject(name, specimen, chance), ...form];
  let said = '';
  const context: Context = {
    host: memoryHost({ files: all, workingFolder: WORK }),
    assets,
    system: { jaarplanVersion: '0', nodeVersion: '20', platform: 'linux', architecture: 'x64', temporaryFolder: '/tmp', processors: 2 },
    print: (text) => void (said += text),
    say: (text) => void (said += text),
    look: { colours: NO_COLOURS, width: chance.one([40, 80]) },
    input: () => nothing(),
    unfinished: new Unfinished(),
    now: () => new Date(0),
  };
  const outcome = { name, words: words.join(' ') };
  try {
    await runProgram(words, COMMANDS, context);
  } catch (error) {
    if (!(error instanceof UsageProblem || error instanceof MachineProblem)) return { ...outcome, violation: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  const harmful = HARMFUL.exec(said);
  return harmful === null ? outcome : { ...outcome, violation: `U+${harmful[0].charCodeAt(0).toString(16)} in what is said: ${JSON.stringify(said.slice(Math.max(0, harmful.index - 60), harmful.index + 20))}` };
}

function subject(name: string, { plan }: Specimen, chance: Chance): string[] {
  if (name === 'wanneer') return [`x${whenSoup(chance)}`.slice(1) || 'mei'].map((text) => (text.startsWith('-') ? ` ${text}` : text));
  if (name === 'coverage') return [WORK];
  return name === 'diff' ? [plan.replace(WORK, '/oud'), plan] : [plan];
}

/** The plan before it was spoilt, beside it. */
function before({ files }: Specimen): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path.replace(WORK, '/oud'), bytes]));
}

async function* nothing(): AsyncIterable<Uint8Array> {
  // Nothing stands on stdin.
}
