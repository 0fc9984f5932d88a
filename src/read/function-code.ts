import type { CloudFrontFunction } from '../model/model.ts';
import { defaulted, located } from '../model/value.ts';
import type { Contribution } from './contribution.ts';
import type { FormContext } from './form.ts';

const PAGE = 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_FunctionConfig.html';

/** The code of a CloudFront Function, as `get-function` writes it to a file. Its name is the file's, unless the workspace says another. */
export const readFunctionCode = (text: string, context: FormContext): Contribution => {
  const at = { source: context.source, start: 0, end: text.length };
  const name = context.belongsTo.functionName ?? context.source.replace(/^.*[/\\]/, '').replace(/\.[cm]?js$/i, '');
  const value: CloudFrontFunction = {
    at,
    name,
    arn: null,
    runtime: defaulted('cloudfront-js-2.0', PAGE),
    code: located(text, at),
    keyValueStores: [],
  };
  return { kind: 'function', value };
};
