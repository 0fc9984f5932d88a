import type { PlaceRef } from '../../trace/answer.ts';
import type { StepData } from '../../trace/step.ts';
import { type Messages, sayPlain } from '../messages/messages.ts';
import type { StepKey, StepsEn } from '../messages/steps.en.ts';
import type { Lookup, Names, Param } from '../messages/template.ts';
import { literalPrefix } from './literal-prefix.ts';
import { caughtBy, type StepAt } from './step-key.ts';

/** Parameters that are not members of the step itself. */
type Extra =
  | 'owner'
  | 'ownerKind'
  | 'to'
  | 'toKind'
  | 'uriBefore'
  | 'uriAfter'
  | 'changes'
  | 'pass'
  | 'prefix'
  | 'errorBy'
  | 'path'
  | 'pattern'
  | 'place'
  | 'policy'
  | 'key';

type KindOf<K extends StepKey> = K extends `${infer S}.${string}` ? S : K;
type MembersOf<K> = K extends StepData['kind'] ? keyof Extract<StepData, { readonly kind: K }> : never;
type Unfilled = { [K in StepKey]: Exclude<Names<StepsEn[K]>, MembersOf<KindOf<K>> | Extra> }[StepKey];

// Fails to compile when a sentence names a parameter that neither the step nor `extrasOf` gives.
const everyParameterIsGiven: [Unfilled] extends [never] ? true : Unfilled = true;

const placeWords = (messages: Messages, place: PlaceRef): string => sayPlain(messages, 'words', `place.${place.kind}`, {});

const extrasOf = (at: StepAt, messages: Messages): Readonly<Record<string, Param>> => {
  const { step } = at;
  switch (step.kind) {
    case 'host-dispatched':
      return { owner: step.owner.name, ownerKind: placeWords(messages, step.owner) };
    case 'behavior-selected':
      return { pass: at.trace.hops[at.hop]?.pass ?? 1 };
    case 'function-ran': {
      const uri = step.changes.find((c) => c.what === 'uri');
      return { uriBefore: uri?.before ?? '/', uriAfter: uri?.after ?? '/', changes: step.changes.map((c) => c.name || c.what) };
    }
    case 'policy-unknown':
      return { taken: /^(nothing|none|forwards-nothing)$/.test(step.taken) ? sayPlain(messages, 'words', 'nothing', {}) : step.taken };
    case 'origin-path-prepended':
      return { prefix: step.pattern === null ? '' : literalPrefix(step.pattern) };
    case 'edge-dispatched':
      return step.to === null ? {} : { to: step.to.name, toKind: placeWords(messages, step.to) };
    case 'error-page-served':
      return { errorBy: sayPlain(messages, 'words', step.errorBy === null ? 'by.origin' : `by.${step.errorBy}`, {}) };
    case 'error-page-possible':
      return { codes: step.codes.map(String) };
    case 'mapping-selected':
      return { key: step.key === '' ? '(none)' : step.key };
    case 'origin-reached':
      return { place: step.place.name };
    case 'object-missing': {
      const caught = caughtBy(at);
      return caught ? { path: caught.path, pattern: caught.pattern ?? '' } : {};
    }
    default:
      return {};
  }
};

const isParam = (value: unknown): value is string | number | readonly string[] =>
  typeof value === 'string' || typeof value === 'number' || (Array.isArray(value) && value.every((v) => typeof v === 'string'));

/** What a step's sentence may name: the extras of its kind, and its own plain members. */
export const stepParams = (at: StepAt, messages: Messages): Lookup => {
  const extras = everyParameterIsGiven && extrasOf(at, messages);
  return (name) => {
    const extra = extras[name];
    if (extra !== undefined) return extra;
    const member: unknown = Reflect.get(at.step, name);
    return isParam(member) ? member : undefined;
  };
};
