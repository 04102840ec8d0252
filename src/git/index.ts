/** Revisions of a git repository as a Host, through the user's own `git`. The working folder is never looked at. */
export { findRepository, formerPath, isGitProblem, openRevision } from './repository.js';
export type { GitProblem, Repository } from './repository.js';
export { revisionHost, revisionRoot } from './revisionHost.js';
export type { Revision } from './revisionHost.js';
