import type { StepKey } from '../messages/steps.en.ts';
import type { StepOf } from './step-of.ts';

const reachedKey = (step: StepOf<'origin-reached'>): StepKey => {
  const { kind } = step.place;
  return kind === 'function-url' || kind === 'load-balancer' ? `origin-reached.${kind}` : 'origin-reached.other';
};

type CheckKind =
  | 'preflight-answered'
  | 'resource-policy-checked'
  | 'authorization-checked'
  | 'api-key-checked'
  | 'parameters-checked'
  | 'integration-reached'
  | 'integration-fails'
  | 'stage-selected'
  | 'not-pasted'
  | 'bucket-foreign'
  | 's3-method-refused'
  | 'object-found'
  | 'bucket-listed'
  | 'method-missing'
  | 'rule-selected'
  | 'origin-reached';

/** What API Gateway and S3 check, and what they have or lack. */
export const checkKey = (step: StepOf<CheckKind>): StepKey => {
  switch (step.kind) {
    case 'preflight-answered':
      return step.allowed ? 'preflight-answered.allowed' : 'preflight-answered.refused';
    case 'resource-policy-checked':
      return step.allowed ? 'resource-policy-checked.allowed' : 'resource-policy-checked.denied';
    case 'authorization-checked':
      return `authorization-checked.${step.result}`;
    case 'api-key-checked':
      return `api-key-checked.${step.result}`;
    case 'parameters-checked':
      return step.missing.length > 0 ? 'parameters-checked.missing' : 'parameters-checked.complete';
    case 'integration-reached':
      return step.uri === null ? 'integration-reached.plain' : 'integration-reached.uri';
    case 'integration-fails':
      return `integration-fails.${step.reason}`;
    case 'stage-selected':
      return `stage-selected.${step.by}`;
    case 'not-pasted':
      return `not-pasted.${step.what}`;
    case 'bucket-foreign':
      return step.signed ? 'bucket-foreign.signed' : 'bucket-foreign.unsigned';
    case 's3-method-refused':
      return step.preflight ? 's3-method-refused.preflight' : 's3-method-refused.plain';
    case 'object-found':
      return step.proved ? 'object-found.proved' : 'object-found.assumed';
    case 'bucket-listed':
      return step.listable ? 'bucket-listed.listable' : 'bucket-listed.hidden';
    case 'method-missing':
      return step.methods.length > 0 ? 'method-missing.listed' : 'method-missing.empty';
    case 'origin-reached':
      return reachedKey(step);
    case 'rule-selected':
      return step.stripped ? 'rule-selected.stripped' : 'rule-selected.kept';
  }
};
