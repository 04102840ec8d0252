import type { System } from '../context.js';
import type { Finding } from './finding.js';

/** The oldest Node that jaarplan is tested on; the same as `engines` in package.json. */
const OLDEST = [20, 19] as const;

export function checkNode({ jaarplanVersion, nodeVersion, platform, architecture }: System): Finding[] {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const ok = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  const node: Finding = { ok, what: 'Node', detail: ok ? nodeVersion : `${nodeVersion} is te oud; nodig is ${OLDEST.join('.')} of nieuwer` };
  return [
    { ok: true, what: 'jaarplan', detail: `${jaarplanVersion} op ${platform} (${architecture})` },
    ok ? node : { ...node, remedy: upgrade(platform) },
  ];
}

function upgrade(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'winget install OpenJS.NodeJS.LTS';
  if (platform === 'darwin') return 'brew install node';
  return 'sudo npx --yes n lts';
}
