import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
  id: 'on-your-own',
  title: { en: 'On your own', ja: '総仕上げ' },
  teaches: {
    en: 'Find and fix several faults that hide one another, without being led.',
    ja: '互いを隠し合う複数の誤りを、手引きなしで見つけて直せるようになります。',
  },
};
