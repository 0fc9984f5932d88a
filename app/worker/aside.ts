import { type Analyzer, readUrlList } from '../../src/index.ts';
import type { AsideAnswers, AsideAsk, AsideQuestion, AsideTold } from './aside-protocol.ts';
import { csvOf, type KeptList, rowsOf } from './kept-list.ts';

type Tell = (told: AsideTold) => void;
type Answer = AsideAnswers[AsideQuestion['kind']];

/** Lets the message that cancels come in. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Hears the questions of one page, in the model's worker. */
export const newAside = (analyzer: Analyzer, tell: Tell): ((ask: AsideAsk) => void) => {
  let kept: KeptList | null = null;
  let cancelled = false;

  const list = async (
    aside: number,
    { workspace, text, lang }: Extract<AsideQuestion, { kind: 'list' }>,
  ): Promise<AsideAnswers['list']> => {
    cancelled = false;
    const urls = await readUrlList(text);
    tell({ aside, kind: 'progress', done: 0, total: urls.length });
    const answered = await analyzer.list(workspace, urls, {
      lang,
      pause,
      isCancelled: () => cancelled,
      onProgress: (done, total) => tell({ aside, kind: 'progress', done, total }),
    });
    kept = { urls, groups: answered.groups, groupOf: answered.groupOf };
    return {
      groups: answered.groups.map(({ title, outcome, count }) => ({ title, outcome, count })),
      done: answered.done,
      total: answered.total,
    };
  };

  const answer = async (aside: number, question: AsideQuestion): Promise<Answer> => {
    switch (question.kind) {
      case 'map':
        return analyzer.map(question.workspace, question.of, { lang: question.lang });
      case 'compare':
        return analyzer.compare(question.before, question.after, question.of, { lang: question.lang });
      case 'view': {
        const { view } = await analyzer.analyze({ ...question.workspace, requests: [question.request] }, { lang: question.lang, view: 0 });
        return view;
      }
      case 'explain':
        return analyzer.explain(question.workspace, question.request, question.text, { lang: question.lang });
      case 'list':
        return list(aside, question);
      case 'rows':
        return kept ? rowsOf(kept, question) : { rows: [], found: 0 };
      case 'csv':
        return kept ? csvOf(kept, question) : '';
    }
  };

  return ({ aside, question }) => {
    if (question.kind === 'cancel') {
      cancelled = true;
      return;
    }
    answer(aside, question).then(
      (answered) => tell({ aside, kind: 'answer', answer: answered }),
      (error: unknown) => tell({ aside, kind: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    );
  };
};
