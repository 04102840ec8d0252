import type { Rule } from '../check.js';

/** What is wrong with the settings of the checks themselves: under `controle`, or in a comment. */
export const SETTING_RULES: readonly Rule[] = [
  {
    code: 'controle/onbekend',
    severity: 'waarschuwing',
    title: 'een naam onder ‘controle’ die geen instelbare controle is',
    why: 'U denkt dat een controle uit staat, en zij staat aan.',
    remedy: 'Neem de naam over die voor de melding staat. Met `jaarplan check --regels` ziet u ze allemaal.',
  },
  {
    code: 'negeer/onbekend',
    severity: 'waarschuwing',
    title: 'een commentaar `# jaarplan-negeer:` met een naam die geen controle is',
    why: 'Het commentaar doet dan niets.',
    remedy: 'Neem de naam over die voor de melding staat.',
  },
  {
    code: 'negeer/overbodig',
    severity: 'info',
    title: 'een commentaar `# jaarplan-negeer:` op een plaats waar die controle niets vindt',
    why: 'Komt er later op die plaats een echte fout, dan ziet u haar niet.',
    remedy: 'Haal het commentaar weg.',
  },
];
