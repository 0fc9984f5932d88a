import { testNotForwarded } from '../../testing/not-forwarded.ts';
import { step } from '../../testing.ts';
import { apiKeyNotForwarded } from './api-key-not-forwarded.ts';

testNotForwarded({
  rule: apiKeyNotForwarded,
  lost: { headers: { kept: [], dropped: ['x-api-key'] } },
  refused: step({ kind: 'api-key-checked', result: 'missing' }),
});
