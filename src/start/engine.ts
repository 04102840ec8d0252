/** Loaded by every command, and here because what Node itself brings compiled is of no use to it once a flag has changed. */
const LOADED_BEFORE = ['node:child_process', 'node:fs/promises'];

/**
 * Regular expressions are compiled once, when they are first used. The engine else makes code of them for an interpreter first, and anew for the
 * processor at the second use: of three hundred in a build all but a few are used twice, and compiling them took longer than matching.
 */
const EXPRESSIONS_ONCE = '--no-regexp-tier-up';

/**
 * By version of the engine (V8; that of Node 20, 22 and 24): how much a function must have done, in bytes carried out or in
 * calls, before it is worth optimising; some seven times its own measure. That of Node 24 has a quicker step in between, and needs none.
 * Versions that are not here may know other flags, and are left as they are.
 */
const MORE_PATIENCE: Readonly<Record<string, string>> = {
  '11': `--interrupt-budget=1000000 ${EXPRESSIONS_ONCE}`,
  '12': `--invocation-count-for-turbofan=20000 --invocation-count-for-osr=5000 ${EXPRESSIONS_ONCE}`,
  '13': '',
};

/** Throws away nothing that it compiled: what is gone at the end of a run is not kept for the next, and was half of what starting needs. */
const KEEP_ALL = '--no-flush-bytecode';

/**
 * While these hold, the engine's next collection is one of all objects, and then lets as many more come as this many
 * percent of what it found before the next of that kind.
 */
const ROOMY_COLLECTION = '--gc-global --heap-growing-percent=3000';
const USUAL_COLLECTION = '--no-gc-global --heap-growing-percent=0';

/** Slots of one array (8 kB), and how many arrays are more than the space for new objects that the engine begins with (1 MB): it then collects. */
const SLOTS = 1024;
const ARRAYS = 130;

/**
 * Sets the engine up for one plan: room for its objects, and more patience before it optimises a function. One plan is done in half a second: by its own measure the
 * engine spends a third of the processor on code that is hardly used after that. In a long run all that matters is still
 * optimised, a little later. The engine does not take what was compiled under other flags, so this comes before anything of
 * the program is loaded.
 */
export function setUpEngine(engineVersion: string): void {
  for (const name of LOADED_BEFORE) process.getBuiltinModule(name);
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  const patience = MORE_PATIENCE[engineVersion.split('.')[0] ?? ''];
  if (patience !== undefined) makeRoom(setFlagsFromString);
  setFlagsFromString([KEEP_ALL, patience ?? ''].join(' ').trim());
}

/**
 * Has the engine collect its garbage while there is next to none, and leave room for what a plan needs. Of itself it allows the less the more
 * of the program it has loaded, and then goes through all objects twice in one build, while nearly all are still in use: a fifteenth of the time.
 * Where the space for new objects has another size this changes nothing. After the next such collection its own measure holds again.
 */
function makeRoom(setFlags: (flags: string) => void): void {
  setFlags(ROOMY_COLLECTION);
  for (let count = 0; count < ARRAYS; count += 1) new Array<number>(SLOTS).fill(0);
  setFlags(USUAL_COLLECTION);
}
