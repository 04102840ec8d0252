/**
 * Loaded before the program, and by Node before its threads too: does something in the thread that finishes files. TEST_AT says at which
 * file, from 1; TEST_ACT what: `exit` to end it, `throw` as a slip in its code would, `hang` to have it never answer and the program be
 * stopped by Ctrl-C, `start` to keep it from starting.
 */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread, parentPort } from 'node:worker_threads';

const { TEST_AT: at, TEST_ACT: act } = process.env;
const acts = {
  exit: () => process.exit(1),
  throw: () => void (crypto.createHash = () => undefined.length),
  hang: () => {
    process.kill(process.pid, 'SIGINT');
    for (;;);
  },
};

if (!isMainThread) {
  if (act === 'start') throw new Error('No thread today');
  const { on } = parentPort;
  let files = 0;
  parentPort.on = function (event, listener) {
    return on.call(this, event, (message) => {
      files += 1;
      if (String(files) === at) acts[act]();
      syncBuiltinESMExports();
      listener(message);
    });
  };
}
