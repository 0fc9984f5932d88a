import type { Finding, FixIdea } from '../diagnose/rule.ts';
import { senderOf } from '../diagnose/way.ts';
import { type SampleUrl, splitUrl } from '../match/sample-url.ts';
import type { Behavior, Distribution, Origin } from '../model/distribution.ts';
import type { Model } from '../model/model.ts';
import { known } from '../model/value.ts';
import type { Hop, SampleRequest, Trace } from '../trace/trace.ts';
import type { BehaviorRef, Change, OriginRef } from './change.ts';

/** What a fix does. Whatever it does not name stays as it is. */
export type Remedy = {
  readonly changes: readonly Change[];
  /** What has to be asked in place of the request, where the fix is in the asking. */
  readonly request?: Partial<SampleRequest>;
  /** What would then be true that no source says, as answers to questions. */
  readonly answers?: Readonly<Record<string, string>>;
  /** `paste`: the changes can be made in what was pasted. `elsewhere`: only outside of it, so that somebody has to do it by hand. */
  readonly where: 'paste' | 'elsewhere';
  /** Placeholders of the fix's own texts, where they say it better than the idea's. */
  readonly params?: Readonly<Record<string, string | number>>;
};

/** What a fix idea is judged by: the finding, and the distribution (if one) through which the request came. */
export type RemedyContext = {
  readonly model: Model;
  readonly trace: Trace;
  readonly finding: Finding;
  readonly rule: string;
  readonly idea: FixIdea;
  readonly sender: Sender | null;
};

/** The distribution that sent the request on to where the fault is. */
export type Sender = {
  readonly hop: Hop;
  readonly distribution: Distribution;
  readonly behavior: Behavior;
  readonly ref: BehaviorRef;
};

/** Null: nothing that can be tried. Somebody has to do it by hand. */
export type RemedyOf = (context: RemedyContext) => Remedy | null;

export const inPaste = (...changes: readonly Change[]): Remedy => ({ changes, where: 'paste' });
export const asking = (request: Partial<SampleRequest>, ...changes: readonly Change[]): Remedy => ({ changes, request, where: 'paste' });
export const elsewhere = (answers: Readonly<Record<string, string>>): Remedy => ({ changes: [], answers, where: 'elsewhere' });

/** The distribution hop that a finding is about: its own, or the one before it. */
export const senderIn = (model: Model, trace: Trace, finding: Finding): Sender | null => {
  if (!finding.about) return null;
  const own = trace.hops[finding.about.hop];
  const hop = own?.at.kind === 'distribution' ? own : senderOf(trace, finding.about.hop)?.hop;
  const distribution = hop && model.distributions.find(({ name }) => name === hop.at.name);
  const index = hop?.behaviorIndex ?? null;
  const behavior = index === null ? undefined : distribution?.behaviors[index];
  if (!hop || !distribution || !behavior || index === null) return null;
  return { hop, distribution, behavior, ref: { distribution: distribution.name, behavior: index } };
};

/** A placeholder's value as text. */
export const textOf = ({ idea, finding }: Pick<RemedyContext, 'idea' | 'finding'>, name: string): string =>
  String(idea.params[name] ?? finding.params[name] ?? '');

export const originIn = ({ distribution, hop }: Sender, id: string = hop.origin ?? ''): Origin | undefined =>
  distribution.origins.find((origin) => known(origin.id) === id);

export const originRef = ({ distribution, hop }: Sender, id: string = hop.origin ?? ''): OriginRef => ({
  distribution: distribution.name,
  origin: id,
});

export const originPathOf = (sender: Sender): string => known(originIn(sender)?.originPath ?? null) ?? '';

const addressOf = ({ scheme, host, port }: SampleUrl): string =>
  host === null ? '' : `${scheme ?? 'https'}://${host}${port === null ? '' : `:${port}`}`;

/** The request's URL with another path. */
export const withPath = ({ request }: Trace, change: (path: string) => string): Pick<SampleRequest, 'url'> | null => {
  const url = splitUrl(request.url);
  if ('problem' in url) return null;
  return { url: `${addressOf(url)}${change(url.path)}${url.query === '' ? '' : `?${url.query}`}` };
};

export const withScheme = ({ request }: Trace, scheme: 'https'): Pick<SampleRequest, 'url'> | null => {
  const url = splitUrl(request.url);
  if ('problem' in url || url.host === null) return null;
  return { url: `${addressOf({ ...url, scheme })}${url.path}${url.query === '' ? '' : `?${url.query}`}` };
};
