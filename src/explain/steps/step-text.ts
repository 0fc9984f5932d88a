import type { Rejected } from '../../trace/step.ts';
import type { Fragment } from '../explanation.ts';
import { type Messages, say, sayPlain } from '../messages/messages.ts';
import { renderPlainWith, renderWith } from '../messages/template.ts';
import { type StepAt, stepKey } from './step-key.ts';
import { stepParams } from './step-params.ts';

/** A step as a sentence. */
export const stepText = (at: StepAt, messages: Messages): readonly Fragment[] =>
  renderWith(messages.texts.steps[stepKey(at)], stepParams(at, messages), messages.locale);

export const stepPlainText = (at: StepAt, messages: Messages): string =>
  renderPlainWith(messages.texts.steps[stepKey(at)], stepParams(at, messages), messages.locale);

/** Why a candidate was not taken. */
export const rejectedText = (rejected: Rejected, messages: Messages): readonly Fragment[] =>
  say(messages, 'rejections', rejected.why, { what: rejected.what });

export const rejectedPlainText = (rejected: Rejected, messages: Messages): string =>
  sayPlain(messages, 'rejections', rejected.why, { what: rejected.what });
