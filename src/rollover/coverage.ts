import { posix } from 'node:path';
import { joinPath } from '../plan/files.js';
import { isPattern } from '../plan/patternSigns.js';
import { switchOf } from '../schema/switchWords.js';
import type { YamlNode, YamlText } from '../yaml/tree.js';
import { blocksWith } from './blocks.js';
import type { FileEdits } from './fileEdits.js';
import { isFlow, lineStart } from './fileStructure.js';
import type { Rolling } from './rolling.js';

/** Adds the plan that is rolled over to the earlier plans that a `dekking` names. A pattern such as `../*` finds it by itself. */
export function renewCoverage(rolling: Rolling, target: string): void {
  for (const { entry } of blocksWith(rolling.plan, 'dekking')) {
    const paths = earlierPlans(entry.value);
    const edits = paths[0] === undefined ? undefined : rolling.edits(paths[0].span.source);
    if (edits === undefined) continue;
    for (const path of paths) renewPath(edits, path, target);
    if (!paths.some(({ value }) => isPattern(value))) addPath(edits, entry.value, paths, posix.relative(target, rolling.folder));
  }
}

/** The texts that are paths; `dekking: true` names none. */
function earlierPlans(value: YamlNode): YamlText[] {
  const texts = value.kind === 'list' ? value.items : [value];
  return texts.filter((text): text is YamlText => text.kind === 'text' && text.value !== '' && switchOf(text.value) === undefined);
}

/** Earlier plans stay where they are, in the old plan's own folder too. */
function renewPath(edits: FileEdits, { value, span: { start, end } }: YamlText, target: string): void {
  const typed = value.replaceAll('\\', '/');
  const path = posix.relative(target, joinPath(posix.dirname(edits.source.file), typed));
  if (path !== posix.normalize(typed).replace(/\/$/, '')) edits.replace(start, end, `'${path.replaceAll("'", "''")}'`);
}

function addPath(edits: FileEdits, value: YamlNode, paths: readonly YamlText[], added: string): void {
  const last = paths.at(-1);
  if (last === undefined) return;
  if (value.kind === 'text') {
    edits.insert(value.span.start, '[');
    edits.insert(value.span.end, `, ${added}]`);
  } else {
    const begin = lineStart(edits.source.text, last.span.start);
    const indent = /^[ \t]*/.exec(edits.source.text.slice(begin))?.[0] ?? '';
    edits.insert(last.span.end, isFlow(value) ? `, ${added}` : `\n${indent}- ${added}`);
  }
}
