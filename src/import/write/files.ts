import { formatText } from '../../formatting/index.js';
import { Source } from '../../source/source.js';
import { parseRichText, plainText } from '../../text/index.js';
import { parseYaml } from '../../yaml/parse.js';
import type { YamlNode } from '../../yaml/tree.js';
import type { DraftFile } from '../recognise/plan.js';
import { wordsOf } from '../words.js';
import { Group } from './draft.js';
import { yamlText } from './yaml.js';

export interface PlanFileText {
  /** Relative to the folder of the organisation. */
  readonly path: string;
  readonly text: string;
}

/** A drafted file in the fixed form of `jaarplan fmt`; `schemaFolder` is where the schemas stand, from the same folder. */
export function fileText({ path, schema, content }: DraftFile, schemaFolder: string): PlanFileText {
  const up = '../'.repeat(path.split('/').length - 1);
  const head = `# yaml-language-server: $schema=${up}${schemaFolder}/${schema}.schema.json\n`;
  const body = content instanceof Group ? yamlText(content) : listText(content);
  const typed = head + body;
  const formed = formatText(new Source(path, typed), schema);
  return { path, text: 'text' in formed ? formed.text : typed };
}

/** A list at the top of a file. */
function listText(items: readonly Group[]): string {
  const whole = yamlText(new Group().set('lijst', items));
  return whole.replace(/^lijst:\n/, '').replace(/^ {2}/gm, '');
}

/** Keys whose values are not shown as words: names, files, settings. */
const SETTINGS = new Set(['id', 'formaat', 'schooljaar', 'kolommen', 'opmaak', 'weergave', 'nummering', 'periode', 'vakantieregio']);

/** The words that a file says, read back from its text. Keys of the plan language are none. */
export function wordsInFile({ path, text }: PlanFileText): string[] {
  const { root } = parseYaml(new Source(path, text));
  return root === undefined ? [] : wordsIn(root, '');
}

function wordsIn(node: YamlNode, key: string): string[] {
  if (node.kind === 'text') return SETTINGS.has(key) || /\.yaml$/.test(node.value) ? [] : wordsOf(plainText(parseRichText(node.value, 'blok').blocks));
  // Columns are names of fields, or the columns of the jaarplanning with all that is in them.
  if (node.kind === 'list') return SETTINGS.has(key) && node.items.every((item) => item.kind === 'text') ? [] : node.items.flatMap((item) => wordsIn(item, item.kind === 'text' ? key : ''));
  return node.entries.flatMap((entry) => [...(key === 'afkortingen' ? wordsOf(entry.key.value) : []), ...wordsIn(entry.value, entry.key.value)]);
}
