import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { isUnreadable, readWord } from '../../src/import/index.js';
import { missingWords, wordsOf } from '../../src/import/words.js';
import { runHere } from '../commands/here.js';
import { temporaryFolder } from '../commands/program.js';
import { bold, heading, imported, item, line, table, wordFile } from './wordFile.js';

describe('files that are no Word document', () => {
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0);
  const locked = Uint8Array.from([...ole, ...Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat()]);
  it.each([
    ['an old one', ole, 'vóór 2007'],
    ['one with a password', locked, 'wachtwoord'],
    ['a PDF', strToU8('%PDF-1.7'), 'een PDF'],
    ['a text', strToU8('Jaarplan'), 'geen Word-bestand'],
    ['nothing', new Uint8Array(), 'leeg'],
    ['a broken archive', strToU8('PK\u0003\u0004 en meer dan dat is er niet'), 'beschadigd'],
    ['another archive', zipSync({ 'brief.txt': strToU8('Dag') }), 'geen document'],
    ['a sheet', zipSync({ '[Content_Types].xml': strToU8('<Types spreadsheetml/>') }), 'Excel'],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(70_000_000) }), 'onwaarschijnlijk groot'],
    ['a document type', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE w [<!ENTITY a "b">]><w:document/>') }), 'beschadigd'],
  ])('says what %s is, and what to do', async (_, bytes, words) => {
    const result = await readWord(bytes);
    expect(isUnreadable(result) ? result.problem : 'read').toContain(words);
    expect(isUnreadable(result) ? result.remedy : '').not.toBe('');
  });
});

/** Words that occur once, so that a lost one cannot hide behind another. */
function numbered(): () => string {
  let count = 0;
  return () => `woord${(count += 1)}`;
}

describe('words in and words out', () => {
  const piece = fc.oneof(
    fc.record({ kind: fc.constantFrom('heading', 'bold', 'line', 'item', 'sub', 'label'), words: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ kind: fc.constant('table'), words: fc.integer({ min: 1, max: 4 }), columns: fc.constantFrom(['Wat', 'Wie', 'Wanneer'], ['Beoogd resultaat', 'Actie', 'Verantwoordelijk', 'Gereed'], ['Naam', 'Aantal'], ['Datum', 'Overleg'], ['Maand', 'Bestuur', 'OPR']) }),
  );

  it('loses none of any document, and counts what another reader counts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
        const next = numbered();
        const text = (words: number): string => Array.from({ length: words }, next).join(' ');
        const children = pieces.map((one) => {
          if ('columns' in one) return table([one.columns, ...Array.from({ length: one.words }, () => one.columns.map(() => text(2)))]);
          const { kind, words } = one;
          return kind === 'heading' ? heading(text(words)) : kind === 'bold' ? bold(text(words)) : kind === 'item' ? item(text(words)) : kind === 'sub' ? item(text(words), 1) : line(kind === 'label' ? `Doel 3: ${text(words)}` : `${text(words)}.`);
        });
        const { report, files } = await imported(children);
        expect(report.missing).toEqual([]);
        const all = files.map((file) => file.text).join(' ').match(/woord\d+/g) ?? [];
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await wordFile(children)) });
        expect(missingWords(value.match(/woord\d+/g) ?? [], all)).toEqual([]);
        expect(report.wordsIn).toBe(wordsOf(value).length);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe('jaarplan import', () => {
  const folder = (): string => temporaryFolder('jaarplan import ');
  const plan = (): Promise<Uint8Array> => wordFile([line('Jaarplan 2024-2025'), line('Samenwerkingsverband Dijkzicht'), heading('Doelen'), heading('Basis', 2), table([['Wat', 'Wie', 'Wanneer'], ['Een notitie over 31 februari schrijven', 'Bestuur', '31 februari 2025']])]);

  it('writes a plan that builds at once, and gives account', async () => {
    const here = folder();
    writeFileSync(join(here, 'oud plan.docx'), await plan());
    const result = await runHere(['import', 'oud plan.docx'], { folder: here });
    expect(result.code).toBe(0);
    expect(result.stdout).toContain('samenwerkingsverband-dijkzicht/2024-2025/plan.yaml\n');
    expect(result.stderr).toContain('Geen woord is kwijt');
    expect((await runHere(['build', 'samenwerkingsverband-dijkzicht', '--formaat', 'html'], { folder: here })).code).toBe(0);
    expect((await runHere(['fmt', '--controle', 'samenwerkingsverband-dijkzicht/2024-2025'], { folder: here })).code).toBe(0);
    const again = await runHere(['import', 'oud plan.docx'], { folder: here });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('bestaat al');
  });

  it('keeps nothing of a trial, and tells it as JSON', async () => {
    const here = folder();
    writeFileSync(join(here, 'oud.docx'), await plan());
    const result = await runHere(['import', 'oud.docx', '--proef', '--json', '--uit', 'nieuw', '--organisatie', 'SWV De Kreek'], { folder: here });
    expect(JSON.parse(result.stdout)).toMatchObject({ versie: 1, bewaard: false, organisatie: 'SWV De Kreek', doelen: 1, woorden: { ontbrekend: ['samenwerkingsverband', 'dijkzicht'] } });
    expect((await runHere(['check', 'nieuw'], { folder: here })).code).toBe(2);
  });

  it('refuses what it cannot read, and asks for a year that is not there', async () => {
    const here = folder();
    writeFileSync(join(here, 'a.docx'), 'geen word');
    writeFileSync(join(here, 'b.docx'), await wordFile([heading('Doelen'), line('Tekst zonder jaar.')]));
    const refused = await runHere(['import', 'a.docx'], { folder: here });
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('sla het op als .docx')]);
    expect((await runHere(['import', 'b.docx'], { folder: here })).stderr).toContain('--schooljaar 2024-2025');
    expect((await runHere(['import', 'weg.docx'], { folder: here })).code).toBe(2);
  });
});
