import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { comparePlans, isChange } from '../../src/compare/index.js';
import type { Compared } from '../../src/compare/index.js';
import { compile } from '../../src/compile.js';
import { nodeHost } from '../../src/nodeHost.js';
import type { Actie, Doel, Plan } from '../../src/plan/model.js';
import { projectFolder } from '../commands/program.js';
import { rolledFrom } from './rolledPlan.js';

const PLANS = ['noorderveld/2023-2024', 'noorderveld/2024-2025', 'lindewaard/2023-2024', 'zandkreek/2024-2025', 'vijfsluizen/2024-2025', 'oeverlanden/2025-2026'];
const host = nodeHost(projectFolder.replace(/\/$/, ''), {});

function actionsOf(plan: Plan): Actie[] {
  const nested = (actions: readonly Actie[]): Actie[] => actions.flatMap((action) => [action, ...nested(action.onderdelen)]);
  const goals = plan.hoofdstukken.flatMap(({ blokken }) => blokken.flatMap((block) => (block.soort === 'doelen' ? block.doelen : [])));
  const all = (list: readonly Doel[]): readonly Doel[] => list.flatMap((goal) => [goal, ...all(goal.subdoelen)]);
  return all(goals).flatMap(({ resultaten }) => resultaten.flatMap(({ acties }) => nested(acties)));
}

function everything(compared: Compared): Compared[] {
  return [compared, ...compared.children.flatMap(everything)];
}

describe.each(PLANS)('%s rolled over', (name) => {
  const rolled = rolledFrom(host, `${projectFolder}plans/${name}/plan.yaml`);

  it('keeps every action and goal under the same id', async () => {
    const { old, plan } = await rolled;
    const [before, after] = [actionsOf(old), actionsOf(plan)];
    expect(after.map(({ id }) => id)).toEqual(before.filter(({ status }) => status !== 'afgerond' && status !== 'vervallen').map(({ id }) => id));
    expect(after.every(({ origin }) => origin.has('id'))).toBe(true);
    expect(after.flatMap(({ status, koers, voortgang }) => status ?? koers ?? voortgang ?? [])).toEqual([]);
  });

  it('is found again by diff, action by action', async () => {
    const { old, plan, rollover } = await rolled;
    const all = everything(comparePlans(old, plan).root).filter(({ kind }) => kind === 'actie' || kind === 'doel');
    expect(all.filter(({ change }) => change === 'toegevoegd' || change === 'elders').map(({ new: part }) => part?.name)).toEqual([]);
    const gone = all.filter(({ kind, change }) => kind === 'actie' && change === 'verwijderd');
    expect(gone).toHaveLength(rollover.left.afgerond.length + rollover.left.vervallen.length);
    const ids = new Map(actionsOf(old).filter(({ origin }) => origin.has('id')).map(({ id }) => [id, id]));
    for (const { kind, change, old: part, new: other } of all) if (kind === 'actie' && change !== 'verwijderd' && part?.id !== undefined) expect([ids.get(part.id), other?.id]).toEqual([part.id, part.id]);
  });

  it('is found again by its ids when it is rolled over once more', async () => {
    const once = await rolled;
    const twice = await rolledFrom(once.host, once.planFile);
    const { root } = comparePlans(once.plan, twice.plan);
    const actions = everything(root).filter(({ kind }) => kind === 'actie');
    expect(actions).toHaveLength(actionsOf(once.plan).length);
    for (const { old, new: added, likely } of actions) expect([old?.id !== undefined, added?.id, likely]).toEqual([true, old?.id, false]);
    // What was said of the year before is not said again.
    for (const text of Object.values(twice.files)) expect(text).not.toMatch(/# was .*# was /);
  });

  it('compiles, without a date that is wrong', async () => {
    const { host: rolledHost, planFile, rollover } = await rolled;
    const { document, diagnostics } = await compile(rolledHost, planFile, { assets: packageAssets() });
    expect(diagnostics.filter(({ severity }) => severity === 'fout')).toEqual([]);
    expect(document).toBeDefined();
    const told = new Set(rollover.open.map(({ path, line }) => `${path}:${line}`));
    const wrong = diagnostics.filter(({ code }) => code.startsWith('datum/')).map(({ code, span }) => ({ code, place: `${span?.source.path ?? ''}:${span?.source.position(span.start).line ?? 0}` }));
    expect(wrong.filter(({ place }) => !told.has(place))).toEqual([]);
  });

  it('keeps every comment', async () => {
    const { old, files } = await rolled;
    const comments = (text: string): string[] => text.split('\n').flatMap((line) => /^\s*(#.*)$/.exec(line)?.[1] ?? []);
    const sources = new Set([old.origin.node.span.source, ...actionsOf(old).map(({ origin }) => origin.node.span.source)]);
    for (const source of sources) {
      const file = Object.keys(files).find((path) => source.file.endsWith(`/${path}`)) ?? '';
      expect(comments(files[file] ?? '')).toEqual(comments(source.text));
    }
  });

  it('differs from the old plan in more than nothing', async () => {
    const { old, plan } = await rolled;
    expect(everything(comparePlans(old, plan).root).filter(isChange).length).toBeGreaterThan(5);
  });
});
