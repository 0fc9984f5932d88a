import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
  id: 'host-header-loop',
  title: { en: 'The Host header that leads back', ja: 'Host ヘッダーによるループ' },
  teaches: {
    en: 'Recognise a request that came back to its own distribution, and fix both faults that usually come together.',
    ja: '自分のディストリビューションに戻ってきたリクエストを見抜き、続けて現れる 2 つの誤りを直せるようになります。',
  },
};
