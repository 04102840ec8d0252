import type { Rule } from '../check.js';

/** What is wrong with the settings of the checks (under `controle`, or in a comment) and of the commands (jaarplan.config.yaml). */
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
  {
    code: 'instelling/niet-hier',
    severity: 'fout',
    title: 'een instelling in jaarplan.config.yaml die een programma op deze computer kiest',
    why: 'Het bestand kan van een ander komen; welk programma er draait, bepaalt u zelf.',
    remedy: 'Typ de optie achter de opdracht.',
  },
  {
    code: 'instelling/onbekend',
    severity: 'fout',
    title: 'een opdracht of optie in jaarplan.config.yaml die niet bestaat',
    why: 'U denkt dat er iets is ingesteld, en dat is niet zo.',
    remedy: 'Neem de naam over die voor de melding staat, of kijk bij `jaarplan OPDRACHT --help`.',
  },
  {
    code: 'instelling/vorm',
    severity: 'fout',
    title: 'een jaarplan.config.yaml zonder opdrachten, of een opdracht met een waarde erachter',
    why: 'Zo is niet te zien welke optie bedoeld is.',
    remedy: 'Schrijf eerst de opdracht, en daaronder elke optie op een eigen regel, twee spaties ingesprongen.',
  },
  {
    code: 'instelling/waarde',
    severity: 'fout',
    title: 'een waarde in jaarplan.config.yaml die bij die optie niet kan',
    why: 'De opdracht zou iets anders doen dan u instelde.',
    remedy: 'Kies een waarde die de melding noemt. Schrijf ja of nee bij een optie zonder waarde. Een map ligt onder de map van jaarplan.config.yaml.',
  },
];
