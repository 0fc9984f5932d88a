import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
  id: 'two-forbiddens',
  title: { en: 'The two different 403s of API Gateway', ja: 'API Gateway の 2 種類の 403' },
  teaches: {
    en: 'Tell from the body of a 403 how far the request came: not to a stage, or to the stage but to no resource.',
    ja: '403 のボディから、リクエストがステージに届かなかったのか、ステージには届いたがリソースがなかったのかを見分けられるようになります。',
  },
};
