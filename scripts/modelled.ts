/** `npm run modelled`: writes MODELLED.md and MODELLED.ja.md anew from the data of the model. A test tells when they are out of date. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelledMarkdown } from '../src/modelled/index.ts';

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, 'MODELLED.md'), await modelledMarkdown('en'));
writeFileSync(join(root, 'MODELLED.ja.md'), await modelledMarkdown('ja'));
