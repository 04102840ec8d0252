import type { Files, FilesExample, FixedExample, PieceExample, SituationExample } from './example.js';

/** An example as lines of Markdown, with an empty line at the end. */
export function shown(example: FixedExample): string[] {
  if ('situation' in example) return shownSituation(example);
  const remark = example.remark === undefined ? [] : [example.remark, ''];
  return [...remark, ...('files' in example ? shownFiles(example) : shownPiece(example))];
}

function shownPiece({ wrong, right, line }: PieceExample): string[] {
  return [`Niet${wrong.includes('\n') ? ` (gemeld op regel ${line})` : ''}:`, '', ...block('yaml', wrong), 'Maar:', '', ...block('yaml', right)];
}

function shownFiles({ files: { wrong, right }, at }: FilesExample): string[] {
  const [, file = at, line = ''] = /^(.*):(\d+)$/u.exec(at) ?? [];
  const place = Object.hasOwn(wrong, file) && line !== '' ? ` (gemeld op regel ${line})` : '';
  return [...shownEach(wrong, 'Niet', place), ...shownEach(right, 'Maar', '')];
}

function shownEach(files: Files, word: string, place: string): string[] {
  return Object.entries(files).flatMap(([path, text], index) => [`${index === 0 ? `${word},` : 'En'} in \`${path}\`${place}:`, '', ...block(LANGUAGES[path.slice(path.lastIndexOf('.') + 1)] ?? 'yaml', text)]);
}

/** How a block is coloured, by the ending of the file's name. */
const LANGUAGES: Readonly<Record<string, string>> = { css: 'css', svg: 'xml', hbs: 'handlebars' };

function shownSituation({ situation, solved, commands }: SituationExample): string[] {
  const { wrong = '', right = '' } = commands ?? {};
  return [`**Voorbeeld:** ${situation}`, '', ...(wrong === '' ? [] : block('sh', wrong)), `**Opgelost:** ${solved}`, '', ...(right === '' || right === wrong ? [] : block('sh', right))];
}

function block(language: string, text: string): string[] {
  return [`\`\`\`${language}`, visible(text.trimEnd()), '```', ''];
}

/** Signs that cannot be seen, drawn as Word does when it shows them all. */
function visible(text: string): string {
  return text.replaceAll('\t', '→').replaceAll('\u00a0', '°').replaceAll('\u000b', '␋');
}
