/** Loaded by every command, and here because what Node itself brings compiled is of no use to it once a flag has changed. */
const LOADED_BEFORE = ['node:child_process', 'node:fs/promises'];

/**
 * Regular expressions are compiled once, when they are first used. The engine else makes code of them for an interpreter first, and anew for the
 * processor at the second use: of three hundred in a build all but a few are used twice, and compiling them took longer than matching.
 */
const EXPRESSIONS_ONCE = '--no-regexp-tier-up';

/**
 * By version of the engine (V8; that of Node 20, of Node 22): how much a function must have done, in bytes carried out or in
 * calls, before it is worth optimising; some seven times its own measure. Versions that are not here know other flags, and
 * need none: the engine of Node 24 has a quicker step in between.
 */
const MORE_PATIENCE: Readonly<Record<string, string>> = {
  '11': `--interrupt-budget=1000000 ${EXPRESSIONS_ONCE}`,
  '12': `--invocation-count-for-turbofan=20000 --invocation-count-for-osr=5000 ${EXPRESSIONS_ONCE}`,
};

/** Throws away nothing that it compiled: what is gone at the end of a run is not kept for the next, and was half of what starting needs. */
const KEEP_ALL = '--no-flush-bytecode';

/**
 * Has the engine wait longer before it optimises a function. One plan is done in half a second: by its own measure the
 * engine spends a third of the processor on code that is hardly used after that. In a long run all that matters is still
 * optimised, a little later. The engine does not take what was compiled under other flags, so this comes before anything of
 * the program is loaded.
 */
export function makePatient(engineVersion: string): void {
  for (const name of LOADED_BEFORE) process.getBuiltinModule(name);
  process.getBuiltinModule('node:v8').setFlagsFromString([KEEP_ALL, MORE_PATIENCE[engineVersion.split('.')[0] ?? ''] ?? ''].join(' ').trim());
}
