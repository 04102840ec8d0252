import { describe, expect, it } from 'vitest';
import { parseDuration, parseTime, readTime } from '../../src/calendar/index.js';

describe('parseTime', () => {
  it.each([
    ['14.00-16.00', '14:00', '16:00'],
    ['9.30 – 11.00 u', '09:30', '11:00'],
    ['13.00 tot 14.30 uur', '13:00', '14:30'],
    ['van 9:00 t/m 11:30', '09:00', '11:30'],
    ['9-11 uur', '09:00', '11:00'],
    ['9.00u - 11.00u', '09:00', '11:00'],
    ['9-11.30u', '09:00', '11:30'],
  ])('reads the stretch %s', (text, from, to) => {
    expect(parseTime(text)).toEqual({ kind: 'time', from, to });
  });

  it.each([
    ['9.00 uur', '09:00'],
    ['13.00u', '13:00'],
    ['9:30', '09:30'],
    ['19u30', '19:30'],
    ['9 uur', '09:00'],
    ['om 20 UUR', '20:00'],
  ])('reads the time %s', (text, from) => {
    expect(parseTime(text)).toEqual({ kind: 'time', from });
  });

  it.each([
    ['1,5 uur', 'PT1H30M', 90],
    ['1.5 uur', 'PT1H30M', 90],
    ['anderhalf uur', 'PT1H30M', 90],
    ['2 uur', 'PT2H', 120],
    ['90 minuten', 'PT1H30M', 90],
    ['1 uur en 15 minuten', 'PT1H15M', 75],
    ['een half uur', 'PT30M', 30],
  ])('reads the length %s', (text, iso, minutes) => {
    expect(parseTime(text)).toEqual({ kind: 'duration', iso, minutes });
    expect(parseDuration(text)).toEqual({ kind: 'duration', iso, minutes });
  });

  it('tells whole hours apart by their size, except where a length is asked for', () => {
    expect(parseTime('8 uur')).toEqual({ kind: 'time', from: '08:00' });
    expect(parseDuration('8 uur')).toEqual({ kind: 'duration', iso: 'PT8H', minutes: 480 });
  });

  it.each(['25.00 uur', '9.75 uur', '24.30u', '9.00-26.00'])('calls %s impossible', (text) => {
    expect(readTime(text)).toEqual({ kind: 'impossible', text });
    expect(parseTime(text)).toBeUndefined();
  });

  it.each(['', 'maandag', '2-9', '3.5', '1.4.2025', '14.00-16.00 zaal 2', '8.0'])('takes %j for no time', (text) => {
    expect(readTime(text)).toEqual({ kind: 'none' });
  });
});
