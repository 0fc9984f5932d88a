import { type Bench, type Figure, spread } from './bench.ts';
import { helper, launch, notePictures } from './page.ts';
import { slowLine } from './slow-line.ts';

type Start = { readonly picture: number; readonly live: number; readonly typing: number; readonly editor: number; readonly shift: number };

/** In the page: sums how far what is painted jumps afterwards. */
const noteShifts = (): void => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
    Object.assign(window, { layoutShift: sum });
  }).observe({ type: 'layout-shift', buffered: true });
};

/** In the page: when the app's own answer is there and the main thread has time for a key. */
const noteTyping = (): void => {
  const look = (): void => {
    if (performance.getEntriesByName('live-picture').length === 0) return void requestAnimationFrame(look);
    requestIdleCallback(() => performance.mark('typing'));
  };
  requestAnimationFrame(look);
};

const coldStart = async (site: string): Promise<Start> => {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    for (const script of [helper, notePictures, noteShifts, noteTyping]) await page.addInitScript(script as () => void);
    await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(site, { waitUntil: 'commit' });
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 120_000 });
    return await page.evaluate(() => ({
      picture: performance.getEntriesByName('first-picture')[0]?.startTime ?? Number.NaN,
      live: performance.getEntriesByName('live-picture')[0]?.startTime ?? Number.NaN,
      typing: performance.getEntriesByName('typing')[0]?.startTime ?? Number.NaN,
      editor: performance.now(),
      shift: Number(Reflect.get(window, 'layoutShift') ?? 0),
    }));
  } finally {
    await browser.close();
  }
};

export const bench: Bench = {
  title: 'Cold load, 1.6 Mbit/s, 150 ms a round trip, page four times slower (Chromium slows no workers)',
  needsBuild: true,
  run: async () => {
    const line = await slowLine(1_600_000, 150);
    const starts: Start[] = [];
    try {
      for (let start = 0; start < 5; start += 1) starts.push(await coldStart(line.url));
    } finally {
      await line.stop();
    }
    const of = (name: string, key: keyof Start): readonly Figure[] =>
      spread(
        name,
        starts.map((start) => start[key]),
      );
    const shift: Figure = {
      name: 'how far the page jumped (layout shift), worst',
      value: Math.max(...starts.map((start) => start.shift)),
      unit: '',
    };
    return [
      ...of('first picture (the still page)', 'picture'),
      ...of("the app's own picture", 'live'),
      ...of('ready for typing', 'typing'),
      ...of('Monaco in its place', 'editor'),
      shift,
    ];
  },
};
