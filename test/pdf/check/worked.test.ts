import { afterAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../../src/pdf/check/checkPdf.js';
import { Builder, examples, workedPlans } from '../../build/worked.js';
import { fontNames } from '../readBack.js';

const builder = await Builder.start({ prints: true });
afterAll(() => builder.close());

describe.each([...workedPlans, ...examples])('the PDF of %s', (plan) => {
  it('meets every condition that is checked', async () => {
    const { pdf } = await builder.build(plan);
    expect(await checkPdf((await pdf()).bytes)).toEqual([]);
  });

  it('has no letters but those that come along with jaarplan', async () => {
    const { pdf } = await builder.build(plan);
    expect(fontNames((await pdf()).bytes).filter((name) => !name.includes('SourceSans3'))).toEqual([]);
  });
});
