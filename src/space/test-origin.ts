import type { World } from '../services/run-trace.ts';
import { decodedFirst } from './decoded.ts';
import { keyAutomaton } from './key-automaton.ts';
import { escapesIn, type OfViewer } from './path-at.ts';
import type { PathTest } from './path-test.ts';
import { NOTHING } from './template-automaton.ts';
import type { ClassPart } from './url-space.ts';

/** The usual name; see `services/s3/website.ts`. */
const indexDocument = 'index.html';

const answersUnder = ({ answers }: World, start: string): readonly string[] =>
  Object.keys(answers).flatMap((id) => (id.startsWith(start) ? [id.slice(start.length)] : []));

/** Whether a bucket has a key, as far as a listing or an answer tells. */
export const objectTest = (world: World, bucket: string, endpoint: 's3-bucket' | 's3-website', path: OfViewer): PathTest => {
  const listing = world.directory.model.bucketListings.find((one) => one.bucket === bucket);
  const listed = new Set(listing?.keys ?? []);
  const objects = new Set(answersUnder(world, `object:${bucket}/`));
  const statuses = new Set(answersUnder(world, `own-status:${bucket}/`));
  const isWebsite = endpoint === 's3-website';
  const decide = (text: string): string => {
    const asked = text.startsWith('/') ? text.slice(1) : text;
    if (asked === '' && !isWebsite) return 'root';
    const key = isWebsite && (asked === '' || asked.endsWith('/')) ? `${asked}${indexDocument}` : asked;
    const own = statuses.has(key) ? ` ${key}` : '';
    if (listing && (listed.has(key) || listing.complete)) return `${listed.has(key) ? 'listed' : 'unlisted'}${own}`;
    return objects.has(key) ? `said:${key}${own}` : `unsaid${own}`;
  };
  const keys = ['', ...listed, ...objects, ...statuses].map((key) => `/${key}`);
  return {
    key: `object ${bucket} ${endpoint} ${path.key}`,
    automaton: () => path.lift(decodedFirst(keyAutomaton(keys, decide, 'counts-slashes'), false, escapesIn(path))),
    basis: () => [listing, JSON.stringify([[...objects], [...statuses]])],
    isSingle: () => false,
    partOf: (output): ClassPart => {
      const which = /^(?:root|listed|unlisted|said)/.exec(output)?.[0];
      return {
        kind: 'object',
        bucket,
        which: which === 'root' || which === 'listed' || which === 'unlisted' || which === 'said' ? which : 'unsaid',
      };
    },
  };
};

/** Paths of which the user said that what is reached answers with a status of its own; null where there are none. */
export const ownStatusTest = (world: World, host: string, path: OfViewer): PathTest | null => {
  const paths = new Set(answersUnder(world, `own-status:${host}`));
  if (paths.size === 0) return null;
  return {
    key: `own-status ${host} ${path.key}`,
    automaton: () => path.lift(keyAutomaton(paths, (text) => (paths.has(text) ? text : NOTHING), 'counts-slashes')),
    basis: () => [...paths],
    isSingle: () => false,
    partOf: (output) => ({ kind: 'own-status', host, said: output !== NOTHING }),
  };
};
