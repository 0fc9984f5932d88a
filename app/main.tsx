import './ui/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { examples } from './examples/examples.ts';
import { loadLanguage } from './i18n/languages.ts';
import { App } from './shell/App.tsx';
import { dressPage } from './shell/page.ts';
import { app } from './state/store.ts';
import { browserBoxes } from './storage/browser-boxes.ts';
import { keepWorkspace, kept } from './storage/keep.ts';
import { keepSettings, preferredLanguage, readSettings } from './storage/settings.ts';
import { followWorkspace, type ModelWorker } from './worker/model-client.ts';
import type { Told } from './worker/protocol.ts';

const startWorker = (): ModelWorker => {
  const worker = new Worker(new URL('./worker/model.worker.ts', import.meta.url), { type: 'module' });
  const model: ModelWorker = {
    postMessage: (ask) => worker.postMessage(ask),
    terminate: () => worker.terminate(),
    onmessage: null,
    onerror: null,
  };
  worker.onmessage = (event: MessageEvent<Told>) => model.onmessage?.(event);
  worker.onerror = (event) => model.onerror?.(event);
  return model;
};

const clock = { set: (act: () => void, ms: number) => window.setTimeout(act, ms), clear: (timer: number) => window.clearTimeout(timer) };

/** Fonts and all else that is not needed to read the answer come when the first picture stands. */
const afterFirstPicture = (act: () => void): void => {
  const stop = app.store.subscribe((state) => {
    if (!state.analysis.last) return;
    stop();
    requestAnimationFrame(() => requestAnimationFrame(act));
  });
};

const start = async (): Promise<void> => {
  const boxes = browserBoxes();
  const settings = readSettings(boxes.device);
  const lang = settings.lang ?? preferredLanguage(navigator.languages);
  const { lang: _later, ...rest } = settings;
  app.setView(rest);
  const before = await kept(boxes);
  if (before) app.open(before.workspace, { request: before.request, dirty: true });
  else app.open(examples.loop);
  await loadLanguage(lang);
  app.setView({ lang });
  dressPage(app);
  afterFirstPicture(() => void import('./shell/fonts.ts'));
  followWorkspace(app, startWorker, clock);
  keepSettings(app, boxes.device);
  const { flush } = keepWorkspace(app, boxes, (act) => window.setTimeout(act, 300));
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => document.hidden && flush());
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
};

void start();
