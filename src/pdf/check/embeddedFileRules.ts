import { PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { Entries } from './dictionaries.js';
import type { InspectedPdf } from './inspectedPdf.js';
import { once } from './once.js';
import type { ConformanceRule } from './rule.js';

const filesWhere = (fails: (file: Entries, object: number, pdf: InspectedPdf) => boolean) => (pdf: InspectedPdf): string[] =>
  embedded(pdf).filter(([object, file]) => fails(file, object, pdf)).map(([object, file]) => file.text('UF') || file.text('F') || String(object));

/** What a file may be to the document (ISO 19005-3, 6.8). */
const RELATIONS = new Set(['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified']);

/** Files that travel inside the file, such as those it was made of. */
export const EMBEDDED_FILE_RULES: readonly ConformanceRule[] = [
  { code: 'ua-21-001', says: 'Een bijgevoegd bestand heeft geen naam.', find: filesWhere((file) => file.text('F') === '' || file.text('UF') === '') },
  { code: 'a-6.8-1', says: 'Van een bijgevoegd bestand is niet gezegd wat het met het document te maken heeft.', find: filesWhere((file) => !RELATIONS.has(file.name('AFRelationship'))) },
  { code: 'a-6.8-2', says: 'Van een bijgevoegd bestand is niet gezegd van welke soort het is.', find: filesWhere((file) => !/^[a-z]+\/[\w.+-]+$/u.test(file.entries('EF').entries('F').name('Subtype'))) },
  { code: 'a-6.8-3', says: 'Een bijgevoegd bestand hoort bij geen deel van het document.', find: filesWhere((_, object, { catalog }) => !catalog.list('AF').some((one) => one instanceof PDFRef && one.objectNumber === object)) },
  { code: 'a-6.8-4', says: 'Van een bijgevoegd bestand is niet gezegd wanneer het veranderd is.', find: filesWhere((file) => !file.entries('EF').entries('F').entries('Params').text('ModDate').startsWith('D:')) },
];

const [TYPE, DESCRIPTION, CONTENTS] = [PDFName.Type, PDFName.of('Filespec'), PDFName.of('EF')];

/** Every description of a file that stands in this one. */
const embedded = once(({ document, objects }) =>
  objects.flatMap(([reference, object]): [number, Entries][] =>
    object instanceof PDFDict && object.lookup(TYPE) === DESCRIPTION && object.has(CONTENTS) ? [[reference.objectNumber, new Entries(document.context, object)]] : [],
  ),
);
