import { existsSync } from 'node:fs';

/** Whether Chromium's sandbox is on; when it is off, in Dutch why. */
export type Sandbox = { readonly on: true } | { readonly on: false; readonly reason: string };

/**
 * The sandbox is on, except where Chromium cannot start with it: as root, and in a container, whose own walls take its
 * place. `JAARPLAN_ZANDBAK=uit` is for machines that forbid it to ordinary users.
 */
export function sandboxFor(environment: Readonly<Record<string, string | undefined>>): Sandbox {
  if (environment['JAARPLAN_ZANDBAK'] === 'uit') return { on: false, reason: 'JAARPLAN_ZANDBAK staat op uit' };
  if (process.platform !== 'linux') return { on: true };
  if (process.getuid?.() === 0) return { on: false, reason: 'jaarplan draait als root' };
  if (inContainer(environment)) return { on: false, reason: 'jaarplan draait in een container' };
  return { on: true };
}

/** Docker and Podman leave a file, systemd and Podman a variable, Kubernetes the address of its own service. */
function inContainer(environment: Readonly<Record<string, string | undefined>>): boolean {
  return (
    existsSync('/.dockerenv') ||
    existsSync('/run/.containerenv') ||
    Boolean(environment['container']) ||
    Boolean(environment['KUBERNETES_SERVICE_HOST'])
  );
}
