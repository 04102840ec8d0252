import { describe, expect, it } from 'vitest';
import { schoolYear } from '../../src/calendar/index.js';
import { momentList, partyList } from '../../src/import/recognise/lineLists.js';

describe('lines of a cell', () => {
  it.each([
    ['Directie\nCvT\nScholen i.s.m. ouders', ['Directie', 'CvT', 'Scholen i.s.m. ouders']],
    ['Directie; Scholen (PO en VO)', ['Directie', 'Scholen (PO en VO)']],
    // One party, or lines that are one sentence.
    ['Directie', 'Directie'],
    ['Directie, CvT en scholen', 'Directie, CvT en scholen'],
    ['Directie\nin overleg met de scholen', 'Directie\nin overleg met de scholen'],
    ['Directie en\nCvT', 'Directie en\nCvT'],
    ['Scholen (PO\nVO)', 'Scholen (PO\nVO)'],
    ['Directie,\nCvT', 'Directie,\nCvT'],
    ['**Directie\nCvT**', '**Directie\nCvT**'],
    [`Directie\n${'Iedereen die meedoet '.repeat(5)}`, `Directie\n${'Iedereen die meedoet '.repeat(5)}`],
  ])('under wie: %j', (text, value) => {
    expect(partyList(text)).toEqual(value);
  });

  it.each([
    ['1 oktober 2024\n3 februari 2025', ['1 oktober 2024', '3 februari 2025']],
    ['januari; juni', ['januari', 'juni']],
    ['september\nt/m december', 'september\nt/m december'],
    ['13 en 18\nmaart 2025', '13 en 18\nmaart 2025'],
    ['maart 2025\nals het geld er is', 'maart 2025\nals het geld er is'],
  ])('under wanneer: %j', (text, value) => {
    expect(momentList(text, schoolYear(2024))).toEqual(value);
  });
});
