import { writeFileSync } from 'node:fs';
import { load } from './bundle.js';
import { examplesDocument } from './examplesDocument.js';

const { diagnosticsReference } = await load('src/checks/reference.ts');
const { languageReference } = await load('src/schema/languageReference.ts');

writeFileSync(new URL('../docs/taal.md', import.meta.url), languageReference());
writeFileSync(new URL('../docs/diagnostics.md', import.meta.url), diagnosticsReference());
writeFileSync(new URL('../docs/voorbeelden.md', import.meta.url), examplesDocument(new URL('..', import.meta.url)));
