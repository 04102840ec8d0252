import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Progress } from '../../src/commands/progress.js';

describe('Progress', () => {
  const shown: string[] = [];
  const context = { showProgress: (line: string) => void shown.push(line) };

  beforeEach(() => {
    shown.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  it('is silent about work of less than a second', () => {
    const progress = new Progress(context, false);
    progress.step('Controleren: a');
    vi.advanceTimersByTime(900);
    progress.step('PDF maken: a');
    progress.done();
    vi.advanceTimersByTime(5000);
    expect(shown).toEqual([]);
  });

  it('shows the step that it is at after a second, and each one after it at once', () => {
    const progress = new Progress(context, false);
    progress.step('Controleren: a');
    progress.step('HTML maken: a');
    vi.advanceTimersByTime(1000);
    progress.step('PDF maken: a');
    progress.wipe();
    progress.step('PDF maken: b');
    progress.done();
    progress.done();
    expect(shown).toEqual(['HTML maken: a', 'PDF maken: a', '', 'PDF maken: b', '']);
  });

  it('is silent when asked to be, and when nobody watches', () => {
    for (const progress of [new Progress(context, true), new Progress({}, false)]) {
      progress.step('Controleren: a');
      vi.advanceTimersByTime(2000);
      progress.done();
    }
    expect(shown).toEqual([]);
  });
});
