import type { Document } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Source } from '../source/source.js';
import { span } from '../source/source.js';
import { buildTree, MAXIMUM_DEPTH, MAXIMUM_TEXT } from './buildTree.js';
import { composeDocument } from './document.js';
import { explainErrors } from './errors.js';
import { findQuietTraps } from './traps.js';
import { isEmpty } from './tree.js';
import type { YamlNode } from './tree.js';

export interface ParsedYaml {
  /** Absent when the text is no YAML at all, or empty. */
  readonly root?: YamlNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** A tree is never changed, so that a source need be read only once; kept no longer than the source itself. */
const alreadyRead = new WeakMap<Source, ParsedYaml>();

/** Reads YAML into a located tree. Never throws: what is wrong comes back as diagnostics. */
export function parseYaml(source: Source): ParsedYaml {
  const parsed = alreadyRead.get(source) ?? parseText(source);
  alreadyRead.set(source, parsed);
  return parsed;
}

function parseText(source: Source): ParsedYaml {
  const composed = composeDocument(source.text);
  if ('tooDeep' in composed) return { diagnostics: [tooDeep(source, composed.tooDeep)] };
  if ('tooLarge' in composed) return { diagnostics: [tooLarge(source, composed.tooLarge)] };
  const { document, second } = composed;
  const errors = [...explainErrors(source, document), ...(second === undefined ? [] : [secondDocument(source, second)])];
  if (errors.length > 0) return { diagnostics: errors };
  return readDocument(source, document);
}

function readDocument(source: Source, document: Document.Parsed): ParsedYaml {
  const { root, diagnostics, stopped } = buildTree(source, document);
  if (stopped !== undefined) return { diagnostics: [TOO_FAR[stopped.reason](source, stopped.offset)] };
  if (root === undefined || isEmpty(root)) return { diagnostics };
  return { root, diagnostics: [...diagnostics, ...findQuietTraps(source, root)] };
}

function tooDeep(source: Source, offset: number): Diagnostic {
  return diagnosticAt(span(source, offset, offset + 1), 'yaml/te-diep', `Dit bestand springt meer dan ${MAXIMUM_DEPTH} keer in; zo diep gaat geen jaarplan.`, {
    hints: ['Kijk of de inspringing klopt en of er haken [ of { openstaan.'],
  });
}

function tooLarge(source: Source, offset: number): Diagnostic {
  return diagnosticAt(span(source, offset, offset + 1), 'yaml/te-groot', 'Tot hier is dit bestand gelezen; het bevat meer dan in een jaarplan past.', {
    hints: ['Verdeel het plan over meer bestanden, of kijk of een herhaling met & en * te ver gaat.'],
  });
}

function tooLong(source: Source, offset: number): Diagnostic {
  return diagnosticAt(span(source, offset, offset + 1), 'yaml/te-groot', `Hier begint een tekst van meer dan ${MAXIMUM_TEXT / 1000}.000 tekens; zoveel past er niet in één veld.`, {
    hints: ['Verdeel de tekst over meer velden of hoofdstukken, of kijk of er een aanhalingsteken openstaat.'],
  });
}

/** What is said where a bound of the tree was met. */
const TOO_FAR = { depth: tooDeep, size: tooLarge, text: tooLong } as const;

function secondDocument(source: Source, offset: number): Diagnostic {
  let { line } = source.position(offset);
  while (line > 1 && !/^(?:---|\.\.\.)/.test(source.line(line))) line--;
  const start = source.lineStarts[line - 1] ?? 0;
  const sign = source.line(line).startsWith('...') ? '...' : '---';
  return diagnosticAt(span(source, start, start + 3), 'yaml/meer-documenten', `De regel ${sign} begint een tweede document; een bestand bevat er één.`, {
    hints: [`Haal de regel ${sign} weg, of zet wat erna komt in een eigen bestand.`],
  });
}
