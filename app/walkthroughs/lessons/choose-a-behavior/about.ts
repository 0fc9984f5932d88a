import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
  id: 'choose-a-behavior',
  title: { en: 'How a behavior is chosen', ja: 'ビヘイビアはどう選ばれるか' },
  teaches: {
    en: 'Say which behavior takes a URL, and put behaviors in an order in which all of them are reached.',
    ja: 'URL がどのビヘイビアに当たるかを言い当て、どのビヘイビアにも届く順序に並べられるようになります。',
  },
};
