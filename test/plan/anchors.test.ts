import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { Anchors } from '../../src/plan/anchors.js';

function anchors(): Anchors {
  return new Anchors([], new Diagnostics());
}

describe('names made of titles', () => {
  it('are numbered where they are equal, past the numbers that are taken', () => {
    const names = anchors();
    expect(['Doel', 'Doel', 'Doel 3', 'Doel', 'Doel'].map((title) => names.made(title))).toEqual(['doel', 'doel-2', 'doel-3', 'doel-4', 'doel-5']);
  });

  it('are found at once, also of many equal titles', () => {
    const names = anchors();
    const began = performance.now();
    const made = Array.from({ length: 20_000 }, () => names.made('Overleg voorbereiden'));
    // One by one it would be two hundred million tries: minutes.
    expect(performance.now() - began).toBeLessThan(5000);
    expect(new Set(made).size).toBe(20_000);
    expect(made.at(-1)).toBe('overleg-voorbereiden-20000');
  });
});
