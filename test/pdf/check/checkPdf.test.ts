import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONFORMANCE_RULES } from '../../../src/pdf/check/checkFile.js';
import { checkPdf } from '../../../src/pdf/check/checkPdf.js';
import { Mutant } from './mutant.js';
import { passingPdf } from './passingPdf.js';

/** For every rule a way to break it, and nothing else that it watches over. */
const MUTATIONS: readonly (readonly [string, (mutant: Mutant) => void])[] = [
  ['ua-01-007', (m) => m.set(m.catalog, 'MarkInfo', { Marked: true, Suspects: true })],
  ['ua-06-001', (m) => m.delete(m.catalog, 'Metadata')],
  ['ua-06-002', (m) => m.metadata((text) => text.replace('<pdfuaid:part>1<', '<pdfuaid:part>2<'))],
  ['ua-06-003', (m) => m.metadata((text) => text.replace(/<dc:title>.*<\/dc:title>/u, ''))],
  ['ua-07-001', (m) => m.delete(m.catalog, 'ViewerPreferences')],
  ['ua-11-006', (m) => m.delete(m.catalog, 'Lang')],
  ['ua-7.1-8', (m) => m.set(m.catalog, 'MarkInfo', { Marked: false })],
  ['ua-07-002', (m) => m.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).set(PDFName.of('DisplayDocTitle'), m.document.context.obj(false))],
  ['ua-26-001', (m) => (m.document.context.trailerInfo.Encrypt = m.document.context.obj({ Filter: 'Standard', V: 1 }))],
  ['ua-26-002', (m) => (m.document.context.trailerInfo.Encrypt = m.document.context.obj({ Filter: 'Standard', V: 1, P: -1 ^ 512 }))],
  ['a-6.1.3-2', (m) => (m.document.context.trailerInfo.Encrypt = m.document.context.obj({ Filter: 'Standard', V: 1, P: -1 }))],
  ['a-6.1.2-2', (m) => m.bytes((text) => text.replace(/^(%PDF-1\.7\n)%[^\n]*/u, '$1%gewoon'))],
  ['a-6.1.3-3', (m) => m.bytes((text) => `${text}\n% en nog iets`)],
  ['a-6.2.3-2', (m) => m.stream(m.profile(), (bytes) => bytes.fill('CMYK', 16, 20, 'latin1'))],
  ['a-6.6.2.1', (m) => m.metadata((text) => text.replace('</rdf:RDF>', ''))],
  ['a-6.2.2-2', (m) => m.content(1, (text) => `${text}\n1 0 zz\n`)],
  ['a-6.2.2-3', (m) => m.content(1, (text) => `${text}\n/Weg gs\n`)],
  ['a-6.1.13-4', (m) => m.content(1, (text) => text + '\nq'.repeat(29) + '\nQ'.repeat(29))],
  ['a-6.2.4.3', (m) => m.content(1, (text) => `${text}\n0 0 0 1 k\n`)],
  ['a-6.2.6', (m) => m.content(1, (text) => `${text}\n/Mooi ri\n`)],
  ['ua-30-002', (m) => m.drawing({}, '/P <</MCID 3 >>BDC\nEMC', 2)],
  ['a-6.2.9', (m) => m.drawing({ Subtype2: 'PS' }, '', 1)],
  ['ua-30-001', (m) => m.drawing({ Ref: 'Elders' }, '', 1)],
  ['a-6.2.8', (m) => m.drawing({ Subtype: 'Image', Interpolate: true }, '', 1)],
  ['a-6.2.5', (m) => m.state({ TR: 'Identity' })],
  ['a-6.2.10', (m) => m.state({ BM: 'Mengsel' })],
  ['a-6.2.11.2', (m) => m.set(m.font('Type0'), 'Subtype', 'Type9')],
  ['ua-31-004', (m) => m.set(m.font('CIDFontType2'), 'CIDToGIDMap', 'Anders')],
  ['ua-31-005', (m) => m.delete(m.font('CIDFontType2'), 'CIDToGIDMap')],
  ['ua-31-006', (m) => m.set(m.font('Type0'), 'Encoding', 'Eigen')],
  ['ua-31-028', (m) => m.letters('0000')],
  ['ua-31-029', (m) => m.letters('FEFF')],
  ['a-6.2.11.7.3', (m) => m.letters('E000')],
  ['ua-7.3-1', (m) => m.delete(m.tag('Figure'), 'A')],
  ['ua-17-002', (m) => m.set(m.tag('Link'), 'S', 'Formula')],
  ['ua-09-007', (m) => m.set(m.tag('Link'), 'S', 'RB')],
  ['ua-09-008', (m) => m.set(m.tag('Link'), 'S', 'WT')],
  ['ua-14-006', (m) => ['H2', 'H3'].forEach((role) => m.set(m.tag(role), 'S', 'H'))],
  ['ua-28-002', (m) => m.set(m.link(), 'Subtype', 'Text')],
  ['ua-28-004', (m) => m.silentText()],
  ['ua-28-007', (m) => m.set(m.link(), 'Subtype', 'TrapNet')],
  ['ua-28-008', (m) => m.delete(m.document.getPage(0).node, 'Tabs')],
  ['ua-28-010', (m) => m.set(m.link(), 'Subtype', 'Widget')],
  ['ua-28-013', (m) => m.set(m.link(), 'A', { S: 'URI', IsMap: true })],
  ['a-6.3.1', (m) => m.set(m.link(), 'Subtype', 'Sound')],
  ['a-6.3.3', (m) => m.set(m.link(), 'Subtype', 'Stamp')],
  ['ua-21-001', (m) => m.delete(m.filespec(), 'UF')],
  ['a-6.8-1', (m) => m.delete(m.filespec(), 'AFRelationship')],
  ['a-6.8-2', (m) => m.delete(m.embeddedFile(), 'Subtype')],
  ['a-6.8-3', (m) => m.delete(m.catalog, 'AF')],
  ['a-6.8-4', (m) => m.delete(m.embeddedFile(), 'Params')],
  ['ua-20-001', (m) => m.set(m.catalog, 'OCProperties', { D: { Name: PDFString.of('Gewoon') }, Configs: [{}] })],
  ['ua-20-002', (m) => m.set(m.catalog, 'OCProperties', { D: {} })],
  ['ua-20-003', (m) => m.set(m.catalog, 'OCProperties', { D: { Name: PDFString.of('Gewoon'), AS: [] } })],
  ['a-6.1.12', (m) => m.set(m.catalog, 'Perms', { FieldMDP: true })],
  ['a-6.4.1', (m) => m.set(m.catalog, 'AcroForm', { NeedAppearances: true })],
  ['a-6.4.2', (m) => m.set(m.catalog, 'AcroForm', { XFA: [] })],
  ['a-6.5.1-2', (m) => m.set(m.catalog, 'OpenAction', { S: 'JavaScript' })],
  ['a-6.5.2', (m) => m.set(m.catalog, 'AA', {})],
  ['a-6.10', (m) => m.set(m.document.getPage(0).node, 'PresSteps', {})],
  ['a-6.11', (m) => m.set(m.catalog, 'Requirements', {})],
  ['a-6.1.7-1', (m) => m.set(m.embeddedFile(), 'F', 'Elders')],
  ['a-6.1.7-2', (m) => m.drawing({ Filter: 'LZWDecode', Subtype: 'Image' }, '', 1)],
  ['a-6.1.13-1', (m) => m.set(m.catalog, 'Groot', 3_000_000_000)],
  ['a-6.1.13-2', (m) => m.catalog.set(PDFName.of('Lang'), PDFString.of('n'.repeat(40_000)))],
  ['a-6.1.13-3', (m) => m.set(m.catalog, 'n'.repeat(128), 1)],
  ['a-6.1.13-5', (m) => m.document.getPage(0).setSize(2, 800)],
  ['a-6.1.2', (m) => (m.version = 4)],
  ['a-6.1.3', (m) => (m.document.context.trailerInfo.ID = m.document.context.obj([]))],
  ['a-6.2.3', (m) => m.delete(m.catalog, 'OutputIntents')],
  ['a-6.6.4', (m) => m.metadata((text) => text.replace('<pdfaid:conformance>A<', '<pdfaid:conformance>B<'))],
  ['a-6.6.2.3', (m) => m.metadata((text) => text.replace('<pdfaSchema:prefix>pdfuaid<', '<pdfaSchema:prefix>anders<'))],
  ['a-6.6.3', (m) => m.metadata((text) => text.replace('<xmp:CreateDate>2024', '<xmp:CreateDate>2023'))],
  ['ua-01-003', (m) => m.content(1, (text) => text.replace(/(\/MCID \d+ >>BDC\n)/u, '$1/Artifact BMC\nEMC\n'))],
  ['ua-01-004', (m) => m.content(1, (text) => text.replace(/(\/H1 |\/NonStruct )(<<\/MCID \d+ >>BDC\n[\s\S]*?EMC)/u, '/Artifact BMC\n$1$2\nEMC'))],
  ['ua-01-005', (m) => m.content(1, (text) => `${text}\n0 0 5 5 re\nf\n`)],
  ['a-6.2.2', (m) => m.content(1, (text) => `${text}\n/Artifact BMC\n`)],
  ['ua-7.1-3', (m) => m.content(1, (text) => `${text}\n/P <</MCID 999 >>BDC\nEMC\n`)],
  ['ua-7.1-4', (m) => m.content(1, (text) => text.replace(/\/NonStruct <<\/MCID \d+ >>BDC/u, '/Artifact BMC'))],
  ['ua-7.1-5', (m) => m.set(m.document.getPage(0).node, 'StructParents', 77)],
  ['ua-02-001', (m) => m.delete(m.structure, 'RoleMap')],
  ['ua-02-003', (m) => m.set(m.structure, 'RoleMap', { Strong: 'Span', Em: 'Span', Een: 'Twee', Twee: 'Een' })],
  ['ua-02-004', (m) => m.set(m.structure, 'RoleMap', { Strong: 'Span', Em: 'Span', Art: 'Sect' })],
  ['ua-09-004', (m) => m.set(m.tag('TD'), 'S', 'P')],
  ['ua-09-005', (m) => m.set(m.tag('LBody'), 'S', 'Div')],
  ['ua-09-006', (m) => m.set(m.tag('TOCI'), 'S', 'Div')],
  ['ua-11-001', (m) => m.tags('P').find((tag) => tag.has(PDFName.of('Lang')))!.set(PDFName.of('Lang'), PDFString.of('nl-x-note'))],
  ['ua-13-004', (m) => m.delete(m.tag('Figure'), 'Alt')],
  ['ua-14-002', (m) => m.set(m.tag('H1'), 'S', 'H2')],
  ['ua-14-003', (m) => m.set(m.tag('H3'), 'S', 'H4')],
  ['ua-14-007', (m) => m.set(m.tag('H2'), 'S', 'H')],
  ['ua-19-003', (m) => m.delete(m.tag('Note'), 'ID')],
  ['ua-19-004', (m) => m.tag('Note').set(PDFName.of('ID'), m.tags('TH').at(-1)!.get(PDFName.of('ID'))!)],
  ['ua-15-003', (m) => m.delete(m.attributes(m.tag('TH'), 'Scope'), 'Scope')],
  ['ua-7.5-1', (m) => m.set(m.attributes(m.tag('TD'), 'Headers'), 'Headers', [PDFString.of('weg')])],
  ['ua-7.2-42', (m) => m.set(m.attributes(m.tag('TD'), 'ColSpan'), 'ColSpan', 2)],
  ['ua-28-009', (m) => m.set(m.document.getPage(0).node, 'Tabs', 'R')],
  ['ua-28-011', (m) => m.set(m.tag('Link'), 'S', 'Span')],
  ['ua-28-012', (m) => m.delete(m.link(), 'Contents')],
  ['ua-28-006', (m) => m.set(m.link(), 'Subtype', 'Eigen')],
  ['a-6.3.2', (m) => m.set(m.link(), 'F', 2)],
  ['a-6.5.1', (m) => m.set(m.link(), 'A', { S: 'Launch' })],
  ['ua-31-009', (m) => ['FontFile', 'FontFile2', 'FontFile3'].forEach((key) => m.delete(m.descriptor(), key))],
  ['ua-31-027', (m) => m.delete(m.font('Type0'), 'ToUnicode')],
  ['ua-10-001', (m) => m.content(1, (text) => text.replace(/<[0-9A-F]{4}> Tj/u, '<FFF0> Tj'))],
  ['ua-31-030', (m) => m.content(1, (text) => text.replace(/<[0-9A-F]{4}> Tj/u, '<0000> Tj'))],
];

let passing: Uint8Array;
beforeAll(async () => {
  passing = await passingPdf();
});

describe('the checker of finished files', () => {
  it('finds nothing in a file that has something of everything', async () => {
    expect(await checkPdf(passing)).toEqual([]);
  });

  it.each(MUTATIONS)('finds %s in a file that is spoilt just so', async (code, mutate) => {
    const findings = await checkPdf(await Mutant.of(passing, mutate));
    expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it('has a way to break for every rule', () => {
    expect(CONFORMANCE_RULES.map(({ code }) => code).sort()).toEqual(MUTATIONS.map(([code]) => code).sort());
  });

  it('tells the places', async () => {
    const [finding] = await checkPdf(await Mutant.of(passing, (m) => m.tag('Figure').set(PDFName.of('Alt'), PDFHexString.fromText(''))));
    expect(finding).toEqual({ code: 'ua-13-004', says: 'Een afbeelding heeft geen woorden voor wie haar niet ziet.', places: ['Figure'] });
  });
});
