import { describe, expect, it } from 'vitest';
import { RunningWords } from '../../../../src/pdf/finish/content/runningWords.js';

const words = new RunningWords({ head: ['Samenwerkingsverband Oost', ''], foot: ['Vastgesteld 16 september 2024'], continued: ['Thuisnabij (vervolg)'] });
const kinds = (texts: readonly string[]): string[] => words.kindsOf(texts).kinds.map((kind) => /\/Subtype \/(\w+)/u.exec(kind)?.[1] ?? 'Continued');

describe('words outside the text', () => {
  it('are known when they come back on every page, however they are broken', () => {
    const texts = ['Samenwerkingsverband', 'Oost', 'pagina ', '3', ' van ', '17', 'Vastgesteld 16 september 2024', 'Thuisnabij ', '(vervolg)'];
    expect(kinds(texts)).toEqual(['Header', 'Header', 'Footer', 'Footer', 'Footer', 'Footer', 'Footer', 'Continued', 'Continued']);
    expect(words.kindsOf(texts).strangers).toEqual([]);
  });

  it('are strange when they are anything else', () => {
    expect(words.kindsOf(['Let op:', 'pagina 3 van 17', 'Samenwerkingsverband West', 'pagina']).strangers).toEqual(['Let op:', 'Samenwerkingsverband West', 'pagina']);
  });
});
