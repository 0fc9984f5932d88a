import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
  id: 'functions',
  title: { en: 'What functions can and cannot do', ja: '関数にできること、できないこと' },
  teaches: {
    en: 'Use a CloudFront Function for what it can do, and know at which moment it runs.',
    ja: 'CloudFront Functions が実行されるタイミングと、できること、できないことを踏まえて使えるようになります。',
  },
};
