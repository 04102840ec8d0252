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

  it('says of many plans how far it is and, once it can know, how long it will last', () => {
    const progress = new Progress(context, false);
    const step = (index: number, count = 100): void => progress.stepOf(`PDF maken: p${index}`, { index, count });
    step(0);
    vi.advanceTimersByTime(1000);
    for (let index = 1; index <= 4; index += 1) {
      progress.finishOne();
      step(index);
      vi.advanceTimersByTime(1000);
    }
    for (let index = 0; index < 90; index += 1) progress.finishOne();
    step(95);
    progress.stepOf('PDF maken: alleen', { index: 0, count: 1 });
    expect(shown).toEqual([
      'Plan 1 van 100. PDF maken: p0',
      'Plan 2 van 100. PDF maken: p1',
      'Plan 3 van 100. PDF maken: p2',
      'Plan 4 van 100, nog ongeveer 65 s. PDF maken: p3',
      'Plan 5 van 100, nog ongeveer 75 s. PDF maken: p4',
      'Plan 96 van 100, nog ongeveer 1 s. PDF maken: p95',
      'PDF maken: alleen',
    ]);
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
