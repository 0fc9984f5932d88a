import { defaulted, located } from '../../model/value.ts';
import { childOf, enumOf } from '../access.ts';
import type { Contribution } from '../contribution.ts';
import { placeholders } from '../placeholders.ts';
import { type Made, madeOf, textIn } from './resources.ts';
import type { Stack } from './stack.ts';

const PAGE = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-function.html';

const storesOf = (made: Made): readonly string[] => {
  const list = childOf(childOf(made.properties, 'FunctionConfig'), 'KeyValueStoreAssociations');
  return list?.kind === 'array' ? list.items.flatMap((item) => textIn(childOf(item, 'KeyValueStoreARN')) ?? []) : [];
};

/** CloudFront Functions with their code. Code that the template only refers to is asked for where the function runs. */
export const readEdgeFunctions = (stack: Stack): readonly Contribution[] =>
  madeOf(stack, 'AWS::CloudFront::Function').flatMap((made): readonly Contribution[] => {
    const { reader } = stack.session;
    const name = textIn(childOf(made.properties, 'Name')) ?? made.name;
    const code = childOf(made.properties, 'FunctionCode');
    const runtime = enumOf(reader, childOf(childOf(made.properties, 'FunctionConfig'), 'Runtime'), 'Runtime', [
      'cloudfront-js-1.0',
      'cloudfront-js-2.0',
    ]);
    const told = {
      at: made.at,
      name,
      arn: `arn:${placeholders.partition}:cloudfront::${placeholders.account}:function/${name}`,
      runtime: runtime ?? defaulted('cloudfront-js-1.0' as const, PAGE),
      keyValueStores: storesOf(made),
    };
    if (code?.kind !== 'string') return [{ kind: 'function-summary', value: told }];
    return [{ kind: 'function', value: { ...told, code: located(code.value, code.at) } }];
  });

/** Key value stores: their keys stand in S3 or come by themselves, so only the store is told. */
export const readKeyValueStores = (stack: Stack): readonly Contribution[] =>
  madeOf(stack, 'AWS::CloudFront::KeyValueStore').map(({ at, name, properties }) => {
    const own = textIn(childOf(properties, 'Name')) ?? name;
    const arn = `arn:${placeholders.partition}:cloudfront::${placeholders.account}:key-value-store/${own}`;
    return { kind: 'key-value-store-summary', value: { at, name: own, id: name, arn } };
  });
