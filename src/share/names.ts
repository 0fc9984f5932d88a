import type { SyntaxNode } from '../syntax/tree.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { visitTexts } from './places.ts';

/** Hosts of AWS's own: only the label that is somebody's is a name. Group 1 is what is hidden. */
const AWS_HOSTS: readonly RegExp[] = [
  /^([a-z0-9][a-z0-9.-]{1,62})\.s3(?:[.-][a-z0-9.-]+)?\.amazonaws\.com(?:\.cn)?$/,
  /^([a-z0-9][a-z0-9.-]{1,62})\.s3-website[.-][a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/,
  /^([a-z0-9]{3,40})\.execute-api\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/,
  /^(d[a-z0-9]{3,40})\.cloudfront\.net$/,
  /^([a-z0-9-]{3,80})\.lambda-url\.[a-z0-9-]+\.on\.aws$/,
  /^([a-z0-9-]{3,80})\.[a-z0-9-]+\.elb\.amazonaws\.com$/,
  /^([a-z0-9-]{3,80})\.elb\.[a-z0-9-]+\.amazonaws\.com$/,
];

const HOST = /^(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.){1,10}[a-z]{2,24}$/i;
const IN_URL = /https?:\/\/([A-Za-z0-9_.*-]{1,253})/g;

/** Registries below a country: `example.co.jp` is one name. */
const SECOND_LEVEL = /^(?:co|ne|or|ac|go|ed|gr|lg|com|net|org|gov|edu)$/;

/** The domain that was registered, of which all others are part. */
const domainOf = (host: string): string => {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  const take = last.length === 2 && SECOND_LEVEL.test(labels.at(-2) ?? '') ? 3 : 2;
  return labels.slice(-take).join('.');
};

/** What of a host is somebody's: of AWS's own hosts a label, of all others the host and the domain it belongs to. */
const namesInHost = (host: string): readonly string[] => {
  const bare = host.toLowerCase().replace(/^\*\./, '');
  if (!HOST.test(bare)) return [];
  const own = AWS_HOSTS.map((pattern) => pattern.exec(bare)?.[1]).find((name) => name !== undefined);
  if (own !== undefined) return [own];
  if (/(?:^|\.)(?:amazonaws\.com|cloudfront\.net|on\.aws|example\.(?:com|net|org))$/.test(bare) && !bare.includes('.example.')) return [];
  return [bare, domainOf(bare)];
};

const HOST_KEYS =
  /^(?:domainname|domain|domain_name|aliases|alias|items|host|hostname|cname|cnames|regionaldomainname|distributiondomainname|hostedzonename|allowedorigins|alloworigins)$/i;
const BUCKET_KEYS = /^(?:bucket|bucketname|bucket_name|s3bucket)$/i;

/** A bucket's name alone, as an ARN has it. */
const BUCKET_ARN = /arn:aws[a-z-]{0,10}:s3:::([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/g;

const inText = (text: string): readonly string[] => [
  ...[...text.matchAll(IN_URL)].flatMap((match) => namesInHost(match[1] ?? '')),
  ...[...text.matchAll(BUCKET_ARN)].map((match) => match[1] ?? ''),
];

export const namesInTree = (tree: SyntaxNode): readonly string[] => {
  const names: string[] = [];
  visitTexts(tree, { path: [], owners: [], isVariables: false }, ({ value }, { path }) => {
    const key = path.at(-1) ?? '';
    if (HOST_KEYS.test(key)) names.push(...namesInHost(value));
    if (BUCKET_KEYS.test(key) && /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value)) names.push(value);
  });
  return names;
};

const inQuestion = (id: string): readonly string[] => {
  const [kind, what = ''] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  if (kind === 'list-bucket') return [what];
  if (kind === 'object') return [what.split('/')[0] ?? ''];
  return kind === 'dns' || kind === 'distribution-of' ? namesInHost(what) : [];
};

/** Host, bucket and domain names outside of the trees: in texts of any kind, URLs, headers and answers. */
export const namesOutside = (workspace: Workspace): readonly string[] => [
  ...workspace.sources.flatMap(({ text }) => inText(text)),
  ...workspace.requests.flatMap(({ url, headers }) => [
    ...inText(url),
    ...namesInHost(url.split('/')[0] ?? ''),
    ...(headers ?? []).flatMap(([name, value]) => (/^host$/i.test(name) ? namesInHost(value) : inText(value))),
  ]),
  ...Object.keys(workspace.answers).flatMap(inQuestion),
  ...workspace.sources.flatMap((source) => namesInHost(source.for?.domainName ?? '')),
];
