import type { Rule } from './check.js';

/**
 * Rules that other phases find: what is wrong there cannot be laid out, or is about the settings of the checks themselves. They
 * stand in the docs like any other, but no plan can switch them off.
 */
export const FIXED_RULES: readonly Rule[] = [
  {
    code: 'verwijzing/link',
    severity: 'fout',
    title: 'een link naar een hoofdstuk, doel of KPI die er niet is',
    why: 'Wie op de link klikt, komt nergens. Een paginanummer erbij is niet te geven.',
    remedy: 'Neem de id over van het hoofdstuk of doel dat u bedoelt, of geef dat er een met `id:`.',
  },
  {
    code: 'voetnoot/onbekend',
    severity: 'fout',
    title: 'een verwijzing naar een voetnoot die er niet is',
    why: 'Er staat dan een cijfertje in de tekst waar niets bij hoort.',
    remedy: 'Zet de tekst van de noot onder `voetnoten`, of haal `[^naam]` weg.',
  },
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
