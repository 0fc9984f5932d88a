import { expect, test } from 'vitest';
import { createAnalyzer } from '../../src/index.ts';
import { examples } from '../examples/examples.ts';
import type { Analysis } from '../state/model.ts';
import { currentProofs } from '../state/proofs.ts';
import { createAppStore } from '../state/store.ts';
import { followProofs } from './follow-proofs.ts';
import type { Question } from './side-model.ts';

const analyzer = createAnalyzer();
const loop = await analyzer.analyze(examples.loop, { view: 0 });
const proved = await analyzer.analyze(examples.loop, { view: 0, prove: true });

const setUp = (last: Analysis = loop) => {
  const app = createAppStore();
  app.open(examples.loop);
  const asked: { readonly question: Question; readonly tell: (analysis: Analysis) => void; readonly fail: () => void; ended: boolean }[] =
    [];
  let resting: (() => void) | null = null;
  const side = {
    ask: (question: Question) => {
      let [tell, fail]: [(analysis: Analysis) => void, () => void] = [() => undefined, () => undefined];
      const done = new Promise<Analysis>((resolve, reject) => {
        tell = resolve;
        fail = () => reject(new Error());
      });
      const one = { question, tell, fail, ended: false };
      asked.push(one);
      return {
        done: done.then((analysis) => (one.ended ? new Promise<Analysis>(() => undefined) : analysis)),
        end: () => {
          one.ended = true;
        },
      };
    },
  };
  followProofs(app, side, (act) => {
    resting = act;
    return () => {
      resting = null;
    };
  });
  const answer = () => app.setAnalysis({ last, state: 'fresh' });
  const type = (url: string) => {
    app.change((workspace) => ({ ...workspace, requests: [{ url }] }), 'type', { run: 'url' });
    app.setAnalysis({ state: 'pending' });
  };
  return { app, asked, answer, type, rest: () => resting?.(), isResting: () => resting !== null };
};

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('nothing is proved before the answer stands and the hands rest', async () => {
  const { app, asked, answer, rest, isResting } = setUp();
  expect(isResting()).toBe(false);
  answer();
  expect(asked).toHaveLength(0);
  rest();
  expect(asked.map(({ question }) => [question.prove, question.view])).toEqual([[true, 0]]);
  expect(currentProofs(app.store.getState())).toBeNull();
  asked[0]?.tell(proved);
  await settled();
  const verdicts = currentProofs(app.store.getState())?.findings?.reported.flatMap(({ fixes }) => fixes.map(({ verdict }) => verdict));
  expect(new Set(verdicts)).toContain('verified');
});

test('a change voids the proof at once, whether it is there, under way or still waiting', async () => {
  const { app, asked, answer, type, rest, isResting } = setUp();
  answer();
  type('/a');
  expect(isResting()).toBe(false);
  answer();
  rest();
  type('/b');
  asked[0]?.tell(proved);
  await settled();
  expect(app.store.getState().analysis.proofs).toBeNull();
  answer();
  rest();
  asked[1]?.tell(proved);
  await settled();
  expect(currentProofs(app.store.getState())).not.toBeNull();
  type('/c');
  expect(currentProofs(app.store.getState())).toBeNull();
});

test('nothing is asked twice, and nothing where there is no fix to try', () => {
  const one = setUp();
  one.answer();
  one.rest();
  one.answer();
  one.app.setView({ theme: 'dark' });
  expect(one.isResting() && one.asked.length === 1).toBe(true);
  const other = setUp({ ...loop, view: null });
  other.answer();
  expect(other.isResting()).toBe(false);
});

test('what cannot be tried in time is said, and not tried again', async () => {
  const { app, asked, answer, rest } = setUp();
  answer();
  rest();
  asked[0]?.fail();
  await settled();
  expect(currentProofs(app.store.getState())).toMatchObject({ findings: null });
  expect(asked).toHaveLength(1);
});
