import type { Fragment } from '../explanation.ts';
import type { ClaimsEn } from './claims.en.ts';
import type { FindingTexts } from './finding-texts.ts';
import { findingsFirstEn } from './findings-first.en.ts';
import { fixesEn } from './fixes.en.ts';
import { formsEn } from './forms.en.ts';
import { outcomesEn } from './outcomes.en.ts';
import type { ProblemsEn } from './problems.en.ts';
import { clausesEn, optionsEn, questionsEn, reasonsEn } from './questions.en.ts';
import { stepsEn } from './steps.en.ts';
import { type Locale, type Params, type ParamsOf, render, renderPlain } from './template.ts';
import type { Catalog } from './translated.ts';
import { rejectionsEn, wordsEn } from './words.en.ts';

const english = {
  steps: stepsEn,
  rejections: rejectionsEn,
  words: wordsEn,
  questions: questionsEn,
  clauses: clausesEn,
  reasons: reasonsEn,
  options: optionsEn,
  outcomes: outcomesEn,
  forms: formsEn,
  fixes: fixesEn,
} as const;

type English = typeof english;

export type Section = keyof English;

/** Every sentence in one language. */
export type Messages = {
  readonly language: 'en' | 'ja';
  readonly locale: Locale;
  readonly texts: { readonly [S in Section]: Catalog<English[S]> };
  readonly findings: FindingTexts;
  /** What each claim about AWS says. Many words that are read late: null where nobody has asked for them yet, and evidence then does without. */
  readonly claims: Catalog<ClaimsEn> | null;
  /** What is wrong with an input. Null where nothing is, so that nobody waits for them. */
  readonly problems: Catalog<ProblemsEn> | null;
};

/** English is always at hand, but for the claims, the problems, and the findings that few traces have; what a translation lacks is a compile error, so nothing falls back to it. */
export const englishMessages: Messages = {
  language: 'en',
  locale: { listSeparator: ', ' },
  texts: english,
  findings: findingsFirstEn,
  claims: null,
  problems: null,
};

/** One sentence; the parameters that its English text names must all be given. */
export const say = <S extends Section, K extends keyof English[S]>(
  messages: Messages,
  section: S,
  key: K,
  params: English[S][K] extends string ? ParamsOf<English[S][K]> : Params,
): readonly Fragment[] => {
  const catalog: { readonly [P in keyof English[S]]: string } = messages.texts[section];
  return render(catalog[key], params, messages.locale);
};

/** The same as plain text. */
export const sayPlain = <S extends Section, K extends keyof English[S]>(
  messages: Messages,
  section: S,
  key: K,
  params: English[S][K] extends string ? ParamsOf<English[S][K]> : Params,
): string => {
  const catalog: { readonly [P in keyof English[S]]: string } = messages.texts[section];
  return renderPlain(catalog[key], params, messages.locale);
};
