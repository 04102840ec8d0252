import { describe, expect, it } from 'vitest';
import { readPlanning, schoolYear } from '../../src/calendar/index.js';
import { textTiming } from '../../src/status/timing.js';

const year = schoolYear(2024);

/** `first..last` of every moment, or the kind of a timing that has none. */
function read(text: string): string {
  const timing = textTiming(text, (one) => readPlanning(one, year));
  return timing.kind === 'gedateerd' ? timing.moments.map(({ first, last }) => (first === last ? last : `${first}..${last}`)).join(' ') : timing.kind;
}

describe('the timing of a text', () => {
  it.each([
    ['7 oktober 2024', '2024-10-07'],
    ['uiterlijk 1 mei', '2025-05-01'],
    ['voor 1 mei 2025', '2025-04-30'],
    ['maart 2025', '2025-03-01..2025-03-31'],
    ['november 2024 - februari 2025', '2024-11-01..2025-02-28'],
    ['schooljaar 2024-2025', '2024-08-01..2025-07-31'],
    ['doorlopend tot 1 mei 2025', '2024-08-01..2025-04-30'],
    ['voorjaar 2025', '2025-03-01..2025-05-31'],
    ['Jaarlijks voor 1 oktober', '2024-09-30'],
    ['Jaarlijks in maart', '2025-03-01..2025-03-31'],
    ['Vier keer per jaar, in september, december, maart en juni', '2024-09-01..2024-09-30 2024-12-01..2024-12-31 2025-03-01..2025-03-31 2025-06-01..2025-06-30'],
    ['Continu', 'doorlopend'],
    ['maandelijks', 'doorlopend'],
    ['Drie keer per jaar', 'doorlopend'],
    ['vanaf 1 januari 2025', 'doorlopend'],
    ['Een keer per vier jaar voor 1 mei', 'zonder-datum'],
    ['na overleg met de scholen', 'zonder-datum'],
    ['n.t.b.', 'zonder-datum'],
    ['-', 'zonder-datum'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('puts moments in order of their ends', () => {
    expect(read('juni 2025 en oktober 2024')).toBe('2024-10-01..2024-10-31 2025-06-01..2025-06-30');
  });
});
