import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Mutant } from '../pdf/check/mutant.js';
import { passingPdf } from '../pdf/check/passingPdf.js';
import { runHere } from './here.js';
import { temporaryFolder } from './program.js';

const folder = temporaryFolder();

beforeAll(async () => {
  const passing = await passingPdf();
  writeFileSync(`${folder}/goed.pdf`, passing);
  writeFileSync(`${folder}/fout.pdf`, await Mutant.of(passing, (mutant) => mutant.delete(mutant.tag('Figure'), 'Alt')));
  writeFileSync(`${folder}/tekst.pdf`, 'Dit is geen PDF.');
});

describe('jaarplan inspect', () => {
  it('finds nothing in a file that meets the rules', async () => {
    const { code, stdout, stderr } = await runHere(['inspect', 'goed.pdf'], { folder });
    expect([code, stdout, stderr]).toEqual([0, 'Er is niets gevonden dat niet klopt met PDF/UA-1 en PDF/A-3a, voor zover een programma dat kan zien.\n', '']);
  });

  it('says what is wrong, by which rule and where', async () => {
    const { code, stdout } = await runHere(['inspect', 'fout.pdf'], { folder });
    expect([code, stdout]).toEqual([1, 'Een afbeelding heeft geen woorden voor wie haar niet ziet. (ua-13-004)\n  Figure\n\n1 regel klopt niet.\n']);
  });

  it('says the same in JSON', async () => {
    const { stdout } = await runHere(['inspect', 'fout.pdf', '--formaat', 'json'], { folder });
    expect(JSON.parse(stdout)).toEqual({ voldoet: false, bevindingen: [{ regel: 'ua-13-004', zegt: 'Een afbeelding heeft geen woorden voor wie haar niet ziet.', plaatsen: ['Figure'] }] });
  });

  it.each([
    ['tekst.pdf', '‘tekst.pdf’ is geen PDF die jaarplan kan lezen.'],
    ['weg.pdf', '‘weg.pdf’ bestaat niet.'],
    ['.', '‘.’ is een map; noem een PDF.'],
  ])('does not judge %s', async (file, message) => {
    const { code, stderr } = await runHere(['inspect', file], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
