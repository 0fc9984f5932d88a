import { splitUrl } from '../../match/sample-url.ts';
import { asking, inPaste, originRef, type RemedyOf, textOf } from '../remedy.ts';

/** The origin by the name that the finding has for it. */
const setDomain: RemedyOf = (context) => {
  const { sender } = context;
  return sender && inPaste({ kind: 'set-origin-domain', ...originRef(sender), domainName: textOf(context, 'domain') });
};

const callDomain: RemedyOf = (context) => {
  const { trace } = context;
  const url = splitUrl(trace.request.url);
  if ('problem' in url) return null;
  const headers = trace.request.headers.filter(([name]) => name.toLowerCase() !== 'host');
  return asking({ url: `https://${textOf(context, 'domain')}${url.path}${url.query === '' ? '' : `?${url.query}`}`, headers });
};

/** The name that an origin is asked by. */
export const originRemedies = {
  'regional-domain': setDomain,
  'domain-as-origin': setDomain,
  'call-domain': callDomain,
} as const satisfies Readonly<Record<string, RemedyOf>>;
