// First, and not in its place in the alphabet: the worker starts before the rest is read.
import { earlyOrFreshWorker } from './worker/early-worker.ts';
import './ui/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { examples } from './examples/examples.ts';
import { loadLanguage } from './i18n/languages.ts';
import { loadTeamSettings, teamSettings } from './settings/team.ts';
import { App } from './shell/App.tsx';
import { dressPage } from './shell/page.ts';
import { leaveStill } from './shell/still/leave.ts';
import { app } from './state/store.ts';
import { browserBoxes } from './storage/browser-boxes.ts';
import { keepWorkspace, kept } from './storage/keep.ts';
import { keepSettings, preferredLanguage, readSettings } from './storage/settings.ts';
import { followWorkspace } from './worker/model-client.ts';

const clock = { set: (act: () => void, ms: number) => window.setTimeout(act, ms), clear: (timer: number) => window.clearTimeout(timer) };

/** Writing a large workspace takes many frames' time: not while somebody types. What is lost by a crash is a second's work. */
const whenIdle = (act: () => void): void => {
  const idle = 'requestIdleCallback' in window ? () => window.requestIdleCallback(act, { timeout: 2000 }) : act;
  window.setTimeout(idle, 1000);
};

/** Fonts and all else that is not needed to read the answer come when the first picture stands. */
const afterFirstPicture = (act: () => void): void => {
  const stop = app.store.subscribe((state) => {
    if (!state.analysis.last) return;
    stop();
    requestAnimationFrame(() => requestAnimationFrame(act));
  });
};

/** A workspace or a lesson in the page's address. */
const openAddress = async (): Promise<void> => {
  const { hash } = window.location;
  if (hash.startsWith('#s=')) await (await import('./share/open-link.ts')).openLink(hash);
  if (hash.startsWith('#lesson=')) await (await import('./walkthroughs/open-lesson.ts')).openLessonLink(hash);
};

const start = async (): Promise<void> => {
  const boxes = browserBoxes();
  const settings = readSettings(boxes.device);
  const wrong = await loadTeamSettings();
  const lang = settings.lang ?? teamSettings().language ?? preferredLanguage(navigator.languages);
  const { lang: _later, ...rest } = settings;
  app.setView(rest);
  const before = await kept(boxes);
  if (before) app.open(before.workspace, { request: before.request, dirty: true });
  else app.open(teamSettings().workspace ?? examples.loop);
  await loadLanguage(lang);
  app.setView({ lang });
  dressPage(app);
  if (wrong) app.notify('settings-wrong', wrong(lang));
  afterFirstPicture(() => void import('./shell/fonts.ts'));
  // The whole site is fetched for it: not while the editor still comes and the first keys are pressed.
  afterFirstPicture(() => clock.set(() => void import('./offline/register.ts').then(({ keepForOffline }) => keepForOffline()), 6000));
  followWorkspace(app, earlyOrFreshWorker, clock);
  afterFirstPicture(() => void import('./worker/prove.ts').then(({ proveInIdle }) => proveInIdle()));
  keepSettings(app, boxes.device);
  const { flush } = keepWorkspace(app, boxes, whenIdle);
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => document.hidden && flush());
  window.addEventListener('hashchange', () => void openAddress());
  await openAddress();
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  leaveStill(app);
};

void start();
