import { writeFileSync } from 'node:fs';
import { diagnosticsReference } from '../dist/checks/reference.js';
import { languageReference } from '../dist/schema/languageReference.js';

writeFileSync(new URL('../docs/taal.md', import.meta.url), languageReference());
writeFileSync(new URL('../docs/diagnostics.md', import.meta.url), diagnosticsReference());
