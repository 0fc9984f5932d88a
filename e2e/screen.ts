import type { Locator, Page } from '@playwright/test';
import { expect } from './session.ts';

/** The promised names, in either language of the interface. */
const names = {
  en: {
    addSource: 'Add source',
    paste: 'Paste configuration',
    add: 'Add',
    answer: 'Answer',
    sources: 'Sources',
    requests: 'Requests',
    way: 'Way',
    steps: 'Steps',
    url: 'URL',
    method: 'Method',
  },
  ja: {
    addSource: 'ソースを追加',
    paste: '設定を貼り付け',
    add: '追加',
    answer: '結果',
    sources: 'ソース',
    requests: 'リクエスト',
    way: '経路',
    steps: 'ステップ',
    url: 'URL',
    method: 'メソッド',
  },
} as const;

export type Screen = {
  readonly page: Page;
  readonly answer: Locator;
  readonly headline: Locator;
  readonly sources: Locator;
  readonly way: Locator;
  readonly requests: Locator;
  readonly steps: Locator;
  readonly url: Locator;
  readonly method: Locator;
  readonly addSource: (text: string) => Promise<void>;
};

export const screenOf = (page: Page, lang: keyof typeof names = 'en'): Screen => {
  const t = names[lang];
  const answer = page.getByRole('region', { name: t.answer, exact: true });
  return {
    page,
    answer,
    headline: answer.getByRole('heading', { level: 2 }),
    sources: page.getByRole('region', { name: t.sources, exact: true }),
    way: page.getByRole('region', { name: t.way, exact: true }),
    requests: page.getByRole('table', { name: t.requests, exact: true }),
    steps: page.getByRole('list', { name: t.steps, exact: true }),
    url: page.getByRole('textbox', { name: t.url, exact: true }),
    method: page.getByRole('combobox', { name: t.method, exact: true }),
    addSource: async (text) => {
      await page.getByRole('button', { name: t.addSource, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: t.addSource });
      await dialog.getByRole('textbox', { name: t.paste, exact: true }).fill(text);
      await dialog.getByRole('button', { name: t.add, exact: true }).click();
      await expect(dialog).toBeHidden();
    },
  };
};

/** The app as a first visit finds it, with the example answered. */
export const firstVisit = async (page: Page, lang: keyof typeof names = 'en'): Promise<Screen> => {
  await page.goto('./');
  const screen = screenOf(page, lang);
  await expect(screen.headline).toContainText('404 NoSuchKey');
  return screen;
};

/** Monaco has taken the plain field's place. */
export const editorReady = async (page: Page): Promise<Locator> => {
  const editor = page.locator('.monaco-editor').first();
  await expect(editor).toBeVisible({ timeout: 20_000 });
  return editor;
};
