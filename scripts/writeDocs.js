import { writeFileSync } from 'node:fs';
import { diagnosticsReference } from '../dist/checks/reference.js';
import { languageReference } from '../dist/schema/languageReference.js';
import { examplesDocument } from './examplesDocument.js';

writeFileSync(new URL('../docs/taal.md', import.meta.url), languageReference());
writeFileSync(new URL('../docs/diagnostics.md', import.meta.url), diagnosticsReference());
writeFileSync(new URL('../docs/voorbeelden.md', import.meta.url), examplesDocument(new URL('..', import.meta.url)));
