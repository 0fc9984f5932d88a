import type { FidelityCase } from './case.ts';

type Headers = Readonly<Record<string, string>>;

/** A request, its method written before the URL where it is not GET: `POST https://…`. */
export const call = (target: string, headers: Headers = {}): FidelityCase['request'] => {
  const [first = '', second] = target.split(' ');
  const list = Object.entries(headers);
  return {
    url: second ?? first,
    ...(second === undefined ? {} : { method: first }),
    ...(list.length === 0 ? {} : { headers: list }),
  };
};

/** A page of the API Gateway Developer Guide, as evidence. */
export const guide = (page: string): string => `https://docs.aws.amazon.com/apigateway/latest/developerguide/${page}.html`;

/** An article of the AWS knowledge center, as evidence. */
export const article = (slug: string): string => `https://repost.aws/knowledge-center/${slug}`;

/** A test of LocalStack that was validated against AWS, as evidence. */
export const localstack = (test: string): string => `localstack/localstack, validated against AWS: ${test}`;
