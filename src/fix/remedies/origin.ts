import { splitUrl } from '../../match/sample-url.ts';
import { known } from '../../model/value.ts';
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

/** Which name is the right one only the user knows, but for a custom domain that no distribution answers for. */
const nameTheOrigin: RemedyOf = ({ model, sender }) => {
  const served = model.distributions.flatMap(({ aliases, domainName }) => [
    ...aliases.flatMap((alias) => known(alias)?.toLowerCase() ?? []),
    ...(domainName ? [domainName.value.toLowerCase()] : []),
  ]);
  const free = model.customDomains.map(({ name }) => name.value).filter((name) => !served.includes(name.toLowerCase()));
  return sender && free.length === 1 && free[0] !== undefined
    ? inPaste({ kind: 'set-origin-domain', ...originRef(sender), domainName: free[0] })
    : null;
};

/** The name that an origin is asked by. */
export const originRemedies = {
  'regional-domain': setDomain,
  'domain-as-origin': setDomain,
  'call-domain': callDomain,
  'name-the-origin': nameTheOrigin,
} as const satisfies Readonly<Record<string, RemedyOf>>;
