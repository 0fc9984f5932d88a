import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
  id: 'origin-path-prepends',
  title: { en: 'The origin path only ever prepends', ja: 'オリジンパスは前に付くだけ' },
  teaches: {
    en: 'Write down the path that an origin is asked for, from the viewer’s path and the configuration.',
    ja: 'ビューワーのパスと設定から、オリジンに要求されるパスを書き出せるようになります。',
  },
};
