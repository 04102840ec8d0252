import { packageAssets } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import type { Compiled } from '../../src/compile.js';
import { memoryHost } from '../plan/memoryHost.js';
import type { MemoryDisk } from '../plan/memoryHost.js';

/** A whole plan with lines of one's own; `extra` stands at the top, `goal` in its only goal. */
export function planText({ extra = '', goal = '' }: { readonly extra?: string; readonly goal?: string } = {}): string {
  return `formaat: 1
titel: Jaarplan 2025-2026
schooljaar: 2025-2026
organisatie: {naam: Wilgenstreek}
${extra}
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: Een doel
        ${goal}
        acties:
          - {wat: Iets doen, wie: Bestuur, wanneer: mei 2026}
`;
}

/** The plan in `/werk/swv/plan.yaml`, in a project that begins at `/werk`, with files around it. */
export function compileHostile(plan: string, files: MemoryDisk['files'] = {}, links: MemoryDisk['links'] = {}): Promise<Compiled> {
  const host = memoryHost({ files: { '/werk/package.json': '{}', '/werk/swv/plan.yaml': plan, ...files }, links, workingFolder: '/werk' });
  return compile(host, '/werk/swv/plan.yaml', { assets: packageAssets() });
}

/** The codes of what is wrong, each once. */
export function errorsOf({ diagnostics }: Compiled): string[] {
  return [...new Set(diagnostics.filter(({ severity }) => severity === 'fout').map(({ code }) => code))].sort();
}
