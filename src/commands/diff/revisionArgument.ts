/** `v1:plans/noorderveld` in its two parts. */
export interface RevisionArgument {
  readonly revision: string;
  readonly path: string;
}

/**
 * What stands before and after the colon of `REV:map`; undefined for an argument that is a path. A drive of Windows
 * (`C:\plannen`, `C:/plannen`) is no revision, and on Windows itself nor is `C:plannen`. A colon within braces belongs to
 * the revision: `HEAD^{/fix: kalender}:plans`.
 */
export function readRevisionArgument(argument: string, platform: NodeJS.Platform): RevisionArgument | undefined {
  if (/^[a-z]:[\\/]/i.test(argument) || (platform === 'win32' && /^[a-z]:/i.test(argument))) return undefined;
  const [, revision, path] = /^((?:\{[^}]*\}|[^:{])*):(.*)$/s.exec(argument) ?? [];
  if (revision === undefined || path === undefined) return undefined;
  return { revision, path: platform === 'win32' ? path.replaceAll('\\', '/') : path };
}
