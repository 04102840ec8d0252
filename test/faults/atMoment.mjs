/**
 * Loaded before the program: does something at the very moment that the browser starts or prints. TEST_MOMENT says when
 * (start, print); TEST_ACT what: a signal to the program, or `browser` to end the browser.
 */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

const { TEST_MOMENT: moment, TEST_ACT: act } = process.env;
const { spawn } = childProcess;

childProcess.spawn = (command, words, options) => {
  const child = spawn(command, words, options);
  const toBrowser = child.stdio[3];
  if (!toBrowser) return child;
  if (moment === 'start') doIt(child);
  const { write } = toBrowser;
  toBrowser.write = (message, ...rest) => {
    if (moment === 'print' && String(message).includes('Page.printToPDF')) doIt(child);
    return write.call(toBrowser, message, ...rest);
  };
  return child;
};
syncBuiltinESMExports();

function doIt(browser) {
  if (act === 'browser') process.kill(browser.pid, 'SIGKILL');
  // At the start a signal waits until the browser has set up house. At the print it must not wait: a small plan is printed and finished
  // sooner than any wait that is long enough to see.
  else if (moment === 'start') setTimeout(() => process.kill(process.pid, act), 100);
  else process.kill(process.pid, act);
}
