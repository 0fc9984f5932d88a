import { errorCachingDefault } from '../../facts/limits.ts';
import type { CustomErrorResponse, Distribution, GeoRestriction } from '../../model/distribution.ts';
import { defaulted, type Located, located, type Value } from '../../model/value.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { booleanOf, childOf, literalOf, numberOf, type Reader, stringOf } from '../access.ts';
import type { FormContext } from '../form.ts';
import { readBehaviors } from './behaviors.ts';
import { objectsOf, stringsOf } from './lists.ts';
import { distributionMembers, noteUnmodelled, type Unmodelled } from './members.ts';
import { readOrigin, readOriginGroup, unlessRefused } from './origins.ts';
import { pages } from './pages.ts';
import { settingOf } from './settings.ts';

const page = pages.distributionConfig;

const readErrorResponse = (reader: Reader, node: SyntaxNode): readonly CustomErrorResponse[] => {
  const errorCode = numberOf(reader, childOf(node, 'ErrorCode'), 'ErrorCode');
  if (!errorCode) {
    reader.report('member-missing', 'error', node.at, { what: 'ErrorCode' });
    return [];
  }
  const path = stringOf(reader, childOf(node, 'ResponsePagePath'), 'ResponsePagePath');
  return [
    {
      at: node.at,
      errorCode,
      responsePagePath: path?.from === 'paste' && path.value === '' ? null : path,
      responseCode: numberOf(reader, childOf(node, 'ResponseCode'), 'ResponseCode'),
      errorCachingMinTtl:
        numberOf(reader, childOf(node, 'ErrorCachingMinTTL'), 'ErrorCachingMinTTL') ??
        defaulted(errorCachingDefault.seconds, errorCachingDefault.page),
    },
  ];
};

const readGeo = (reader: Reader, config: SyntaxNode): GeoRestriction => {
  const node = childOf(childOf(config, 'Restrictions'), 'GeoRestriction');
  const type = settingOf(reader, node, 'RestrictionType', ['none', 'whitelist', 'blacklist'], {
    value: 'none',
    page: pages.geoRestriction,
  });
  return { type, locations: stringsOf(reader, node, 'GeoRestriction') };
};

/** `optional` and `passthrough` let a viewer without a certificate in. */
const readMtls = (reader: Reader, config: SyntaxNode): Value<boolean> => {
  const mode = stringOf(reader, childOf(childOf(config, 'ViewerMtlsConfig'), 'Mode'), 'ViewerMtlsConfig.Mode');
  if (mode === null) return defaulted(false, pages.viewerMtlsConfig);
  if (mode.from === 'unresolved') return mode;
  return mode.from === 'paste' ? located(mode.value === 'required', mode.at) : defaulted(false, pages.viewerMtlsConfig);
};

const noEmpty = (value: Located<string> | null): Located<string> | null => (value?.value === '' ? null : value);

/** What stands around a configuration and says which distribution it is. */
type Identity = Pick<Distribution, 'id' | 'domainName' | 'status' | 'accountId'>;

const readIdentity = (reader: Reader, node: SyntaxNode, context: FormContext): Identity => {
  const text = (name: string): Located<string> | null => noEmpty(literalOf(reader, childOf(node, name), name));
  const told = context.belongsTo.distributionId;
  const account = /^arn:[^:]*:cloudfront::(\d{12}):/.exec(text('ARN')?.value ?? '')?.[1] ?? null;
  return {
    id: text('Id') ?? (told ? located(told, node.at) : null),
    domainName: text('DomainName'),
    status: text('Status'),
    accountId: account,
  };
};

/** Every origin that a behavior or a group names must be there: CloudFront refuses the distribution otherwise. */
const checkTargets = (reader: Reader, distribution: Distribution): void => {
  type WithId = { readonly id: Value<string> };
  const checker = (things: readonly WithId[]): ((target: Value<string>) => void) => {
    const ids = new Set(things.flatMap(({ id }) => (id.from === 'unresolved' ? [] : [id.value])));
    // An id that is an expression may be any; and a paste that shows no origin at all has its own problem.
    const isOpen = things.length === 0 || things.some(({ id }) => id.from === 'unresolved');
    return (target) => {
      if (isOpen || target.from !== 'paste' || ids.has(target.value)) return;
      reader.report('origin-unknown', 'error', target.at, { origin: target.value, distribution: distribution.name });
    };
  };
  const checkMember = checker(distribution.origins);
  const checkTarget = checker([...distribution.origins, ...distribution.originGroups]);
  for (const behavior of distribution.behaviors) checkTarget(behavior.targetOriginId);
  for (const member of distribution.originGroups.flatMap((group) => group.members)) checkMember(member);
};

/**
 * A distribution from its configuration and, where there is one, what wraps it (`get-distribution`).
 * In `list-distributions` both are the same object.
 */
export const readDistribution = (
  reader: Reader,
  config: SyntaxNode,
  wrapper: SyntaxNode,
  context: FormContext,
  found: Unmodelled,
): Distribution => {
  noteUnmodelled(found, config, distributionMembers);
  if (wrapper !== config) noteUnmodelled(found, wrapper, distributionMembers);
  const text = (name: string): Value<string> => stringOf(reader, childOf(config, name), name) ?? defaulted('', page);
  const flag = (name: string, otherwise: boolean): Value<boolean> =>
    booleanOf(reader, childOf(config, name), name) ?? defaulted(otherwise, page);
  const identity = readIdentity(reader, wrapper, context);
  const continuous = text('ContinuousDeploymentPolicyId');
  const originList = childOf(config, 'Origins');
  const origins = objectsOf(reader, originList, 'Origins');
  const isListed = !originList || originList.kind === 'array' || originList.kind === 'object' || originList.kind === 'unresolved';
  if (origins.length === 0 && isListed) reader.report('member-missing', 'error', config.at, { what: 'Origins' });
  const distribution: Distribution = {
    name: identity.id?.value ?? identity.domainName?.value ?? context.source,
    at: wrapper.at,
    ...identity,
    aliases: stringsOf(reader, childOf(config, 'Aliases'), 'Aliases'),
    enabled: flag('Enabled', true),
    staging: flag('Staging', false),
    continuousDeploymentPolicyId: continuous.from !== 'unresolved' && continuous.value === '' ? null : continuous,
    connectionMode: settingOf(reader, config, 'ConnectionMode', ['direct', 'tenant-only'], { value: 'direct', page }),
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html
    defaultRootObject: unlessRefused(
      reader,
      text('DefaultRootObject'),
      'DefaultRootObject',
      (object) => !/^[-\w.*$/~"'&]{0,255}$/.test(object),
    ),
    origins: origins.map((node) => readOrigin(reader, node, found)),
    originGroups: objectsOf(reader, childOf(config, 'OriginGroups'), 'OriginGroups').map((node) => readOriginGroup(reader, node)),
    behaviors: readBehaviors(reader, config, found),
    customErrorResponses: objectsOf(reader, childOf(config, 'CustomErrorResponses'), 'CustomErrorResponses').flatMap((node) =>
      readErrorResponse(reader, node),
    ),
    geoRestriction: readGeo(reader, config),
    webAclId: text('WebACLId'),
    viewerMtls: readMtls(reader, config),
  };
  if (identity.status?.value === 'InProgress')
    reader.report('distribution-in-progress', 'info', identity.status.at, { distribution: distribution.name });
  checkTargets(reader, distribution);
  return distribution;
};
