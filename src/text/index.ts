/**
 * Rich text: the Markdown subset of the plan language as a tree, and what can be done with such a tree. A leaf: knows
 * nothing of plans, files or output formats.
 */
export type * from './richText.js';
export { withoutEdges } from './edges.js';
export { parseRichText } from './parse.js';
export { onOneLine } from './onOneLine.js';
export { inlineText, listMark, plainText } from './plainText.js';
export { slug } from './slug.js';
export {
  collectNotes, collectPictures, collectReferences, inlinesOf, mapInlines, mapRun, mayCallNotes, mayHoldLinks,
  type NoteCall, type PictureInline, type Reference,
} from './walk.js';
export { nonBreaking } from './nonBreaking.js';
export { createHyphenator, type Hyphenate } from './hyphenation.js';
