import { describe, expect, it } from 'vitest';
import { readPlanning, schoolYear } from '../../src/calendar/index.js';
import { Memory } from '../../src/memory.js';

describe('a memory', () => {
  it('works out an answer once', () => {
    const memory = new Memory<number>(10);
    let times = 0;
    const ask = (): number => memory.recall('één', () => (times += 1));
    expect([ask(), ask(), ask()]).toEqual([1, 1, 1]);
    expect(times).toBe(1);
  });

  it('never holds more than its limit, and forgets the oldest first', () => {
    const memory = new Memory<string>(3);
    for (let count = 1; count <= 10; count++) memory.recall(String(count), () => `eerst ${count}`);
    expect(memory.size).toBe(3);
    expect(['8', '7'].map((question) => memory.recall(question, () => 'opnieuw'))).toEqual(['eerst 8', 'opnieuw']);
  });
});

describe('planning expressions', () => {
  it('are read apart for each year and region', () => {
    const read = (start: number, region?: 'noord' | 'zuid') => readPlanning('voor de herfstvakantie', schoolYear(start), region === undefined ? {} : { region });
    const first = [read(2024), read(2025), read(2024, 'noord'), read(2024, 'zuid')].map((planning) => JSON.stringify(planning));
    expect(new Set(first).size).toBeGreaterThanOrEqual(3);
    expect([read(2024), read(2025), read(2024, 'noord'), read(2024, 'zuid')].map((planning) => JSON.stringify(planning))).toEqual(first);
  });
});
