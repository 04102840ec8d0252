import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { MachineProblem } from '../../diagnostics/machineProblem.js';
import { embeddedPackage, notInstalled } from './embeddedPackage.js';
import type { BrowserCandidate, FindOptions, FoundBrowser } from './foundBrowser.js';

export function givenBrowserMissing(source: string, path: string): MachineProblem {
  return new MachineProblem('browser/pad-klopt-niet', `De browser van ${source} is er niet of mag niet worden gestart: ${path}`, [
    `Geef het hele pad van Chrome, Chromium of Edge, of laat ${source} weg: dan zoekt jaarplan zelf een browser.`,
  ]);
}

export function noBrowser(candidates: readonly BrowserCandidate[], options: FindOptions): MachineProblem {
  const npmHelps = candidates.some(({ kind, remark }) => kind === 'ingebouwd' && remark === notInstalled);
  const command = npmHelps ? `npm install ${embeddedPackage}` : installCommand(options.platform);
  return new MachineProblem('browser/ontbreekt', 'Er is geen browser gevonden om de PDF mee te maken.', [`Gezocht is naar: ${browserNames(candidates).join(', ')}.`, `Installeer een browser: ${command}`]);
}

/** Each browser once: the folders in which it was looked for are some seventy on an ordinary machine, and help nobody. */
function browserNames(candidates: readonly BrowserCandidate[]): string[] {
  return [...new Set(candidates.map(({ name, remark }) => (remark === undefined ? name : `${name} (${remark})`)))];
}

const linuxPackageManagers = [
  ['/usr/bin/apt', 'sudo apt install chromium'],
  ['/usr/bin/dnf', 'sudo dnf install chromium'],
  ['/usr/bin/zypper', 'sudo zypper install chromium'],
  ['/usr/bin/pacman', 'sudo pacman -S chromium'],
  ['/sbin/apk', 'apk add chromium'],
] as const;

function installCommand(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'winget install Google.Chrome';
  if (platform === 'darwin') return 'brew install --cask google-chrome';
  return linuxPackageManagers.find(([program]) => existsSync(program))?.[1] ?? 'sudo apt install chromium';
}

export function browserDoesNotStart(found: FoundBrowser, log: string, cause?: unknown): MachineProblem {
  const last = lastLines(log);
  const message = `De browser start niet: ${found.name} (${found.executable})`;
  const hints = [...(last ? [`De browser meldt: ${last}`] : []), startHint(found, log)];
  return new MachineProblem('browser/start-niet', message, hints, { cause });
}

function startHint({ kind, executable }: FoundBrowser, log: string): string {
  if (/no usable sandbox|SUID sandbox/iu.test(log)) {
    return 'Deze machine staat de zandbak van de browser niet toe. Geef met --browser een geïnstalleerde Chrome op, of zet JAARPLAN_ZANDBAK=uit.';
  }
  const library = /loading shared libraries: (\S+):/u.exec(log)?.[1];
  if (library) return `Op deze machine ontbreekt ${library}. Geef met --browser een geïnstalleerde Chrome of Chromium op.`;
  if (kind === 'ingebouwd') return `Verwijder de map ${dirname(executable)} en probeer het nog eens: de browser wordt dan opnieuw uitgepakt.`;
  return `Probeer of deze opdracht werkt: "${executable}" --version. Geef anders met --browser een andere browser op.`;
}

export function browserStopped(log: string, cause?: unknown): MachineProblem {
  const last = lastLines(log);
  return new MachineProblem(
    'browser/gestopt',
    'De browser is gestopt tijdens het maken van de PDF.',
    [...(last ? [`De browser meldt: ${last}`] : []), 'Dat gebeurt als het geheugen op is. Sluit andere programma’s en probeer het nog eens.'],
    { cause },
  );
}

export function browserHangs(step: string, seconds: number): MachineProblem {
  return new MachineProblem('browser/tijd-om', `De browser was na ${seconds} seconden nog niet klaar met ${step}.`, [
    'Probeer het nog eens. Blijft het zo, maak dan grote afbeeldingen in het plan kleiner.',
  ]);
}

export function browserClosed(): MachineProblem {
  return new MachineProblem('browser/afgebroken', 'Het maken van de PDF is afgebroken.', ['Geef de opdracht nog eens.']);
}

/** A failed write as the user's problem, or nothing when it is none of theirs. */
export function diskProblem(error: unknown, folder: string): MachineProblem | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new MachineProblem('schijf/vol', `Er is geen ruimte om de browser uit te pakken in ${folder}.`, ['Maak 300 MB vrij en probeer het nog eens.'], { cause: error });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST' || code === 'ENOENT') {
    return new MachineProblem('schijf/geen-recht', `In deze map kan jaarplan niets bewaren: ${folder}.`, ['Geef met XDG_CACHE_HOME een map op waarin u wel mag schrijven.'], { cause: error });
  }
  return undefined;
}

/** What the browser itself said last, on one line and short enough to read. */
function lastLines(log: string): string {
  return log.trim().split('\n').slice(-2).join(' ').slice(-400);
}
