import { createAnalyzer } from '../../src/index.ts';
import { changeOf } from './changes.ts';
import type { Ask, Told } from './protocol.ts';

const analyzer = createAnalyzer();
let sources: NonNullable<Ask['sources']> = [];

const answer = async (ask: Ask): Promise<Told> => {
  sources = ask.sources ?? sources;
  const workspace = { tracefront: 1, sources, answers: ask.answers, requests: ask.requests } as const;
  try {
    const analysis = await analyzer.analyze(workspace, { lang: ask.lang, view: ask.view });
    const second = ask.beside === null ? null : await analyzer.analyze(workspace, { lang: ask.lang, view: ask.beside });
    return { kind: 'analysis', id: ask.id, analysis, beside: second?.view ?? null };
  } catch (error) {
    return { kind: 'failed', id: ask.id, detail: error instanceof Error ? error.message : String(error) };
  }
};

/** See `start-worker.ts`. */
const answers = new BroadcastChannel(self.name);
let before: Told | null = null;

/** Only what differs from what was told before crosses over: every message arrives, and in order. */
const tell = (told: Told): void => {
  answers.postMessage(changeOf(before, told));
  before = told;
};

self.addEventListener('message', (event: MessageEvent<Ask>) => {
  void answer(event.data).then(tell);
});
