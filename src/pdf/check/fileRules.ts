import { PDFArray, PDFHexString } from '@cantoo/pdf-lib';
import { unpacked } from '../file/streams.js';
import { Entries } from './dictionaries.js';
import type { InspectedPdf } from './inspectedPdf.js';
import { type ConformanceRule, FILE, NOWHERE } from './rule.js';

const unless = (holds: boolean): readonly string[] => (holds ? NOWHERE : FILE);

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/u;

/** What the file says of itself. */
export const FILE_RULES: readonly ConformanceRule[] = [
  { code: 'ua-01-007', says: 'Het bestand zegt van zichzelf dat de labels niet te vertrouwen zijn.', find: ({ catalog }) => unless(catalog.entries('MarkInfo').flag('Suspects') !== true) },
  { code: 'ua-06-001', says: 'Er is geen beschrijving van het bestand (XMP).', find: ({ metadata }) => unless(metadata !== '') },
  { code: 'ua-06-002', says: 'De beschrijving zegt niet dat het bestand PDF/UA-1 is.', find: ({ metadata }) => unless(/<pdfuaid:part>1<\/pdfuaid:part>/u.test(metadata)) },
  { code: 'ua-06-003', says: 'De beschrijving noemt geen titel.', find: ({ metadata }) => unless(titleIn(metadata) !== '') },
  { code: 'ua-07-001', says: 'Het bestand zegt niet wat het venster als titel toont.', find: ({ catalog }) => unless(catalog.entries('ViewerPreferences').has('DisplayDocTitle')) },
  { code: 'ua-07-002', says: 'Het venster toont niet de titel van het document.', find: ({ catalog }) => unless(catalog.entries('ViewerPreferences').flag('DisplayDocTitle') !== false) },
  { code: 'ua-11-006', says: 'Het bestand noemt geen taal.', find: ({ catalog }) => unless(LANGUAGE.test(catalog.text('Lang'))) },
  { code: 'ua-7.1-8', says: 'Het bestand is niet gelabeld.', find: ({ catalog, tags }) => unless(catalog.entries('MarkInfo').flag('Marked') === true && tags.length > 0) },
  { code: 'ua-26-001', says: 'Het bestand is versleuteld, en zegt niet wat een hulpmiddel mag.', find: (pdf) => unless(encryption(pdf) === undefined || encryption(pdf)?.has('P') === true) },
  { code: 'ua-26-002', says: 'Het bestand is versleuteld zonder dat een hulpmiddel erbij mag.', find: (pdf) => unless(((encryption(pdf)?.number('P') ?? -1) & 0b1000000000) !== 0) },
  { code: 'a-6.1.2', says: 'Het bestand noemt niet versie 1.7 van PDF.', find: ({ version }) => unless(version === '1.7') },
  { code: 'a-6.1.2-2', says: 'Het bestand zegt niet dat het meer is dan tekst.', find: ({ bytes }) => unless(bytes === undefined || /^%PDF-\d\.\d\r?\n?%[\x80-\xff]{4}/u.test(bytes.toString('latin1', 0, 32))) },
  { code: 'a-6.1.3-2', says: 'Het bestand is versleuteld.', find: (pdf) => unless(encryption(pdf) === undefined) },
  { code: 'a-6.1.3-3', says: 'Achter het einde van het bestand staat nog iets.', find: ({ bytes }) => unless(bytes === undefined || /%%EOF(?:\r\n|\n|\r)?$/u.test(bytes.toString('latin1', Math.max(0, bytes.length - 16)))) },
  { code: 'a-6.1.3', says: 'Het bestand heeft geen kenmerk.', find: (pdf) => unless(hasIdentifier(pdf)) },
  { code: 'a-6.2.3', says: 'Het bestand zegt niet welke kleuren het bedoelt.', find: (pdf) => unless(hasColours(pdf)) },
  { code: 'a-6.2.3-2', says: 'De uitleg van de kleuren is niet die van een scherm of een printer.', find: ({ catalog }) => unless(!catalog.has('OutputIntents') || describesColours(catalog)) },
  { code: 'a-6.6.2.1', says: 'De beschrijving van het bestand is niet te lezen.', find: ({ catalog, metadata }) => unless(metadata === '' || (catalog.entries('Metadata').name('Subtype') === 'XML' && /^\s*<\?xpacket begin[\s\S]*<rdf:RDF[\s\S]*<\/rdf:RDF>[\s\S]*<\?xpacket end/u.test(metadata))) },
  { code: 'a-6.6.4', says: 'De beschrijving zegt niet dat het bestand PDF/A-3a is.', find: ({ metadata }) => unless(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/u.test(metadata)) },
  { code: 'a-6.6.2.3', says: 'De beschrijving gebruikt een woord dat zij niet uitlegt.', find: ({ metadata }) => unless(!metadata.includes('<pdfuaid:') || metadata.includes('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>')) },
  { code: 'a-6.6.3', says: 'De beschrijving zegt iets anders dan de oude gegevens van het bestand.', find: disagreements },
];

function hasIdentifier({ document }: InspectedPdf): boolean {
  const identifier = document.context.lookup(document.context.trailerInfo.ID);
  return identifier instanceof PDFArray && identifier.size() === 2 && identifier.asArray().every((half) => half instanceof PDFHexString && half.asString().length === 32);
}

function encryption({ document }: InspectedPdf): Entries | undefined {
  const { Encrypt: encrypt } = document.context.trailerInfo;
  return encrypt === undefined ? undefined : Entries.of(document.context, encrypt);
}

/** An ICC profile (ISO 15076-1, 7.2): its mark, its class and its colours, of which the dictionary says how many there are. */
function describesColours(catalog: Entries): boolean {
  const profile = Entries.of(catalog.context, catalog.list('OutputIntents')[0]);
  const bytes = unpacked(profile.value('DestOutputProfile'));
  const [mark, kind, space] = [bytes.toString('latin1', 36, 40), bytes.toString('latin1', 12, 16), bytes.toString('latin1', 16, 20)];
  const count = new Map([['RGB ', 3], ['GRAY', 1], ['CMYK', 4]]).get(space);
  return mark === 'acsp' && ['mntr', 'prtr'].includes(kind) && count === profile.entries('DestOutputProfile').number('N');
}

function hasColours({ catalog }: InspectedPdf): boolean {
  const [intent] = catalog.list('OutputIntents').map((one) => catalog.context.lookup(one)?.toString() ?? '');
  return intent?.includes('/GTS_PDFA1') === true && intent.includes('/DestOutputProfile');
}

function titleIn(metadata: string): string {
  return /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/su.exec(metadata)?.[1] ?? '';
}

/** Title, program and dates, each in both places or in neither. */
function disagreements({ information, metadata }: InspectedPdf): string[] {
  const day = /<xmp:CreateDate>(\d{4})-(\d\d)-(\d\d)/u.exec(metadata)?.slice(1).join('') ?? '';
  const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const pairs = [
    ['Title', information.text('Title'), plain(titleIn(metadata))],
    ['Creator', information.text('Creator'), plain(/<xmp:CreatorTool>(.*?)<\//u.exec(metadata)?.[1] ?? '')],
    ['Producer', information.text('Producer'), plain(/<pdf:Producer>(.*?)<\//u.exec(metadata)?.[1] ?? '')],
    ['CreationDate', information.text('CreationDate').slice(2, 10), day],
  ];
  return pairs.filter(([, one, other]) => one !== other).map(([key = '']) => key);
}
