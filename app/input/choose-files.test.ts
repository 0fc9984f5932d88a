import { expect, test } from 'vitest';
import { limits } from '../../src/syntax/limits.ts';
import { chooseFiles, isSkippedFolder, mostFiles, withoutCommonFolder } from './choose-files.ts';

const files = (...paths: readonly string[]) => paths.map((path) => ({ path, size: 10 }));
const pathsOf = (found: readonly { readonly path: string }[]) => found.map(({ path }) => path);

test('as many files as the model takes', () => {
  expect(mostFiles).toBe(limits.sources);
});

test('what is likely a configuration comes first, the top before what is below', () => {
  const { taken } = chooseFiles(
    files(
      'README.md',
      'package.json',
      'src/handler.js',
      'api/main.tf',
      'main.tf',
      'conf.json',
      'template.yaml',
      'vite.config.js',
      '.eslintrc.json',
    ),
    100,
  );
  expect(pathsOf(taken)).toEqual([
    'main.tf',
    'api/main.tf',
    'template.yaml',
    'conf.json',
    'src/handler.js',
    '.eslintrc.json',
    'README.md',
    'package.json',
    'vite.config.js',
  ]);
});

test.each<[string, Parameters<typeof chooseFiles>[0], number, readonly string[], number, number]>([
  ['pictures are no texts', files('a.tf', 'logo.PNG', 'fonts/x.woff2'), 100, ['a.tf'], 2, 0],
  ['more files than there is room for', files('a.tf', 'b.tf', 'c.md'), 2, ['a.tf', 'b.tf'], 0, 1],
  ['a file that is too large', [{ path: 'a.json', size: 11 * 1024 * 1024 }, ...files('b.json')], 100, ['b.json'], 0, 1],
  [
    'files that are too large together',
    ['a', 'b', 'c'].map((name) => ({ path: `${name}.json`, size: 9 * 1024 * 1024 })),
    100,
    ['a.json', 'b.json'],
    0,
    1,
  ],
  ['nothing', [], 100, [], 0, 0],
])('%s', (_name, found, room, taken, noText, beyond) => {
  const choice = chooseFiles(found, room);
  expect({ ...choice, taken: pathsOf(choice.taken) }).toEqual({ taken, noText, beyond });
});

test.each([
  ['node_modules', true],
  ['.git', true],
  ['.terraform', true],
  [`asset.${'0a'.repeat(32)}`, true],
  ['modules', false],
  ['cdk.out', false],
  ['.github', false],
])('the folder %s is skipped: %s', (name, expected) => {
  expect(isSkippedFolder(name)).toBe(expected);
});

test.each([
  [
    ['infra/main.tf', 'infra/api/main.tf'],
    ['main.tf', 'api/main.tf'],
  ],
  [
    ['a/x.tf', 'b/x.tf'],
    ['a/x.tf', 'b/x.tf'],
  ],
  [
    ['x.tf', 'a/x.tf'],
    ['x.tf', 'a/x.tf'],
  ],
  [[], []],
])('%j without the folder of all is %j', (paths, expected) => {
  expect(pathsOf(withoutCommonFolder(files(...paths)))).toEqual(expected);
});
