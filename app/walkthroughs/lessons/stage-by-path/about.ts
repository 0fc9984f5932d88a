import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
  id: 'stage-by-path',
  title: { en: 'Stage by path: four ways out', ja: 'パスでステージを選ぶ、4 つの解決策' },
  teaches: {
    en: 'See why a path pattern cannot pick a stage of an API, and choose among the four ways that work.',
    ja: 'パスパターンでは API のステージを選べない理由を理解し、うまくいく 4 つの方法から選べるようになります。',
  },
};
