import { describe, expect, it } from 'vitest';
import { collectNotes, collectPictures, collectReferences, mapInlines, parseRichText, plainText, type Inline } from '../../src/text/index.js';

const TEXT = [
  '## Kop[^1]', '', 'Tekst *met[^2]* en [zie **doel**[^3]](#doel).', '', '- punt [pagina #](#kpi)', '  1. diep ![schema](a.svg)[^2]', '',
  '| Wat[^4] | Wie |', '|---|---|', '| [zie](#slot) | ![logo](b.png) |',
].join('\n');
const { blocks } = parseRichText(TEXT, 'blok');

describe('collecting', () => {
  it('finds notes everywhere, in the order of reading', () => {
    expect(collectNotes(blocks).map((note) => note.id)).toEqual(['1', '2', '3', '2', '4']);
  });

  it('finds references and pictures', () => {
    expect(collectReferences(blocks).map(({ target, page }) => [target, page])).toEqual([['doel', false], ['kpi', true], ['slot', false]]);
    expect(collectPictures(blocks).map(({ path, alt }) => [path, alt])).toEqual([['a.svg', 'schema'], ['b.png', 'logo']]);
  });
});

describe('mapInlines', () => {
  it('changes inlines at every depth, and can take them away or multiply them', () => {
    const change = (inline: Inline): readonly Inline[] => {
      if (inline.kind === 'note') return [];
      if (inline.kind === 'picture') return [{ kind: 'text', text: '(' }, inline, { kind: 'text', text: ')' }];
      return inline.kind === 'text' ? [{ kind: 'text', text: inline.text.toUpperCase() }] : [inline];
    };
    const changed = mapInlines(blocks, change);
    expect(plainText(changed)).toBe('KOP\nTEKST MET EN ZIE DOEL.\n- PUNT PAGINA #\n  1. DIEP (schema)\nWAT | WIE\nZIE | (logo)');
    expect(collectNotes(changed)).toEqual([]);
    expect(collectReferences(changed)).toHaveLength(3);
  });

  it('leaves the text it was given as it was', () => {
    expect(collectNotes(blocks)).toHaveLength(5);
  });
});
