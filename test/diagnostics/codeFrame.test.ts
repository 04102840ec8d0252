import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../src/diagnostics/codeFrame.js';
import { textWidth } from '../../src/diagnostics/textWidth.js';
import { Source, span } from '../../src/source/source.js';

/** The frame as two lines, the place given by the text that it covers. */
function draw(text: string, covered: string, width = 72): string[] {
  const start = text.indexOf(covered);
  expect(start).toBeGreaterThanOrEqual(0);
  const frame = codeFrame(span(new Source('plan.yaml', text), start, start + covered.length), width);
  return [frame.text, ' '.repeat(frame.indent) + '^'.repeat(frame.length)];
}

describe('codeFrame', () => {
  it('underlines the exact words', () => {
    expect(draw('titel: x\n    wanneer: 1 augustus 2024\n', '1 augustus 2024')).toEqual([
      '    wanneer: 1 augustus 2024', //
      '             ^^^^^^^^^^^^^^^',
    ]);
  });

  it('shows tabs as spaces and keeps the underline below its word', () => {
    expect(draw('\twie:\tOPR', 'OPR')).toEqual([
      '    wie:    OPR', //
      '            ^^^',
    ]);
  });

  it('gives wide characters two columns and marks on letters none', () => {
    expect(draw('wie: 学校 en cafe\u0301 OPR', 'OPR')).toEqual([
      'wie: 学校 en cafe\u0301 OPR', //
      `${' '.repeat(18)}^^^`,
    ]);
    expect(draw('wie: 学校', '学校')[1]).toBe('     ^^^^');
  });

  it('underlines the first line of a place that runs over more lines, to its end', () => {
    expect(draw('wat: >-\n  een lange  \n  tekst\n', 'een lange  \n  tekst')).toEqual([
      '  een lange', //
      '  ^^^^^^^^^',
    ]);
  });

  it('points behind the line where something is missing at its end', () => {
    const source = new Source('plan.yaml', 'titel:\nschooljaar: 2024-2025');
    const frame = codeFrame(span(source, 6), 72);
    expect([frame.line, frame.text, frame.indent, frame.length]).toEqual([1, 'titel:', 6, 1]);
  });

  it('points at the first column of an empty file', () => {
    const frame = codeFrame(span(new Source('plan.yaml', ''), 0), 72);
    expect([frame.line, frame.text, frame.indent, frame.length]).toEqual([1, '', 0, 1]);
  });

  it('cuts a long line around the place, so that it fits', () => {
    const line = `wat: ${'voor '.repeat(40)}HIER${' na'.repeat(60)}`;
    const [text = '', marks = ''] = draw(line, 'HIER');
    expect(textWidth(text)).toBeLessThanOrEqual(72);
    expect(text.startsWith('…')).toBe(true);
    expect(text.endsWith('…')).toBe(true);
    expect(text.slice(marks.indexOf('^'), marks.length)).toBe('HIER');
    expect(marks.indexOf('^')).toBeGreaterThan(10);
  });

  it('cuts only at the end when the place stands near the beginning', () => {
    const [text = '', marks] = draw(`wie: OPR ${'en nog iemand '.repeat(20)}`, 'OPR');
    expect(text.startsWith('wie: OPR en')).toBe(true);
    expect(text).toHaveLength(72);
    expect(marks).toBe('     ^^^');
  });

  it('cuts only at the beginning when the place stands at the end', () => {
    const [text = '', marks = ''] = draw(`wie: ${'en nog iemand '.repeat(20)}OPR`, 'OPR');
    expect(text).toHaveLength(72);
    expect(text.startsWith('…')).toBe(true);
    expect(text.slice(marks.indexOf('^'))).toBe('OPR');
  });

  it('stays within the width when the place itself is wider', () => {
    const [text = '', marks = ''] = draw(`wat: ${'x'.repeat(500)}`, 'x'.repeat(500));
    expect(text).toHaveLength(72);
    expect(marks).toHaveLength(72);
  });

  it('never exceeds the width with wide characters at the cut', () => {
    for (let before = 0; before < 120; before += 1) {
      const [text = '', marks = ''] = draw(`${'学'.repeat(before)}HIER${'校'.repeat(100)}`, 'HIER');
      expect(textWidth(text)).toBeLessThanOrEqual(72);
      expect(marks.trim()).toBe('^^^^');
    }
  });

  it('shows control characters as signs', () => {
    expect(draw('wat: \u001B[31mrood\u0007', '\u001B')).toEqual([
      'wat: ␛[31mrood␇', //
      '     ^',
    ]);
  });
});
