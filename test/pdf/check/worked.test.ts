import { afterAll, expect, it } from 'vitest';
import { checkPdf } from '../../../src/pdf/check/checkPdf.js';
import { Builder, examples, workedPlans } from '../../build/worked.js';

const builder = await Builder.start({ prints: true });
afterAll(() => builder.close());

it.each([...workedPlans, ...examples])('the PDF of %s meets every condition that is checked', async (plan) => {
  const { pdf } = await builder.build(plan);
  expect(await checkPdf((await pdf()).bytes)).toEqual([]);
});
