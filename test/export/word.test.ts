import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../commands/program.js';
import { exported } from './exported.js';

const folder = temporaryFolder();
const HEAD = 'formaat: 1\ntitel: Jaarplan\nschooljaar: 2024-2025\norganisatie: {naam: Dijkzicht}\nhoofdstukken:\n  - titel: Doelen\n';

/** The paragraphs of the text with these words, as Word has them. */
async function paragraphsWith(plan: string, words: readonly string[]): Promise<string[]> {
  writeFiles(folder, { 'plan.yaml': HEAD + plan });
  const { files } = await exported(folder, `${folder}/uit`, '--formaat', 'docx');
  const xml = strFromU8(unzipSync(files.get('dijkzicht-2024-2025.docx') ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  const all = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return words.map((word) => all.find((paragraph) => paragraph.includes(`>${word}<`)) ?? '');
}

describe('the Word file', () => {
  it('indents an item of a list in a list by its level', async () => {
    const [item = '', inner = '', party = ''] = await paragraphsWith('    opmaak: activiteiten\n    doelen: [{titel: Doel, acties: [{wat: "Netwerk:\\n- voorschool", wie: CvT}]}]\n', ['Netwerk:', 'voorschool', 'CvT']);
    expect([item, inner].map((paragraph) => /<w:ilvl w:val="(\d)"/.exec(paragraph)?.[1])).toEqual(['0', '1']);
    expect(inner).not.toContain('<w:ind ');
    // What belongs to an item and is none itself is indented by hand.
    expect(party).toContain('<w:ind w:left="284"');
  });

  it('keeps what a goal is for on the page of its table', async () => {
    const [aim = ''] = await paragraphsWith('    doelen: [{titel: Doel, doel: Iedereen leest, acties: [{wat: Lezen}]}]\n', ['Iedereen leest']);
    expect(aim).toContain('<w:keepNext/>');
  });

  it('puts several parties of an activity behind their label', async () => {
    const [parties = ''] = await paragraphsWith('    opmaak: activiteiten\n    doelen: [{titel: Doel, acties: [{wat: Netwerk, wie: [CvT, Scholen]}]}]\n', ['CvT']);
    expect(parties.replaceAll(/<[^>]*>/g, '')).toBe('Wie: CvT; Scholen');
  });
});
