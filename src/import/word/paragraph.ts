import type { Aside, Block, Run } from '../blocks.js';
import type { Fields} from './fields.js';
import { linkOf, placeShownBy } from './fields.js';
import type { Numbering } from './numbering.js';
import type { Look, Style, Styles } from './styles.js';
import { lookOf, numberedBy, outlineLevel } from './styles.js';
import type { Element } from './xml.js';
import { childNamed, isElement, textBelow, valueOf } from './xml.js';

/** What one part of a Word file is read with. */
export interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Addresses of links by their name in the part. */
  readonly links: ReadonlyMap<string, string>;
  readonly fields: Fields;
  readonly asides: Aside[];
  /** Reads blocks within a text frame. */
  readonly blocks: (elements: readonly (Element | string)[]) => Block[];
}

/** A paragraph while it is read. */
interface Draft {
  readonly reading: Reading;
  readonly style: Style;
  readonly runs: Run[];
  readonly bookmarks: string[];
  /** Text frames that hang on it. */
  readonly frames: Block[];
  size: number;
  startsPage: boolean;
  isContents: boolean;
}

/** A paragraph, and the blocks of text frames that hang on it. */
export function readParagraph(element: Element, reading: Reading): Block[] {
  const properties = childNamed(element, 'w:pPr');
  const style = reading.styles.paragraph(valueOf(properties, 'w:pStyle'));
  const draft: Draft = { reading, style, runs: [], bookmarks: [], frames: [], size: 0, startsPage: childNamed(properties, 'w:pageBreakBefore') !== undefined, isContents: reading.fields.isContents };
  readInside(draft, element.children, undefined);
  const level = outlineLevel(properties) ?? style.level;
  const numbered = numberedBy(properties) ?? style.numbering;
  const list = numbered === undefined ? undefined : reading.numbering.mark(numbered);
  const isContents = draft.isContents || reading.fields.isContents || /^(?:toc|inhopg|contents)\s*\d/.test(style.name);
  const paragraph: Block = {
    kind: 'paragraph',
    runs: draft.runs,
    style: style.name,
    size: draft.size === 0 ? (style.look.size ?? reading.styles.size) : draft.size,
    isContents,
    bookmarks: draft.bookmarks,
    startsPage: draft.startsPage,
    isNumbered: list !== undefined && list.style !== 'bullet',
    ...(level === undefined ? {} : { level }),
    ...(list === undefined || level !== undefined ? {} : { list }),
  };
  return [paragraph, ...draft.frames];
}

function readInside(draft: Draft, children: readonly (Element | string)[], link: string | undefined): void {
  for (const child of children.filter(isElement)) readChild(draft, child, link);
}

function readChild(draft: Draft, child: Element, link: string | undefined): void {
  switch (child.name) {
    case 'w:r':
      { readRun(draft, child, link); return; }
    case 'w:hyperlink': {
      const anchor = child.attributes.get('w:anchor');
      const address = draft.reading.links.get(child.attributes.get('r:id') ?? '');
      readInside(draft, child.children, address ?? (anchor === undefined ? link : `#${anchor}`)); return;
    }
    case 'w:fldSimple':
      readInside(draft, child.children, linkOf(child.attributes.get('w:instr') ?? '') ?? link);
      addPlace(draft, child.attributes.get('w:instr'));
      return;
    case 'w:bookmarkStart':
      draft.bookmarks.push(child.attributes.get('w:name') ?? '');
      return;
    case 'w:del':
    case 'w:moveFrom':
      draft.reading.asides.push({ kind: 'verwijderde tekst (wijzigingen bijhouden)', text: textBelow(child, ['w:delText', 'w:t']) });
      return;
    case 'm:oMath':
    case 'm:oMathPara':
      { addText(draft, textBelow(child, ['m:t']), {}, link); return; }
    case 'w:pPr':
      return;
    default:
      { readInside(draft, child.children, link); return; }
  }
}

function readRun(draft: Draft, run: Element, link: string | undefined): void {
  const properties = childNamed(run, 'w:rPr');
  const look: Look = { ...draft.style.look, ...draft.reading.styles.character(valueOf(properties, 'w:rStyle')).look, ...lookOf(properties) };
  for (const child of run.children.filter(isElement)) readPiece(draft, child, look, draft.reading.fields.link ?? link);
}

const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:noBreakHyphen': '-', 'w:ptab': '\t' };

function readPiece(draft: Draft, piece: Element, look: Look, link: string | undefined): void {
  const { reading } = draft;
  switch (piece.name) {
    case 'w:t':
      { addText(draft, textBelow(piece, ['w:t']), look, link); return; }
    case 'w:tab':
    case 'w:ptab':
    case 'w:noBreakHyphen':
      { addText(draft, SIGNS[piece.name] ?? '', look, link); return; }
    case 'w:sym':
      { addText(draft, symbol(piece), look, link); return; }
    case 'w:cr':
    case 'w:br':
      { addBreak(draft, piece.attributes.get('w:type')); return; }
    case 'w:fldChar':
      addPlace(draft, reading.fields.mark(piece));
      draft.isContents ||= reading.fields.isContents;
      return;
    case 'w:instrText':
      reading.fields.instruct(textBelow(piece, ['w:instrText']));
      draft.isContents ||= reading.fields.isContents;
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      draft.runs.push({ kind: 'note', id: noteName(piece) });
      return;
    case 'mc:AlternateContent':
      // The same thing twice: for new programs and for old ones.
      { readPiece(draft, childNamed(piece, 'mc:Choice') ?? childNamed(piece, 'mc:Fallback') ?? { ...piece, name: '' }, look, link); return; }
    case 'mc:Choice':
    case 'mc:Fallback':
    case 'w:object':
      for (const child of piece.children.filter(isElement)) readPiece(draft, child, look, link);
      return;
    case 'w:drawing':
    case 'w:pict':
      { addDrawing(draft, piece); return; }
    default:
  }
}

/** A note is called by its kind and its number in the file. */
export function noteName({ name, attributes }: Element): string {
  return `${name.startsWith('w:end') ? 'eindnoot' : 'noot'}-${attributes.get('w:id') ?? ''}`;
}

function addText(draft: Draft, text: string, look: Look, link: string | undefined): void {
  if (draft.reading.fields.isHidden || text === '') return;
  if (look.hidden === true) {
    draft.reading.asides.push({ kind: 'verborgen tekst', text });
    return;
  }
  draft.size = Math.max(draft.size, look.size ?? draft.reading.styles.size);
  draft.runs.push({
    kind: 'text',
    text,
    bold: look.bold === true,
    italic: look.italic === true,
    underline: look.underline === true && link === undefined,
    superscript: look.superscript === true,
    ...(link === undefined ? {} : { link }),
  });
}

/** A link without words after what a field shows of another place: the number of its page may not even be known yet. */
function addPlace(draft: Draft, instruction: string | undefined): void {
  const place = placeShownBy(instruction ?? '');
  if (place !== undefined) draft.runs.push({ kind: 'text', text: '', bold: false, italic: false, underline: false, superscript: false, link: `#${place}` });
}

function addBreak(draft: Draft, type: string | undefined): void {
  if (type === 'page' && draft.runs.length === 0) draft.startsPage = true;
  else draft.runs.push({ kind: 'break' });
}

/** Signs of a sign font, as far as people use them in plans. */
function symbol(piece: Element): string {
  const code = parseInt(piece.attributes.get('w:char') ?? '', 16) & 0xff;
  const known: Readonly<Record<number, string>> = { 0xb7: '•', 0xa7: '▪', 0xfc: '✓', 0xfe: '☑', 0xa8: '☐', 0xe0: '→', 0xd8: '➢', 0x4a: '☺' };
  return known[code] ?? '•';
}

/** A picture, a text frame, or a drawing with words in it that nobody can put in their place. */
function addDrawing(draft: Draft, drawing: Element): void {
  const frames = elementsBelow(drawing, 'w:txbxContent');
  for (const frame of frames) draft.frames.push(...draft.reading.blocks(frame.children));
  const drawn = textBelow(drawing, ['a:t']);
  if (drawn.trim() !== '') draft.reading.asides.push({ kind: 'tekst in tekeningen', text: drawn });
  const description = elementsBelow(drawing, 'wp:docPr')[0]?.attributes.get('descr') ?? '';
  if (frames.length === 0) draft.runs.push({ kind: 'picture', alt: description });
}

function elementsBelow(element: Element, name: string): Element[] {
  return element.children.filter(isElement).flatMap((child) => (child.name === name ? [child] : elementsBelow(child, name)));
}
