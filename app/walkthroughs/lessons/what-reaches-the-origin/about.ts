import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
  id: 'what-reaches-the-origin',
  title: { en: 'What reaches the origin, and what does not', ja: 'オリジンに届くもの、届かないもの' },
  teaches: {
    en: 'Say which headers, cookies and query strings CloudFront sends on, and choose the policy that sends what an API needs.',
    ja: 'CloudFront がどのヘッダー、Cookie、クエリ文字列を転送するかを言い当て、API に必要なものを送るポリシーを選べるようになります。',
  },
};
