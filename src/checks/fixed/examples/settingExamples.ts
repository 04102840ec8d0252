import type { Files, FixedExamples } from './example.js';

const SETTINGS = 'jaarplan.config.yaml';
const settings = (text: string): Files => ({ [SETTINGS]: `${text}\n` });

export const SETTING_EXAMPLES: FixedExamples = {
  'controle/onbekend': {
    in: 'plan',
    line: 2,
    wrong: 'controle:\n  datum/weekeind: uit',
    right: 'controle:\n  datum/weekend: uit',
  },
  'negeer/onbekend': {
    in: 'overleggen',
    line: 3,
    wrong: '- naam: Klankbordgroep\n  bijeenkomsten:\n    - 5 okt 2024 # jaarplan-negeer: datum/weekeind',
    right: '- naam: Klankbordgroep\n  bijeenkomsten:\n    - 5 okt 2024 # jaarplan-negeer: datum/weekend',
  },
  'negeer/overbodig': {
    in: 'overleggen',
    line: 3,
    wrong: '- naam: Klankbordgroep\n  bijeenkomsten:\n    - 7 okt 2024 # jaarplan-negeer: datum/weekend',
    right: '- naam: Klankbordgroep\n  bijeenkomsten:\n    - 7 okt 2024',
  },
  'instelling/niet-hier': {
    files: { wrong: settings('build:\n  uit: publicatie\n  browser: ./chrome'), right: settings('build:\n  uit: publicatie') },
    remark: 'Typ in plaats daarvan `jaarplan build --browser ./chrome`.',
    at: `${SETTINGS}:3`,
  },
  'instelling/onbekend': {
    files: { wrong: settings('build:\n  uitvoer: publicatie'), right: settings('build:\n  uit: publicatie') },
    at: `${SETTINGS}:2`,
  },
  'instelling/vorm': {
    files: { wrong: settings('build: html'), right: settings('build:\n  formaat: html') },
    at: `${SETTINGS}:1`,
  },
  'instelling/waarde': {
    files: { wrong: settings('build:\n  streng: graag'), right: settings('build:\n  streng: ja') },
    at: `${SETTINGS}:2`,
  },
};
