import { posix } from 'node:path';
import { joinPath } from '../plan/files.js';
import { isWithin } from '../plan/shownPaths.js';
import { allTexts } from '../plan/texts.js';
import { collectPictures } from '../text/index.js';
import { entryAt } from '../yaml/tree.js';
import type { YamlNode, YamlText } from '../yaml/tree.js';
import { placeInText } from '../yaml/offsets.js';
import { lineEnd } from './fileStructure.js';
import type { Rolling } from './rolling.js';

/** Keys whose text is a path; of `lettertype`, `kpis` and the like it may be one. */
const PATHS: ReadonlySet<string> = new Set('organisatie ondersteuningsplan huisstijl kpis doelen kwaliteitskalender jaarplanning afbeelding icoon logo css sjablonen lettertype'.split(' '));
const IS_PATH = /[/\\]|\.\w{2,5}$/;

/**
 * Makes every path that leads out of the plan's folder lead to the same file from the new folder. In a folder beside the old one nothing
 * changes. What the old plan found by its place (the nearest organisatie.yaml) is named where the new one would not find it.
 */
export function renewPaths(rolling: Rolling, target: string): void {
  if (posix.dirname(target) === posix.dirname(rolling.folder)) return;
  for (const text of pathTexts(rolling)) renewPath(rolling, target, text, 0, text.value.length);
  for (const { text, profile } of allTexts(rolling.plan)) {
    for (const { path } of collectPictures(text.rich(profile).blocks)) {
      const at = text.value.indexOf(path);
      if (at !== -1) renewPath(rolling, target, text.node, at, at + path.length);
    }
  }
  nameNearest(rolling, target);
  renewSchemas(rolling, target);
}

/** Every text behind the key of a path, in all files of the plan's own folder. */
function pathTexts(rolling: Rolling): YamlText[] {
  const found: YamlText[] = [];
  const visit = (node: YamlNode, isPath: boolean): void => {
    if (node.kind === 'text') {
      if (isPath && IS_PATH.test(node.value)) found.push(node);
    } else if (node.kind === 'list') for (const item of node.items) visit(item, isPath);
    else for (const { key, value } of node.entries) visit(value, PATHS.has(key.value));
  };
  for (const edits of rolling.allEdits()) if (edits.structure.root !== undefined) visit(edits.structure.root, false);
  return found;
}

function renewPath(rolling: Rolling, target: string, text: YamlText, start: number, end: number): void {
  const { source } = text.span;
  const path = moved(rolling, target, source.file, text.value.slice(start, end));
  if (path === undefined) return;
  const place = placeInText(text, start, end);
  rolling.edits(source)?.replace(place.start, place.end, path);
}

/** The path as it must be in the new folder; undefined where it stays as it is. */
function moved({ folder }: Rolling, target: string, file: string, path: string): string | undefined {
  const meant = joinPath(posix.dirname(file), path.replaceAll('\\', '/'));
  if (!isWithin(file, folder) || isWithin(meant, folder)) return undefined;
  return posix.relative(posix.join(target, posix.relative(folder, posix.dirname(file))), meant);
}

function nameNearest(rolling: Rolling, target: string): void {
  const edits = rolling.edits(rolling.planSource);
  const { plan } = rolling;
  const schooljaar = entryAt(edits?.structure.root, 'schooljaar')?.value;
  if (edits === undefined || schooljaar === undefined) return;
  for (const [key, part] of [['organisatie', plan.organisatie], ['ondersteuningsplan', plan.ondersteuningsplan]] as const) {
    const file = part?.origin.node.span.source.file;
    if (file === undefined || entryAt(edits.structure.root, key) !== undefined || isWithin(file, rolling.folder)) continue;
    edits.insert(lineEnd(edits.source.text, schooljaar.span.end), `\n${key}: ${posix.relative(target, file)}`);
  }
}

/** Editors look for the schema of a file from where the file is. */
function renewSchemas(rolling: Rolling, target: string): void {
  for (const edits of rolling.allEdits()) {
    for (const match of edits.source.text.matchAll(/(^#\s*yaml-language-server:\s*\$schema=)(\.\.?\/\S+)/gm)) {
      const [, before = '', path = ''] = match;
      const renewed = moved(rolling, target, edits.source.file, path);
      const start = match.index + before.length;
      if (renewed !== undefined) edits.replace(start, start + path.length, renewed);
    }
  }
}
