import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { loadLayouts } from '../../src/document/layouts.js';

/** The checks on empty cells know one layout without cells; all others show who does what, and the grid shows when. */
describe('the layouts, as the checks of empty cells know them', () => {
  it('have one list, and tables with the columns that are asked for', async () => {
    const layouts = [...(await loadLayouts(packageAssets())).values()];
    expect(layouts.filter(({ shape }) => shape === 'lijst').map(({ name }) => name)).toEqual(['activiteiten']);
    for (const { name, shape, columns } of layouts) {
      const asked = shape === 'rooster' ? ['wat', 'wie'] : ['wat', 'wie', 'wanneer'];
      expect(asked.filter((field) => !columns.some((column) => column.field === field)), name).toEqual([]);
    }
  });
});
