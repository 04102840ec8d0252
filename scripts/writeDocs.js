import { writeFileSync } from 'node:fs';
import { languageReference } from '../dist/schema/languageReference.js';

writeFileSync(new URL('../docs/taal.md', import.meta.url), languageReference());
