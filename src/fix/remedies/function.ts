import { known } from '../../model/value.ts';
import { hostLeftAlone, originSelected } from '../function-edits.ts';
import { inPaste, type RemedyContext, type RemedyOf, textOf } from '../remedy.ts';

/** A function that was pasted with its code, and that may use what only runtime 2.0 has. */
const functionNamed = ({ model }: RemedyContext, name: string) => {
  const found = model.functions.filter((one) => one.name === name && known(one.runtime) !== 'cloudfront-js-1.0');
  return found.length === 1 ? found[0] : undefined;
};

/** The viewer request function that ran on the request's behavior. */
const nameOfRun = ({ sender }: RemedyContext): string => {
  const ran = sender?.hop.steps.find((step) => step.kind === 'function-ran' && step.event === 'viewer-request');
  return ran?.kind === 'function-ran' ? ran.name : '';
};

const withCode = (context: RemedyContext, name: string, change: (code: string) => string | null) => {
  const found = functionNamed(context, name);
  const code = found ? change(found.code.value) : null;
  return code === null ? null : inPaste({ kind: 'set-function-code', name, code });
};

/** What a CloudFront Function's own code is changed in: whether it then does what is wanted, running it tells. */
export const functionRemedies = {
  'origin-in-function': (context) => withCode(context, textOf(context, 'name'), (code) => originSelected(code, textOf(context, 'meant'))),
  'function-without-host': (context) => withCode(context, nameOfRun(context), hostLeftAlone),
} as const satisfies Readonly<Record<string, RemedyOf>>;
