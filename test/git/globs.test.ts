import { describe, expect, it } from 'vitest';
import { globExpression } from '../../src/git/globs.js';

describe('patterns of files in a revision', () => {
  it.each([
    ['doelen/*.yaml', ['doelen/10.yaml', 'doelen/a b.yaml'], ['doelen/10.yml', 'doelen/x/10.yaml', '10.yaml', 'doelen/.10.yaml', 'xdoelen/10.yaml']],
    ['./doelen/*', ['doelen/10.yaml'], ['doelen/x/y']],
    ['**/plan.yaml', ['plan.yaml', 'a/plan.yaml', 'a/b/plan.yaml'], ['plan.yaml.bak', 'a/.git/plan.yaml', 'a/xplan.yaml']],
    ['doelen/**', ['doelen/a', 'doelen/a/b'], ['doel/a', 'doelen/.a']],
    ['?0.yaml', ['10.yaml', '20.yaml'], ['0.yaml', '100.yaml', '.0.yaml']],
    ['[12]0.yaml', ['10.yaml', '20.yaml'], ['30.yaml']],
    ['[!1]0.yaml', ['20.yaml'], ['10.yaml', '/0.yaml']],
    ['{doelen,acties}/[a-c]*.{yaml,yml}', ['doelen/a.yaml', 'acties/c1.yml'], ['doelen/d.yaml', 'kpis/a.yaml', 'doelen/a.txt']],
    ['a.b+(c)|d$.yaml', ['a.b+(c)|d$.yaml'], ['axb+(c)|d$.yaml']],
    ['\\*.yaml', ['*.yaml'], ['a.yaml']],
    ['.verborgen/*', ['.verborgen/a'], ['verborgen/a']],
  ])('%s', (pattern, fitting, others) => {
    const expression = globExpression(pattern);
    expect(fitting.filter((file) => !expression.test(file))).toEqual([]);
    expect(others.filter((file) => expression.test(file))).toEqual([]);
  });
});
