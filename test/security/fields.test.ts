import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument, stringify, visit } from 'yaml';
import { compile } from '../../src/compile.js';
import { NO_COLOURS } from '../../src/diagnostics/colours.js';
import { PRINTERS } from '../../src/diagnostics/printers.js';
import { tally } from '../../src/diagnostics/tally.js';
import { renderHtml } from '../../src/html/index.js';
import { unsealedPart } from '../../src/html/sealed.js';
import { projectFolder } from '../commands/program.js';
import type { Ground } from '../fuzz/attempt.js';
import type { Specimen } from '../fuzz/corpus.js';
import { groundOf } from '../fuzz/longRun.js';
import { memoryHost } from '../plan/memoryHost.js';
import { compileHostile, errorsOf, planText } from './hostilePlan.js';

const PAYLOAD = ` "'><lek data-lek=1 onclick=lek()></style></title></svg><script>lek()</script><!-- ;}*/ body{color:lek} {{{lek}}} &lt;lek>`;

let ground: Ground;
beforeAll(async () => {
  ground = await groundOf(projectFolder);
});

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The keys of a plan's files under which a text stands. */
function keysOf({ texts, files }: Specimen): string[] {
  const keys = new Set<string>();
  for (const path of texts) {
    visit(parseDocument(decoder.decode(files[path]), { schema: 'failsafe' }), {
      Pair: (_key, { key, value }) => {
        if (!JSON.stringify(value ?? null).startsWith('{')) keys.add(String(key));
      },
    });
  }
  return [...keys].sort();
}

/** The plan with words behind every text under a key, or under any key. */
function withWords({ texts, files }: Specimen, wanted: string | undefined, words: string): Record<string, Uint8Array> {
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return wanted === undefined || key === wanted ? value + words : value;
    if (Array.isArray(value)) return value.map((one: unknown) => change(one, key));
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one, name)])) : value;
  };
  const changed = texts.map((path) => [path, encoder.encode(stringify(change(parseDocument(decoder.decode(files[path]), { schema: 'failsafe' }).toJS(), ''), { schema: 'failsafe' }))] as const);
  return { ...files, ...Object.fromEntries(changed) };
}

function leaks(page: string): string[] {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) {
      if (node.tagName === 'lek') found.push('<lek>');
      found.push(...node.attrs.filter(({ name }) => /lek|^on/.test(name)).map(({ name }) => name));
      if (node.tagName === 'style') {
        const css = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('').replace(/"(?:[^"\\\n]|\\[^\n])*"/g, '""');
        if (css.includes('lek')) found.push('a rule of CSS');
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(page));
  const unsealed = unsealedPart(page);
  return unsealed === undefined ? found : [...found, unsealed];
}

it('injection/fields: words of HTML and CSS under any key come out as words, one key at a time', async () => {
  const tried = new Set<string>();
  const times = new Map<string, number>();
  let drawn = 0;
  for (const specimen of ground.small) {
    // Once a key, and a second time in another plan: a key may stand in several places.
    for (const key of keysOf(specimen).filter((one) => (times.get(one) ?? 0) < 2)) {
      times.set(key, (times.get(key) ?? 0) + 1);
      tried.add(key);
      const { document } = await compile(memoryHost({ files: withWords(specimen, key, PAYLOAD), workingFolder: '/werk' }), specimen.plan, { assets: ground.assets });
      if (document === undefined) continue;
      drawn += 1;
      for (const medium of ['scherm', 'druk'] as const) expect(leaks(renderHtml(document, { medium, templates: ground.templates })), `${specimen.name}: ${key}`).toEqual([]);
    }
  }
  expect(tried.size).toBeGreaterThan(40);
  expect(drawn).toBeGreaterThan(20);
}, 240_000);

describe('prototype/keys', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '<<'])('%s in every place changes nothing in the program and breaks nothing', async (key) => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const map = `{${key}: {vervuild: ja}}`;
    const places = ['velden', 'huisstijl', 'voetnoten', 'afkortingen', 'controle', 'kolomtitels', 'organisatie', 'ondersteuningsplan', 'voorblad', 'kpis'].map((name) => planText({ extra: `${name}: ${map}` }).replace(name === 'organisatie' ? 'organisatie: {naam: Wilgenstreek}\n' : '\0', ''));
    const lists = [planText({ extra: `kolommen: [${key}, wat]` }), planText({ extra: `kolomtitels: {${key}: x}\nkolommen: [${key}]` }), planText({ extra: `opmaak: ${key}` }), planText({ goal: `${key}: x` }), planText({ extra: `velden: {${key}: {titel: x}}`, goal: `${key}: y` }), `${planText()}  - {titel: x, id: ${key}, tekst: '[zie](#${key}) [^${key}]'}\n`, planText({ extra: `${key}: {vervuild: ja}` })];
    for (const plan of [...places, ...lists]) {
      const { diagnostics, document } = await compileHostile(plan);
      if (document !== undefined) renderHtml(document, { medium: 'scherm', templates: ground.templates });
      for (const { message } of diagnostics) expect(message).not.toMatch(/function|native code|\[object/);
    }
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(({} as Record<string, unknown>)['vervuild']).toBeUndefined();
  });
});

it.each<[string, string]>([
  ['aliases that stand for 10^11 values', `x0: &a0 [x]\n${Array.from({ length: 11 }, (_, level) => `x${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(10)}]`).join('\n')}`],
  ['thousands of levels', `kpis: ${'['.repeat(50_000)}`],
  ['a file over the bound', `# ${'x'.repeat(6_000_000)}`],
  ['a hundred thousand keys', Array.from({ length: 100_000 }, (_, index) => `k${index}: x`).join('\n')],
  ['a number of a million figures', `vastgesteld: ${'9'.repeat(1_000_000)}`],
])('yaml/bombs: %s', async (_what, extra) => {
  const before = process.cpuUsage().user;
  expect(errorsOf(await compileHostile(planText({ extra }))).length).toBeGreaterThan(0);
  expect((process.cpuUsage().user - before) / 1_000_000).toBeLessThan(10);
});

it('terminal/escapes: what is said of hostile names, keys and values holds no character that a terminal obeys', async () => {
  const escapes = '\u001b]0;titel\u0007\u009b2J\u202egnirts\u2066\u007f\r';
  const typed = JSON.stringify(`x${escapes}`);
  const plans = [planText({ extra: `${typed}: ${typed}` }), planText({ goal: `icoon: ${typed}` }), planText({ extra: `huisstijl: {kleur: ${typed}}` }), `${planText()}  - {titel: x, doelen: ${typed}}\n  - {titel: y, tekst: "[z](#a) ![b](c)"}\n`, planText({ goal: `wanneer: ${escapes}` })];
  for (const plan of plans) {
    const { diagnostics } = await compileHostile(plan, { [`/werk/swv/organisatie${escapes}.yaml`]: 'x' });
    expect(diagnostics.length).toBeGreaterThan(0);
    const report = { diagnostics, plans: [{ name: 'swv', path: 'swv/plan.yaml', tally: tally(diagnostics), isFullyChecked: false }], rules: () => Promise.resolve([]), strict: false, jaarplanVersion: '0', look: { colours: NO_COLOURS, width: 80 } };
    for (const printer of PRINTERS) expect(await (await printer.load())(report), printer.name).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
  }
});
