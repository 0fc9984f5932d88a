import { createAnalyzer, redact } from '../../src/index.ts';
import type { AsideAsk } from './aside-protocol.ts';
import { changeOf } from './changes.ts';
import type { Ask, RedactAsk, RedactTold, Told } from './protocol.ts';

const analyzer = createAnalyzer();
let sources: NonNullable<Ask['sources']> = [];

const answer = async (ask: Ask): Promise<Told> => {
  sources = ask.sources ?? sources;
  const workspace = { tracefront: 1, sources, answers: ask.answers, requests: ask.requests } as const;
  try {
    const analysis = await analyzer.analyze(workspace, { lang: ask.lang, claims: ask.claims, view: ask.view, prove: ask.prove ?? false });
    const second = ask.beside === null ? null : await analyzer.analyze(workspace, { lang: ask.lang, claims: ask.claims, view: ask.beside });
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

const redacted = async ({ redact: workspace, kinds }: RedactAsk): Promise<RedactTold> => {
  try {
    return { redacted: await redact(workspace, { kinds: new Set(kinds) }), detail: '' };
  } catch (error) {
    return { redacted: null, detail: error instanceof Error ? error.message : String(error) };
  }
};

/** Maps, lists and pasted answers: fetched with the first of them. */
let aside: Promise<(ask: AsideAsk) => void> | null = null;
const hearAside = async (ask: AsideAsk): Promise<void> => {
  aside ??= import('./aside.ts').then(({ newAside }) => newAside(analyzer, (told) => self.postMessage(told)));
  (await aside)(ask);
};

self.addEventListener('message', (event: MessageEvent<Ask | RedactAsk | AsideAsk>) => {
  if ('aside' in event.data) return void hearAside(event.data);
  if ('redact' in event.data) return void redacted(event.data).then((told) => self.postMessage(told));
  void answer(event.data).then(tell);
});
