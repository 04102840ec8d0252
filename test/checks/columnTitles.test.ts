import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LAYOUT_COLUMN_TITLES } from '../../src/checks/data/layoutColumnTitles.js';

interface Layout {
  readonly kolommen: readonly { readonly veld: string; readonly titel: string }[];
}

describe('the column titles that a check knows', () => {
  it('are those of the layouts, on one line, but for the number', () => {
    const layouts = readdirSync('templates/layouts').map((name) => [name, parse(readFileSync(`templates/layouts/${name}/layout.yaml`, 'utf8')) as Layout] as const);
    const titles = layouts.map(([name, { kolommen }]) => [name, Object.fromEntries(kolommen.filter(({ veld }) => veld !== 'nummer').map(({ veld, titel }) => [veld, titel.replace(/\s+/g, ' ')]))]);
    expect(LAYOUT_COLUMN_TITLES).toEqual(Object.fromEntries(titles));
  });
});
