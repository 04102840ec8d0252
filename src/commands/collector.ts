/** Versions of Node, by their first number, of which the flags of the engine are known. */
const KNOWN_VERSIONS = new Set(['20', '22', '24']);

/**
 * How the engine collects garbage. Threads help each other with it; where all processors are busy, the helpers are waited for longer than they
 * help. What was compiled under the one is taken under the other.
 */
export interface Collector {
  /** Every thread for itself. */
  alone(): void;
  /** As it was. */
  together(): void;
}

/** `nodeVersion` as in `process.versions.node`; of an unknown one nothing changes. */
export async function collectorOf(nodeVersion: string): Promise<Collector> {
  if (!KNOWN_VERSIONS.has(nodeVersion.split('.')[0] ?? '')) return { alone: () => undefined, together: () => undefined };
  const { default: v8 } = await import('node:v8');
  return { alone: () => v8.setFlagsFromString('--no-parallel-scavenge'), together: () => v8.setFlagsFromString('--parallel-scavenge') };
}
