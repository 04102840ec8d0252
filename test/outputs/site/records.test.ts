import { expect, it } from 'vitest';
import { recordsOf } from '../../../src/outputs/site/index.js';

const page = (main: string): string => `<!doctype html><html lang="nl"><head><title>Plan</title><style>p { color: red }</style></head><body><p>Omslag</p><main>${main}</main></body></html>`;

it('gives each chapter and goal its own words, and no other the same', () => {
  const html = page('<section id="een"><h2>Doelen</h2><p>Vooraf.</p><article id="doel"><h3>Rust <em>in</em> de klas</h3><p>Het&nbsp;eerste.</p></article><p>Achteraf.</p></section>');
  expect(recordsOf(html)).toEqual([
    { anchor: 'een', title: 'Doelen', text: 'Vooraf. Achteraf.' },
    { anchor: 'doel', title: 'Rust in de klas', text: 'Het eerste.' },
  ]);
});

it('keeps cells and lines apart, and joins words that were split for the eye', () => {
  const html = page('<section id="tabel"><h2>Tabel</h2><table><thead><tr><th>Wat</th></tr></thead><tbody><tr><td>jaar\u00ADplan</td><td>Directie</td></tr></tbody></table><ul><li>een</li><li>twee</li></ul></section>');
  expect(recordsOf(html)[0]?.text).toBe('jaarplan Directie een twee');
});

it('leaves out what is not read', () => {
  const html = page('<section id="deel"><h2>Deel</h2><p>Wel<span aria-hidden="true"> niet</span></p><script>niet</script></section><p>Zonder plek</p>');
  expect(recordsOf(html)).toEqual([{ anchor: 'deel', title: 'Deel', text: 'Wel' }]);
});
