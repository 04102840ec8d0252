import { describe, expect, it } from 'vitest';
import type { Rich, RichInline } from '../../src/document/document.js';
import type { Medium } from '../../src/html/index.js';
import { Pen } from '../../src/html/pen.js';
import { bullets, date, em, letters, line, noteCall, page, paragraph, reference, rich, strong } from './fixtures/parts.js';

const titles = new Map([['planning', 'Jaarplanning'], ['leeg', '']]);
const hyphenate = (text: string): string => text.replaceAll('ontwikkelpunt', 'ontwikkel\u00ADpunt');
const pen = (medium: Medium, narrow = false): Pen => new Pen({ medium, language: 'nl', hyphenate, titles }, narrow);

const inline = (medium: Medium, ...children: readonly (string | RichInline)[]): string => pen(medium).inline(line(...children)).toString();
const blocks = (content: Rich): string => pen('druk').blocks(content).toString();

describe('rich text', () => {
  it('is written as typed, marks as elements, signs escaped', () => {
    expect(blocks(rich(paragraph('a < b & "c" ', em('schuin'), ' ', strong('vet'), { kind: 'break' }, { kind: 'superscript', children: line('2') }, { kind: 'underline', children: line('kop') }, { kind: 'small', children: line('klein') })))).toBe(
      '<p>a &lt; b &amp; &quot;c&quot; <em>schuin</em> <strong>vet</strong><br><sup>2</sup><u>kop</u><small>klein</small></p>',
    );
  });

  it('keeps lists in their kind and where they begin', () => {
    expect(blocks([bullets('een', rich('twee', bullets('diep')))])).toBe('<ul class="lijst"><li>een</li><li>twee<ul class="lijst"><li>diep</li></ul></li></ul>');
    expect(blocks([letters('een')])).toBe('<ol class="lijst letters" type="a"><li>een</li></ol>');
    expect(blocks([{ kind: 'list', style: 'number', start: 4, items: [rich('vier')] }])).toBe('<ol class="lijst" start="4"><li>vier</li></ol>');
  });

  it('keeps headings between 2 and 6', () => {
    expect(blocks([{ kind: 'heading', level: 1, children: line('a') }, { kind: 'heading', level: 9, children: line('b') }])).toBe('<h2>a</h2><h6>b</h6>');
  });

  it('gives dates to machines too, and keeps them together', () => {
    expect(inline('druk', date('2025-10-07', '7 okt 2025'))).toBe('<time datetime="2025-10-07">7\u00A0okt 2025</time>');
    expect(inline('druk', 'voor 1 mei, € 300')).toBe('voor 1\u00A0mei, €\u00A0300');
  });

  it('fills an empty cell, and needs no paragraph for one line', () => {
    expect(pen('druk').filledCell([]).toString()).toBe('&nbsp;');
    expect(pen('druk').cell(rich('een')).toString()).toBe('een');
    expect(pen('druk').cell(rich('een', 'twee')).toString()).toBe('<p>een</p><p>twee</p>');
  });

  it('hyphenates in narrow columns only, and never an address', () => {
    expect(pen('druk', true).inline(line('ontwikkelpunt')).toString()).toBe('ontwikkel\u00ADpunt');
    expect(pen('druk').inline(line('ontwikkelpunt')).toString()).toBe('ontwikkelpunt');
    expect(pen('druk', true).inline(line('www.ontwikkelpunt.nl')).toString()).toBe('www.ontwikkelpunt.nl');
  });

  it.each(['https://a.example/?b=1&c', 'mailto:info@a.example', 'tel:0123'])('links to %s', (href) => {
    expect(inline('druk', { kind: 'link', href, children: line('x') })).toBe(`<a href="${href.replace('&', '&amp;')}">x</a>`);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' vbscript:x', '//a.example'])('does not link to %s', (href) => {
    expect(inline('druk', { kind: 'link', href, children: line('x') })).toBe('x');
  });
});

describe('references', () => {
  it('have a place for the page number in print', () => {
    expect(inline('druk', 'zie ', reference('planning', 'pagina ', page('planning')))).toBe('zie <a href="#planning">pagina <span class="bladzijde" data-bladzijde="planning">000</span></a>');
    expect(inline('druk', page('planning'))).toBe('<a href="#planning"><span class="bladzijde" data-bladzijde="planning">000</span></a>');
  });

  it.each([
    ['the title in place of the page', ['pagina ', page('planning')], '‘Jaarplanning’'],
    ['no page where the title stands already', ['de jaarplanning, pagina ', page('planning')], 'de jaarplanning'],
    ['no bracket either', ['Jaarplanning (blz. ', page('planning'), ')'], 'Jaarplanning'],
    ['the words around it', ['zie bladzijde ', page('planning'), ' voor alle data'], 'zie ‘Jaarplanning’ voor alle data'],
  ] as const)('have on a screen %s', (_what, children, words) => {
    expect(inline('scherm', reference('planning', ...children))).toBe(`<a href="#planning">${words}</a>`);
  });

  it('keep their words where they lead nowhere, and ask for no page there', () => {
    expect(inline('druk', reference('weg', 'doel 7'))).toBe('doel 7');
    expect(inline('druk', reference('weg', 'pagina ', page('weg')))).toBe('pagina ');
    expect(inline('scherm', reference('leeg', 'pagina ', page('leeg')))).toBe('<a href="#leeg">verderop in dit plan</a>');
  });
});

describe('note references', () => {
  it('lead to their note, with a role only where Chrome does not print it', () => {
    expect(inline('druk', noteCall(3))).toBe('<sup class="nootcijfer"><a id="ref-3" href="#noot-3" lang="nl-x-ref">3</a></sup>');
    expect(inline('scherm', noteCall(3, 2))).toBe('<sup class="nootcijfer"><a id="ref-3-2" href="#noot-3" role="doc-noteref" aria-label="Noot 3">3</a></sup>');
  });
});
