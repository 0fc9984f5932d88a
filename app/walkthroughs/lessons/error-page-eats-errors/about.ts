import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
  id: 'error-page-eats-errors',
  title: { en: 'The error page that eats your API’s errors', ja: 'API のエラーを飲み込むエラーページ' },
  teaches: {
    en: 'Recognise an API error behind a page with status 200, and give a single-page app its routes without error pages.',
    ja: 'ステータス 200 のページの陰にある API のエラーを見抜き、エラーページに頼らずに SPA のルーティングを実現できるようになります。',
  },
};
