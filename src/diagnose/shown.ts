import type { Model } from '../model/model.ts';
import { known } from '../model/value.ts';
import { isMadeUp } from './first-rules.ts';
import type { Finding } from './rule.ts';

type StandIn = { readonly host: string; readonly shown: string };

/** Hosts that only stand for what AWS will give: `{aws_api_gateway_rest_api.orders}.execute-api.eu-west-1.amazonaws.com` says so. */
const standInsOf = ({ restApis, httpApis }: Model): readonly StandIn[] =>
  [...restApis, ...httpApis].filter(isMadeUp).flatMap(({ id, hosts }) =>
    hosts.flatMap((one): readonly StandIn[] => {
      const host = known(one)?.toLowerCase();
      return host?.includes('.execute-api.') ? [{ host, shown: `{${id}}${host.slice(host.indexOf('.'))}` }] : [];
    }),
  );

const replaced = (text: string, { host, shown }: StandIn): string => {
  const at = text.toLowerCase().indexOf(host);
  return at < 0 ? text : `${text.slice(0, at)}${shown}${replaced(text.slice(at + host.length), { host, shown })}`;
};

/** Makes findings show a host name that nobody has yet by what it is the name of. What fixes are made from stays as it is. */
export const showerOf = (model: Model): ((finding: Finding) => Finding) => {
  const standIns = standInsOf(model);
  if (standIns.length === 0) return (finding) => finding;
  return (finding) => ({
    ...finding,
    shown: Object.fromEntries(
      Object.entries(finding.params).map(([name, value]) => [
        name,
        typeof value === 'string' ? standIns.reduce((text, one) => replaced(text, one), value) : value,
      ]),
    ),
  });
};
