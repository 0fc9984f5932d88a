/** `npm run bench [-- word]...`: runs every `*.bench.ts` beside this file (or those whose name has one of the words) and prints its figures. */
import { readdirSync } from 'node:fs';
import { run } from '../run.ts';
import type { Bench, Figure } from './bench.ts';
import { serveBuilt } from './serve.ts';

const words = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .toSorted();

const load = async (file: string): Promise<Bench> => {
  const module: { readonly bench: Bench } = await import(`./${file}`);
  return module.bench;
};

const written = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2 });

const print = ({ name, value, unit }: Figure): void => console.log(`  ${name.padEnd(64)} ${written(value).padStart(12)} ${unit}`);

const benches = await Promise.all(files.map(load));
const inBrowser = benches.some(({ needsBuild }) => needsBuild);
if (inBrowser && !run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'])) process.exit(1);
const site = inBrowser ? await serveBuilt() : { url: '', stop: async () => {} };
try {
  for (const bench of benches) {
    console.log(bench.title);
    for (const figure of await bench.run(site.url)) print(figure);
  }
} finally {
  await site.stop();
}
