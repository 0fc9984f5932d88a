import type { Distribution, Origin } from '../../../model/distribution.ts';
import { known } from '../../../model/value.ts';
import type { Change, ChangeOf, DistributionRef, OriginRef } from '../../change.ts';
import { domainInPlaceOf } from '../bucket-name.ts';
import type { Paste } from '../paste.ts';
import { allEdits, type Edits } from '../tree-editor.ts';
import { writeHclBehavior } from './behavior.ts';
import { distributionHolder, distributionOf, errorPart, originOf, originPart } from './cloudfront.ts';
import { writeHclGateway } from './gateway.ts';
import type { Holder, Values } from './holder.ts';
import { resourceAt } from './place.ts';
import { escaped, expression, type Fields } from './said.ts';

/** A bucket's website endpoint is a custom origin that speaks HTTP. */
const website: Fields = { http_port: 80, https_port: 443, origin_protocol_policy: 'http-only', origin_ssl_protocols: ['TLSv1.2'] };

const setDomain = (paste: Paste, holder: Holder, origin: Origin, domainName: string, others: Values = {}): Edits => {
  const said = holder.written('domain_name') ?? '';
  const now = domainInPlaceOf(paste, said, /^"[^$%]*"$/.test(said), known(origin.domainName) ?? null, domainName);
  if (now === null) return null;
  if (now.kind === 'keep') return Object.keys(others).length === 0 ? [] : holder.change(others);
  return holder.change({ domain_name: now.kind === 'text' ? domainName : expression(now.text), ...others });
};

const writeOrigin = (paste: Paste, distribution: Distribution, change: Extract<Change, OriginRef>): Edits => {
  const origin = originOf(distribution, change.origin);
  const holder = origin && originPart(paste, distribution, origin)?.holder;
  if (!holder) return null;
  const [custom] = holder.nested('custom_origin_config');
  switch (change.kind) {
    case 'set-origin-path':
      return change.path === '' && holder.written('origin_path') === null ? [] : holder.change({ origin_path: change.path });
    case 'set-origin-domain':
      return setDomain(paste, holder, origin, change.domainName);
    case 'set-origin-protocol':
      return custom ? custom.change({ origin_protocol_policy: change.policy }) : null;
    case 'set-origin-port':
      return custom ? custom.change({ [`${change.scheme}_port`]: change.port }) : null;
    case 'set-s3-endpoint': {
      // An origin that says neither is a bucket: the provider's own default.
      if (change.endpoint === 'rest') return allEdits(setDomain(paste, holder, origin, change.domainName), custom ? custom.remove() : []);
      const [s3] = holder.nested('s3_origin_config');
      const access = ['origin_access_control_id', 'origin_access_control', 'origin_access_control_key'];
      const gone = Object.fromEntries(access.flatMap((name) => (holder.written(name) === null ? [] : [[name, null]])));
      const setting = custom
        ? custom.change({ origin_protocol_policy: 'http-only' })
        : s3
          ? s3.swap('custom_origin_config', website)
          : holder.add('custom_origin_config', website);
      return allEdits(setDomain(paste, holder, origin, change.domainName, gone), setting);
    }
  }
};

const writeDistribution = (paste: Paste, change: Extract<Change, DistributionRef>): Edits => {
  if ('behavior' in change) return writeHclBehavior(paste, change);
  const distribution = distributionOf(paste, change);
  if (!distribution) return null;
  if ('origin' in change) return writeOrigin(paste, distribution, change);
  const holder = distributionHolder(paste, distribution);
  switch (change.kind) {
    case 'set-root-object':
      return holder?.change({ default_root_object: change.object }) ?? null;
    case 'enable-distribution':
      return holder?.change({ enabled: true }) ?? null;
    case 'remove-error-response': {
      const part = errorPart(paste, distribution, change.errorCode);
      return part && part.kind !== 'turn' ? part.holder.remove() : null;
    }
    case 'set-error-caching':
      return errorPart(paste, distribution, change.errorCode)?.holder.change({ error_caching_min_ttl: change.seconds }) ?? null;
    case 'add-alias': {
      const names = distribution.aliases.map((alias) => known(alias));
      const all = names.every((name) => name !== undefined) ? names.flatMap((name) => name ?? []) : null;
      return holder?.adjust('aliases', { add: [change.alias], known: all }) ?? null;
    }
  }
};

const setCachePolicyTtl = (paste: Paste, { policy, maxTtl }: ChangeOf<'set-cache-policy-ttl'>): Edits => {
  const { cachePolicies } = paste.model;
  const holder = resourceAt(paste, cachePolicies, cachePolicies.find(({ id }) => id === policy)?.at, 'aws_cloudfront_cache_policy');
  return holder?.change({ max_ttl: maxTtl }) ?? null;
};

/** A heredoc in the place of another, or of a text in quotes. `<<-` takes off what all of its lines have in front. */
const heredoc = (before: string, code: string, newline: string): string | null => {
  const opening = /^<<(-?)(\w+)[ \t]*\r?\n/.exec(before);
  const indent = opening?.[1] === '-' ? (/\n([ \t]*)\S/.exec(before)?.[1] ?? '') : '';
  const close = /\n([ \t]*)\w+\s*$/.exec(before)?.[1] ?? '';
  const mark = [opening?.[2] ?? 'EOT', 'CODE', 'END_OF_CODE'].find((one) => !code.includes(one));
  if (mark === undefined) return null;
  const lines = escaped(code.trimEnd()).split('\n');
  const laid = lines.map((line) => (line === '' ? '' : indent + line));
  return [`<<${opening?.[1] ?? ''}${mark}`, ...laid, `${opening ? close : ''}${mark}`].join(newline);
};

/** Code that stands in the resource itself; a file of its own is edited as it is. */
const setFunctionCode = (paste: Paste, { name, code }: ChangeOf<'set-function-code'>): Edits => {
  const { functions } = paste.model;
  const own = functions.find((one) => one.name === name);
  const holder = resourceAt(paste, functions, own?.at, 'aws_cloudfront_function');
  if (!own || !holder || own.code.at.source !== holder.page.source) return null;
  if (holder.page.json) return holder.change({ code });
  const text = heredoc(holder.written('code') ?? '', code, holder.page.newline);
  return text === null ? null : holder.change({ code: expression(text) });
};

/**
 * Edits Terraform's own language, and its JSON. Null where the part was not read from text that says it alone: a list of which `dynamic`
 * makes many blocks, a resource that `for_each` repeats, a module that is called twice.
 */
export const writeHcl = (paste: Paste, change: Change): Edits => {
  if (!paste.readings.some(({ part }) => part?.kind === 'terraform')) return null;
  if (change.kind === 'set-cache-policy-ttl') return setCachePolicyTtl(paste, change);
  if (change.kind === 'set-function-code') return setFunctionCode(paste, change);
  return 'distribution' in change ? writeDistribution(paste, change) : writeHclGateway(paste, change);
};
