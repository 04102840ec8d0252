import type { Aside, Block, WordDocument } from '../blocks.js';
import { paragraphsOf, paragraphText } from '../blocks.js';
import type { Parts, Unreadable } from './archive.js';
import { openArchive } from './archive.js';
import { Fields } from './fields.js';
import { Numbering } from './numbering.js';
import type { Reading } from './paragraph.js';
import { noteName, readParagraph } from './paragraph.js';
import { Styles } from './styles.js';
import { withRepeatedNotes } from './repeatedNotes.js';
import { readTable } from './table.js';
import type { Element } from './xml.js';
import { childNamed, childrenNamed, isElement, parseXml, textBelow } from './xml.js';

/** Reads the bytes of a Word file. Never throws on what is in them. */
export async function readWord(bytes: Uint8Array): Promise<WordDocument | Unreadable> {
  const parts = await openArchive(bytes);
  if ('problem' in parts) return parts;
  const name = mainPart(parts);
  const body = childNamed(part(parts, name), 'w:body');
  if (body === undefined) return { problem: 'Het bestand is beschadigd: de tekst van het document kan niet gelezen worden.', remedy: 'Open het in Word en sla het opnieuw op als .docx.' };
  return readParts(parts, name, body);
}

export function isUnreadable(value: WordDocument | Unreadable): value is Unreadable {
  return 'problem' in value;
}

function readParts(parts: Parts, name: string, body: Element): WordDocument {
  const asides: Aside[] = [];
  const shared = { styles: new Styles(part(parts, 'word/styles.xml')), numbering: new Numbering(part(parts, 'word/numbering.xml')), asides };
  const read = (elements: readonly (Element | string)[], partName: string): Block[] => readAll(elements, { ...shared, links: linksOf(parts, partName), fields: new Fields() });
  const blocks = read(body.children, name);
  const notes = new Map<string, readonly Block[]>();
  for (const kind of ['footnote', 'endnote']) {
    const partName = `word/${kind}s.xml`;
    for (const note of childrenNamed(part(parts, partName), `w:${kind}`)) {
      // The lines between text and notes are notes too, to Word.
      if (!/separator|notice/i.test(note.attributes.get('w:type') ?? '')) notes.set(noteName(note), read(note.children, partName));
    }
  }
  for (const partName of [...parts.keys()].sort().filter((one) => /^word\/(?:header|footer)\d*\.xml$/.test(one))) {
    const content = part(parts, partName);
    if (content !== undefined) asides.push({ kind: 'kop- en voetteksten', text: paragraphsOf(read(content.children, partName)).map(paragraphText).join('\n') });
  }
  const comments = part(parts, 'word/comments.xml');
  if (comments !== undefined) asides.push({ kind: 'opmerkingen in de kantlijn', text: textBelow(comments, ['w:t']) });
  return { blocks: withRepeatedNotes(blocks), notes, asides: asides.filter(({ text }) => text.trim() !== ''), properties: propertiesOf(parts) };
}

/** Blocks one after another; content controls and the like are looked through. */
function readAll(elements: readonly (Element | string)[], shared: Omit<Reading, 'blocks'>): Block[] {
  const reading: Reading = { ...shared, blocks: (inner) => readAll(inner, shared) };
  return elements.filter(isElement).flatMap((element) => {
    switch (element.name) {
      case 'w:p':
        return readParagraph(element, reading);
      case 'w:tbl':
        return [readTable(element, reading.blocks)];
      case 'w:del':
      case 'w:moveFrom':
        shared.asides.push({ kind: 'verwijderde tekst (wijzigingen bijhouden)', text: textBelow(element, ['w:delText', 'w:t']) });
        return [];
      case 'mc:AlternateContent':
        return readAll(childNamed(element, 'mc:Choice')?.children ?? [], shared);
      case 'w:sdtPr':
      case 'w:sectPr':
      case 'w:tcPr':
        return [];
      default:
        return readAll(element.children, shared);
    }
  });
}

/** The document may have another name than usual: the archive says which. */
function mainPart(parts: Parts): string {
  const targets = childrenNamed(part(parts, '_rels/.rels'), 'Relationship').filter(({ attributes }) => attributes.get('Type')?.endsWith('/officeDocument') === true);
  const target = targets[0]?.attributes.get('Target')?.replace(/^\//, '');
  return target !== undefined && parts.has(target) ? target : 'word/document.xml';
}

function linksOf(parts: Parts, name: string): Map<string, string> {
  const relations = part(parts, name.replace(/^word\//, 'word/_rels/').concat('.rels'));
  const links = childrenNamed(relations, 'Relationship').filter(({ attributes }) => attributes.get('Type')?.endsWith('/hyperlink') === true);
  return new Map(links.map(({ attributes }) => [attributes.get('Id') ?? '', attributes.get('Target') ?? '']));
}

function propertiesOf(parts: Parts): WordDocument['properties'] {
  const title = childNamed(part(parts, 'docProps/core.xml'), 'dc:title');
  const company = childNamed(part(parts, 'docProps/app.xml'), 'Company');
  const [titleText, organisation] = [title, company].map((element) => (element === undefined ? '' : textBelow(element, [element.name]).trim()));
  return { ...(titleText === undefined || titleText === '' ? {} : { title: titleText }), ...(organisation === undefined || organisation === '' ? {} : { organisation }) };
}

function part(parts: Parts, name: string): Element | undefined {
  const text = parts.get(name);
  return text === undefined ? undefined : parseXml(text);
}
