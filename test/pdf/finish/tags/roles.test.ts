import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { mapRoles } from '../../../../src/pdf/finish/tags/roles.js';
import { tagged } from '../taggedDocument.js';

it('maps the roles that are used and not standard, and only those', async () => {
  const { document, tree } = await tagged('Document(Aside(P(Strong(1) Em(2))))');
  mapRoles(tree, document);
  expect(tree.structure.lookup(PDFName.of('RoleMap'), PDFDict).toString().replace(/\s+/gu, ' ')).toBe('<< /Aside /Sect /Em /Span /Strong /Span >>');
});

it('leaves a file alone that has only standard roles', async () => {
  const { document, tree } = await tagged('Document(P(1))');
  mapRoles(tree, document);
  expect(tree.structure.has(PDFName.of('RoleMap'))).toBe(false);
});

it('refuses a role of which nobody knows what it is', async () => {
  const { document, tree } = await tagged('Document(Raadsel(1))');
  expect(() => mapRoles(tree, document)).toThrow('Raadsel');
});
