import type { LessonAbout } from '../about.ts';

export const about: LessonAbout = {
  id: 's3-missing-key',
  title: { en: 'S3’s 403 for a key that is not there', ja: '存在しないキーに S3 が返す 403' },
  teaches: {
    en: 'Tell a missing file from a missing permission, and know where S3 looks for an `index.html`.',
    ja: 'ファイルがないのか権限がないのかを見分け、S3 が `index.html` を探す場所と探さない場所を説明できるようになります。',
  },
};
