import { readBuiltFiles } from './scripts/built-files.ts';

const { firstPicture, editor, sandbox, hcl, pages, lessons, later } = readBuiltFiles();

/** Budgets of the built JavaScript, as compressed by Brotli. What a page loads before its own first picture is the one that users wait for. */
const budgets = [
  { name: 'Before the first picture: page and model', path: firstPicture, limit: '200 kB' },
  { name: 'The page itself, with its style sheet and the still page', path: ['dist/index.html'], limit: '22 kB' },
  { name: 'Monaco and its workers', path: editor, limit: '1020 kB' },
  { name: 'The sandbox for functions', path: sandbox, limit: '310 kB' },
  { name: 'The parser of Terraform', path: hcl, limit: '140 kB' },
  { name: "The rules' pages, in two languages", path: pages, limit: '180 kB' },
  { name: 'Lessons and their player', path: lessons, limit: '70 kB' },
  { name: 'Everything else, on demand', path: later, limit: '400 kB' },
];

export default budgets.filter(({ path }) => path.length > 0).map(({ name, path, limit }) => ({ name, path: [...path], limit }));
