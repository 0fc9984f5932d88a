import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
  id: 'who-answered',
  title: { en: 'Who answered? Reading the headers', ja: '誰の応答か、ヘッダーから読み取る' },
  teaches: {
    en: 'Tell from a few response headers whether CloudFront, a function, S3 or API Gateway gave an answer.',
    ja: 'いくつかのレスポンスヘッダーから、応答したのが CloudFront、関数、S3、API Gateway のどれかを見分けられるようになります。',
  },
};
