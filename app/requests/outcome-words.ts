import type { Messages } from '../i18n/messages.ts';
import type { Report, ReportOutcome, Workspace } from '../state/model.ts';

/** API Gateway's `MissingAuthenticationTokenException` in its own message's words; codes of S3 and CloudFront as they are. */
const errorWords = (type: string): string =>
  type.endsWith('Exception') ? type.replace(/Exception$/, '').replace(/([a-z])(?=[A-Z])/g, '$1 ') : type;

/** `404 NoSuchKey`, `reached GET /test`: an outcome in a table cell. */
export const outcomeWords = (outcome: Pick<ReportOutcome, 'kind' | 'status' | 'errorType' | 'reaches'>, t: Messages): string => {
  switch (outcome.kind) {
    case 'answered':
      return [outcome.status, outcome.errorType === null ? null : errorWords(outcome.errorType)]
        .filter((part) => part !== null && part !== undefined)
        .join(' ');
    case 'reaches':
      return outcome.reaches?.kind === 's3-object' ? t.objectIfExists : t.reachesShort;
    case 'cannot-tell':
      return t.cannotTell;
    case 'leaves-the-model':
      return t.leavesModel;
  }
};

/** Where it ended: a method, a key, or the host that was asked last. */
export const endWords = (report: Report): string => {
  const { reaches } = report.outcome;
  switch (reaches?.kind) {
    case 'rest-method':
      return `${reaches.method} ${reaches.resource} (${reaches.stage})`;
    case 'http-route':
      return `${reaches.routeKey} (${reaches.stage})`;
    case 's3-object':
      return `${reaches.bucket} / ${reaches.key}`;
    case 'function-url':
    case 'load-balancer':
    case 'custom-origin':
      return `${reaches.host}${reaches.path}`;
    case undefined: {
      const last = report.hops.at(-1);
      if (!last) return '–';
      const path = last.request.path;
      return last.at.kind === 's3-bucket' ? `${last.at.name} / ${path.replace(/^\//, '')}` : `${last.at.name} ${path}`;
    }
  }
};

export type OutcomeTone = 'failed' | 'proved' | 'neutral';

/** Red only where it failed: a redirect or a preflight's 204 is an answer as good as another. */
export const outcomeTone = (outcome: ReportOutcome): OutcomeTone => {
  if (outcome.kind === 'answered') return (outcome.status ?? 0) >= 400 ? 'failed' : 'neutral';
  return outcome.kind === 'reaches' && outcome.reaches?.kind !== 's3-object' ? 'proved' : 'neutral';
};

/** An expectation in a few words: its status, else what it reaches, else its members. */
export const expectationWords = (expect: NonNullable<Workspace['requests'][number]['expect']>, t: Messages): string => {
  if (typeof expect.status === 'number')
    return [expect.status, typeof expect.errorType === 'string' ? expect.errorType : ''].join(' ').trim();
  const { reaches } = expect;
  if (typeof reaches === 'object' && reaches !== null) {
    if ('resource' in reaches && typeof reaches.resource === 'string') return t.reachesWhat(reaches.resource);
    if ('routeKey' in reaches && typeof reaches.routeKey === 'string') return t.reachesWhat(reaches.routeKey);
    if ('key' in reaches && typeof reaches.key === 'string') return t.reachesWhat(reaches.key);
  }
  if (expect.kind === 'reaches' || reaches) return t.reachesShort;
  return Object.keys(expect).join(', ');
};
