import { testNotForwarded } from '../../testing/not-forwarded.ts';
import { line, step } from '../../testing.ts';
import { queryStringNotForwarded } from './query-string-not-forwarded.ts';

testNotForwarded({
  rule: queryStringNotForwarded,
  lost: { query: { kept: [], dropped: ['limit'] } },
  refused: step({ kind: 'parameters-checked', missing: ['limit'] }, line(70)),
  wantedAt: '70',
  otherwise: step({ kind: 'parameters-checked', missing: ['page'] }, line(70)),
});
