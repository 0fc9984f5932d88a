import { known } from '../../model/value.ts';
import type { BehaviorPlace } from './behavior-place.ts';

/** The error codes for which this distribution has a page. */
export const errorPageCodes = ({ distribution }: BehaviorPlace): readonly number[] =>
  distribution.customErrorResponses.flatMap(({ errorCode, responsePagePath }) => (known(responsePagePath) ? (known(errorCode) ?? []) : []));
