import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Chapters of the page, with the folders of `examples/` in the order in which a newcomer meets the ideas. */
const CHAPTERS = [
  ['Beginnen', ['klein', 'concept', 'verwijzing', 'voetnoot', 'afkortingen', 'afbeelding']],
  ['Doelen en acties', ['meer-resultaten', 'onderdelen', 'subdoelen', 'kolommen', 'eigen-veld']],
  ['Opmaken', ['opmaak-resultaten', 'opmaak-activiteiten', 'opmaak-jaarkalender', 'opmaak-matrix', 'opmaak-rooster', 'huisstijl']],
  ['Andere blokken', ['kalender', 'jaarplanning-matrix', 'jaarplanning-lijst', 'kpis', 'dekking', 'dekking-jaren', 'tijdlijn', 'evaluatie', 'terugblik']],
];

/**
 * docs/voorbeelden.md: every example with the idea that its first comment names, and its source. Throws when a folder of
 * `examples/` is missing from the chapters above, or the other way round.
 * @param {URL} root folder of the package
 * @returns {string} Markdown
 */
export function examplesDocument(root) {
  const folders = readdirSync(new URL('examples/', root)).sort();
  const named = CHAPTERS.flatMap(([, names]) => names).sort();
  if (JSON.stringify(folders) !== JSON.stringify(named)) throw new Error(`examples/ holds ${folders.join(', ')}; the page names ${named.join(', ')}`);
  const chapters = CHAPTERS.map(([title, names]) => `## ${title}\n\n${names.map((name) => example(root, name)).join('\n')}`);
  return `${[
    '# Voorbeelden',
    'Elk voorbeeld is een heel plan over één idee, zo klein mogelijk. Neem over wat u nodig hebt, of bouw het zelf:',
    '```sh\njaarplan build examples/klein\n```',
    'Alle sleutels staan in [taal.md](taal.md). Deze pagina is gemaakt uit de map `examples/` (`npm run docs`).',
    ...chapters,
  ].join('\n\n')}`;
}

function example(root, name) {
  const folder = new URL(`examples/${name}/`, root);
  const [, comment, ...lines] = readFileSync(new URL('plan.yaml', folder), 'utf8').split('\n');
  const { title, idea } = /^# (?<title>[^:]+): (?<idea>.+)$/.exec(comment)?.groups ?? {};
  if (idea === undefined) throw new Error(`examples/${name}/plan.yaml: its second line must be a comment "# Title: idea."`);
  const others = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(relative(fileURLToPath(folder), entry.parentPath), entry.name).replaceAll('\\', '/'))
    .filter((file) => file !== 'plan.yaml')
    .sort();
  const beside = others.length === 0 ? '' : ` Ernaast ${others.length === 1 ? 'staat' : 'staan'} ${others.map((file) => `[${file}](../examples/${name}/${file})`).join(', ')}.`;
  const sentence = idea[0].toUpperCase() + idea.slice(1);
  return `### ${title}\n\n${sentence}${beside}\n\n\`\`\`yaml\n# examples/${name}/plan.yaml\n${lines.join('\n').trimEnd()}\n\`\`\`\n`;
}
