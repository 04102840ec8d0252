import v8 from 'node:v8';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { collectorOf } from '../../src/commands/collector.js';

afterEach(() => vi.restoreAllMocks());

describe('the collector of garbage', () => {
  it.each([
    ['22.4.1', ['--no-parallel-scavenge', '--parallel-scavenge']],
    // Its flags may be others.
    ['99.0.0', []],
  ])('works alone, and together again, in Node %s', async (version, flags) => {
    const setFlags = vi.spyOn(v8, 'setFlagsFromString').mockImplementation(() => undefined);
    const collector = await collectorOf(version);
    collector.alone();
    collector.together();
    expect(setFlags.mock.calls.flat()).toEqual(flags);
  });
});
