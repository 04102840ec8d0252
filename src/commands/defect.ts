import { harmlessSentence } from '../diagnostics/harmless.js';
import type { System } from './context.js';

/** The one line with which to report a defect of jaarplan; under JAARPLAN_DEBUG=1 the trace below it. */
export function defectReport(error: unknown, system: System, debug: boolean): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const where = `jaarplan ${system.jaarplanVersion}, Node ${system.nodeVersion}, ${system.platform} ${system.architecture}`;
  const line = `Er zit een fout in jaarplan zelf, niet in uw plan. Meld deze regel aan de makers: ${harmlessSentence(what).slice(0, 300)} [${where}]\n`;
  return debug && error instanceof Error ? `${line}${error.stack ?? ''}\n` : line;
}
