import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPaste } from './testing.ts';

// Recorded outputs from public repositories, where they are at hand. Nothing of the product depends on them.
const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const READ = ['cloudfront', 'api-gateway', 'openapi', 'terraform-state'];

/** Files that are themselves broken, and how. */
const BROKEN: Readonly<Record<string, string>> = {};

const filesIn = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(new URL(folder, CORPUS)).map((name) => [`${folder}/${name}`, readFileSync(new URL(`${folder}/${name}`, CORPUS), 'utf8')]);

const isThere = existsSync(CORPUS);
if (!isThere) process.stderr.write('The corpus of recorded outputs (../shared/corpus) is not here: its check is skipped.\n');

describe.skipIf(!isThere)('recorded outputs', () => {
  test.each(isThere ? READ.flatMap(filesIn) : [])('%s is read without an error', (name, text) => {
    const reading = readPaste(name, text);
    const errors = reading.problems.filter((p) => p.severity === 'error');
    if (BROKEN[name] === undefined) expect(errors).toEqual([]);
    else expect(errors).not.toEqual([]);
    expect(reading.form !== null || reading.problems.some((p) => p.code === 'form-not-yet')).toBe(true);
  });
});
