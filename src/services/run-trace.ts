import { asciiHost } from '../match/idn.ts';
import { type SampleUrl, splitUrl } from '../match/sample-url.ts';
import { known } from '../model/value.ts';
import type { Problem } from '../text/problem.ts';
import type { Answer, Outcome } from '../trace/answer.ts';
import { answers as fixed } from '../trace/answers.ts';
import type { RunFunction } from '../trace/ports.ts';
import type { Asked } from '../trace/question.ts';
import type { HttpRequest } from '../trace/request.ts';
import type { SampleRequest, Trace } from '../trace/trace.ts';
import { type Frame, newWalk, type Walk } from '../trace/walk.ts';
import type { Directory } from './directory.ts';
import { dispatcher } from './dispatch.ts';

/** What every trace of one workspace shares. */
export type World = {
  readonly directory: Directory;
  readonly answers: Readonly<Record<string, string>>;
  readonly runFunction: RunFunction | null;
};

export type Traced = { readonly trace: Trace; readonly problems: readonly Problem[] };

/** The stand-in for a distribution whose domain name nobody told. */
const standInDomain = 'd111111abcdef8.cloudfront.net';

/** Follows one request from the viewer to whatever answers it. */
export const traceRequest = (world: World, sample: SampleRequest): Traced => {
  const typed = viewerRequest(world.directory, sample);
  if ('problem' in typed) return { trace: emptyTrace(sample), problems: [typed.problem] };
  const walk = startWalk(world, true);
  const answer = walk.dispatch(walk, typed.request, 'viewer');
  const outcome = outcomeOf(walk, answer, sample.method);
  return { trace: { request: sample, hops: walk.frames, outcome, questions: [...walk.asked.values()] }, problems: headerProblems(sample) };
};

/** The outcome alone, through the very same walk, with nothing recorded. Null for a URL that cannot be read. */
export const outcomeAlone = (world: World, sample: SampleRequest): Answer | null => wayAlone(world, sample)?.answer ?? null;

/** The outcome and the places passed, without their steps. Null for a URL that cannot be read. */
export const wayAlone = (
  world: World,
  sample: SampleRequest,
): { readonly answer: Answer; readonly frames: readonly Frame[]; readonly asked: ReadonlyMap<string, Asked> } | null => {
  const typed = viewerRequest(world.directory, sample);
  if ('problem' in typed) return null;
  const walk = startWalk(world, false);
  const answer = walk.dispatch(walk, typed.request, 'viewer');
  return { answer, frames: walk.frames, asked: walk.asked };
};

const startWalk = (world: World, recording: boolean): Walk =>
  newWalk({ recording, answers: world.answers, runFunction: world.runFunction, dispatch: dispatcher(world.directory) });

/** HEAD answers have no body. */
const outcomeOf = (walk: Walk, answer: Answer, method: string): Outcome => ({
  ...answer,
  body: method === 'HEAD' ? null : answer.body,
  loop: walk.loop,
  certainty: walk.certainty,
  alternatives: [],
});

const emptyTrace = (sample: SampleRequest): Trace => ({
  request: sample,
  hops: [],
  outcome: { ...fixed.cannotTell, loop: null, certainty: 'observed', alternatives: [] },
  questions: [],
});

const urlProblem = (url: string, reason: string): { readonly problem: Problem } => ({
  problem: { code: 'url-invalid', severity: 'error', at: null, params: { url, reason } },
});

/** A name is a token, a value has no line break: https://www.rfc-editor.org/rfc/rfc9110#section-5 */
const validHeader = ([name, value]: readonly [string, string]): boolean =>
  /^[!#$%&'*+.^_`|~\w-]+$/.test(name.trim()) && !/[\r\n\0]/.test(value);

/** No client can send such a header: it is left out, and that is said. */
const headerProblems = ({ headers }: SampleRequest): readonly Problem[] =>
  headers
    .filter((header) => !validHeader(header))
    .map(([name]) => ({ code: 'header-invalid', severity: 'warning', at: null, params: { header: name } }));

/** The request as it leaves the viewer. A `host` header is the Host; the URL's host is then only where the connection goes. */
const viewerRequest = (directory: Directory, sample: SampleRequest): { readonly request: HttpRequest } | { readonly problem: Problem } => {
  const url = splitUrl(sample.url);
  if ('problem' in url) return urlProblem(sample.url, url.problem);
  const named = url.host ?? defaultHost(directory);
  if (named === null) return { problem: { code: 'distribution-missing', severity: 'error', at: null, params: { url: sample.url } } };
  const headers = sample.headers.filter(validHeader).map(([name, value]) => [name.trim().toLowerCase(), value] as const);
  const to = asciiHost(named);
  const host = headers.find(([name]) => name === 'host')?.[1];
  return {
    request: {
      scheme: schemeOf(url),
      method: sample.method.toUpperCase(),
      to,
      host: asciiHost((host ?? to).toLowerCase().replace(/:\d+$/, '')),
      path: url.path,
      query: url.query,
      headers: [...headers.filter(([name]) => name !== 'host'), ...upgrade(url)],
      body: sample.body,
    },
  };
};

const schemeOf = ({ scheme }: SampleUrl): 'http' | 'https' => (scheme === 'http' || scheme === 'ws' ? 'http' : 'https');

const upgrade = ({ scheme }: SampleUrl): readonly (readonly [string, string])[] =>
  scheme === 'ws' || scheme === 'wss' ? [['upgrade', 'websocket']] : [];

/** A URL without a host goes to the first distribution: its first alias, else its domain name, else a stand-in. */
export const defaultHost = ({ model }: Directory): string | null => {
  const [first] = model.distributions;
  if (!first) return null;
  const alias = first.aliases.map((value) => known(value)).find((name) => name !== undefined && !name.startsWith('*'));
  return alias ?? first.domainName?.value ?? standInDomain;
};
