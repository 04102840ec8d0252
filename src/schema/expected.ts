import type { $ZodIssue } from 'zod/v4/core';
import { isSwitch } from './switchWords.js';

export type Kind = 'text' | 'choice' | 'list' | 'map';

/** What should have stood somewhere, as one issue of zod or the alternatives of a union tell it. */
export interface Expected {
  /** In words, to follow "hoort": "een tekst of een lijst". */
  readonly words: string;
  readonly kinds: ReadonlySet<Kind>;
  /** Of a group: its keys. */
  readonly keys: readonly string[];
  /** Of a choice: its words. */
  readonly choices: readonly string[];
}

export function expectedBy(issue: $ZodIssue): Expected {
  const alternatives = flatten(issue);
  return {
    words: joinOr(unique(alternatives.map(wordsFor))),
    kinds: new Set(alternatives.map(kindOf)),
    keys: alternatives.flatMap(keysIn),
    choices: alternatives.flatMap(choicesIn),
  };
}

/** The issues of a union's alternatives with the value itself, those of unions inside it too. */
function flatten(issue: $ZodIssue): readonly $ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  return issue.errors.flatMap((alternative) => alternative.filter(({ path }) => path.length === 0).flatMap(flatten));
}

function kindOf(issue: $ZodIssue): Kind {
  if (issue.code === 'invalid_value') return 'choice';
  if (issue.code !== 'invalid_type' || issue.expected === 'string') return 'text';
  return issue.expected === 'array' ? 'list' : 'map';
}

function wordsFor(issue: $ZodIssue): string {
  const choice = issue.code === 'invalid_value' ? joinOr(choicesIn(issue).map((value) => `‘${value}’`)) : '';
  return { text: 'een tekst', choice, list: 'een lijst', map: 'een groep sleutels' }[kindOf(issue)];
}

/** The words that may be chosen; a switch has many ways of writing, of which people need two. */
function choicesIn(issue: $ZodIssue): readonly string[] {
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  return isSwitch(values) ? ['true', 'false'] : values;
}

/** Groups give their keys along as the message of their issues; see `groep` in vocabulary.ts. */
export function keysIn(issue: $ZodIssue): readonly string[] {
  const isGroup = issue.code === 'unrecognized_keys' || (issue.code === 'invalid_type' && issue.expected === 'object');
  return isGroup ? (JSON.parse(issue.message) as string[]) : [];
}

export function joinOr(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} of ${last}`;
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
