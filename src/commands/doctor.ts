import type { Command } from './command.js';
import { EXIT } from './exitCode.js';
import type { Finding } from './doctor/finding.js';
import { checkBrowser } from './doctor/browser.js';
import { checkFolders } from './doctor/folders.js';
import { checkFonts } from './doctor/fonts.js';
import { checkNode } from './doctor/node.js';
import { harmless } from '../diagnostics/harmless.js';
import { jsonText } from '../diagnostics/jsonText.js';

/** Whether this machine has what jaarplan needs; of what it lacks, the one command that mends it. */
export const doctor: Command = {
  description: 'Kijkt of deze computer alles heeft wat jaarplan nodig heeft. Bij wat ontbreekt staat de opdracht die het oplost.',
  configure(command) {
    command.option('--browser <pad>', 'probeer deze browser, in plaats van een die jaarplan zelf vindt').option('--json', 'schrijf de uitkomst als JSON');
  },
  examples: [
    ['jaarplan doctor', 'Controleer deze computer:'],
    ['jaarplan doctor --browser /usr/bin/chromium', 'Probeer of een bepaalde browser werkt:'],
  ],
  async run(context, _args, options) {
    const flag = options['browser'];
    const json = options['json'] === true;
    const findings: Finding[] = [];
    const checks = [
      () => checkNode(context.system),
      () => checkBrowser(context, typeof flag === 'string' ? flag : undefined),
      () => checkFonts(),
      () => checkFolders(context),
    ];
    for (const check of checks) {
      for (const finding of await check()) {
        if (!json) context.print(findingLine(finding));
        findings.push(finding);
      }
    }
    const isWell = findings.every(({ ok }) => ok);
    if (json) context.print(jsonText({ inOrde: isWell, bevindingen: findings.map(({ ok, what, detail, remedy }) => ({ inOrde: ok, wat: what, uitleg: detail, ...(remedy === undefined ? {} : { oplossing: remedy }) })) }));
    else context.say(isWell ? 'Alles is in orde.\n' : 'Er ontbreekt iets. Doe wat er achter de pijl staat, en probeer het opnieuw.\n');
    return isWell ? EXIT.done : EXIT.machine;
  },
};

function findingLine({ ok, what, detail, remedy }: Finding): string {
  const line = (ok ? 'in orde' : 'ontbreekt').padEnd(11) + `${what}: ${harmless(detail)}\n`;
  return remedy === undefined ? line : `${line}${' '.repeat(11)}→ ${harmless(remedy)}\n`;
}
