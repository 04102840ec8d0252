import { PDFName } from '@cantoo/pdf-lib';
import type { PdfFile } from '../../file/pdfFile.js';
import type { TagTree } from './tagTree.js';

/** Roles that every reader knows (ISO 32000-1, 14.8.4). */
export const STANDARD_ROLES: ReadonlySet<string> = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody',
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot',
    'Ruby RB RT RP Warichu WT WP Figure Formula Form',
  ]
    .join(' ')
    .split(' '),
);

/** What Chrome writes beyond those, and what it is to a reader that does not know it. */
const OWN_ROLES: ReadonlyMap<string, string> = new Map([
  ['Strong', 'Span'],
  ['Em', 'Span'],
  ['Sub', 'Span'],
  ['Aside', 'Sect'],
  ['Title', 'P'],
  ['FENote', 'Note'],
  ['DocumentFragment', 'Sect'],
]);

/** Maps the roles that are not standard to ones that are (ISO 14289-1, 7.1). Throws on a role of which we do not know what it is. */
export function mapRoles(tree: TagTree, { context }: PdfFile): void {
  const used = [...new Set(tree.all().map(({ role }) => role))].filter((role) => !STANDARD_ROLES.has(role)).sort();
  if (used.length === 0) return;
  const roles = used.map((role) => {
    const standard = OWN_ROLES.get(role);
    if (standard === undefined) throw new Error(`Chrome tags something as ${role}, which has no known role`);
    return [role, standard] as const;
  });
  tree.structure.set(PDFName.of('RoleMap'), context.obj(Object.fromEntries(roles)));
}
