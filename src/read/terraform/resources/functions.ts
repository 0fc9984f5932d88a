import type { CloudFrontFunction, KeyValueStore } from '../../../model/model.ts';
import { defaulted, located } from '../../../model/value.ts';
import { asArray, childOf, enumOf, type Reader } from '../../access.ts';
import { type Resource, type Resources, textIn } from './resource.ts';

const PAGE = 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_FunctionConfig.html';

/** A CloudFront Function whose code is there; without it the function is only a name, which a trace asks for. */
export const functionOf = (reader: Reader, one: Resource): CloudFrontFunction | null => {
  const code = childOf(one.values, 'code');
  if (code?.kind !== 'string') return null;
  const stores = asArray(childOf(one.values, 'key_value_store_associations'))?.items ?? [];
  return {
    at: one.at,
    name: textIn(one.values, 'name') ?? one.address,
    arn: textIn(one.values, 'arn') ?? one.id,
    runtime:
      enumOf(reader, childOf(one.values, 'runtime'), 'runtime', ['cloudfront-js-1.0', 'cloudfront-js-2.0']) ??
      defaulted('cloudfront-js-1.0', PAGE),
    code: located(code.value, code.at),
    keyValueStores: stores.flatMap((store) => (store.kind === 'string' ? [store.value] : [])),
  };
};

/** The pairs of a store: a resource for each, or one for many. */
export const storesOf = ({ ofType }: Resources): readonly KeyValueStore[] =>
  ofType('aws_cloudfront_key_value_store').map((store) => {
    const arn = textIn(store.values, 'arn') ?? store.id;
    const own = (one: Resource): boolean => textIn(one.values, 'key_value_store_arn') === arn;
    const single = ofType('aws_cloudfrontkeyvaluestore_key')
      .filter(own)
      .map((one) => ({ key: textIn(one.values, 'key') ?? '', value: textIn(one.values, 'value') ?? '', at: one.at }));
    const many = ofType('aws_cloudfrontkeyvaluestore_keys_exclusive')
      .filter(own)
      .flatMap((one) =>
        (asArray(childOf(one.values, 'resource_key_value_pair'))?.items ?? []).map((pair) => ({
          key: textIn(pair, 'key') ?? '',
          value: textIn(pair, 'value') ?? '',
          at: pair.at,
        })),
      );
    return { at: store.at, name: arn, items: [...single, ...many] };
  });
