import { describe, expect, it } from 'vitest';
import { expectGolden } from '../commands/golden.js';
import { documentOf, readWorked, workedPlans } from '../export/exported.js';
import { roundTrip, roundTripReport } from './roundTrip.js';

describe.each(workedPlans)('%s', (path) => {
  it('comes back from Word as what the golden lists, with every word', async () => {
    const name = path.split('/').slice(1).join('-');
    const trip = await roundTrip(await readWorked(path), await documentOf(path));
    expect(trip.imported.report.missing).toEqual([]);
    expectGolden(roundTripReport(path, trip), new URL(`golden/roundtrip-${name}.txt`, import.meta.url));
  });
});
