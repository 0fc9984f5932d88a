import type { Lesson } from '../../lesson.ts';
import { about } from './about.ts';
import { start } from './start.ts';

/** The first two lines of a behavior, and what stands before them: swapping these two lines swaps the behaviors. */
const pair = (before: string, pattern: string, origin: string) => `${before}
                    {
                        "PathPattern": "${pattern}",
                        "TargetOriginId": "${origin}"`;

export const lesson: Lesson = {
  ...about,
  story: {
    en: 'The web team of Tabi, a travel shop, moved its thumbnails to a bucket of their own, `tabi-thumbs`, and added a behavior for `/img/thumbs/*`. New thumbnails are in that bucket, but visitors still see the old ones.',
    ja: '旅行サイト「Tabi」の Web チームは、サムネイルを専用のバケット `tabi-thumbs` に移し、`/img/thumbs/*` のビヘイビアを追加しました。新しいサムネイルは確かにそのバケットにあるのに、サイトには古いものが表示されたままです。',
  },
  start,
  finding: 'behavior-shadowed',
  steps: [
    {
      do: 'read',
      request: 1,
      title: { en: 'A distribution is a list of behaviors', ja: 'ディストリビューションはビヘイビアの一覧' },
      text: {
        en: 'CloudFront reads the list in `CacheBehaviors` from top to bottom. Each behavior has a path pattern, and names the origin that its requests go to.',
        ja: 'CloudFront は `CacheBehaviors` の一覧を上から順に見ていきます。各ビヘイビアにはパスパターンがあり、一致したリクエストをどのオリジンに送るかが書かれています。',
      },
      select: { source: 'distribution.json', text: '"CacheBehaviors": {' },
    },
    {
      do: 'read',
      title: { en: 'The first match', ja: '一致の例' },
      text: {
        en: '`/img/kyoto.jpg` fits `/img/*.jpg`: the `*` stands for any number of characters, slashes included. So this photo comes from the origin `photos`.',
        ja: '`/img/kyoto.jpg` は `/img/*.jpg` に一致します。`*` は 0 文字以上の任意の文字列で、スラッシュも含みます。そのため、この写真はオリジン `photos` から返ります。',
      },
      select: { step: 'behavior-selected' },
    },
    {
      do: 'predict',
      request: 2,
      title: { en: 'Without the last slash', ja: '末尾のスラッシュがないとき' },
      text: {
        en: 'A colleague types `/img/thumbs`, with nothing behind it. Which behavior takes it?',
        ja: '同僚が、後ろに何も付けずに `/img/thumbs` を開きました。どのビヘイビアで処理されるでしょうか。',
      },
      choices: [
        {
          text: { en: '`/img/thumbs/*`, since `*` may be empty', ja: '`/img/thumbs/*`（`*` は空でもよいから）' },
          means: { behavior: '/img/thumbs/*' },
          because: {
            en: '`*` may be empty, but the slash before it must be there: `/img/thumbs/` fits, `/img/thumbs` does not.',
            ja: '`*` は空でもかまいませんが、その前のスラッシュは必要です。`/img/thumbs/` なら一致しますが、`/img/thumbs` は一致しません。',
          },
        },
        {
          text: { en: 'The default behavior', ja: 'デフォルトビヘイビア' },
          means: { behavior: 'Default (*)' },
          because: {
            en: 'A pattern must fit the whole path, and `/img/thumbs/*` wants a slash that this path does not have. What no pattern fits goes to the default behavior.',
            ja: 'パターンはパス全体と一致する必要があり、`/img/thumbs/*` が求める最後のスラッシュがこのパスにはありません。どのパターンにも一致しないパスは、デフォルトビヘイビアで処理されます。',
          },
        },
      ],
    },
    {
      do: 'predict',
      request: 0,
      title: { en: 'Two patterns fit', ja: '2 つのパターンに一致するとき' },
      text: {
        en: 'Now the thumbnail: `/img/thumbs/42.jpg` fits `/img/*.jpg` and `/img/thumbs/*`. Which of the two gets it?',
        ja: '問題のサムネイルです。`/img/thumbs/42.jpg` は `/img/*.jpg` にも `/img/thumbs/*` にも一致します。どちらで処理されるでしょうか。',
      },
      choices: [
        {
          text: { en: '`/img/thumbs/*`: it is the more specific one', ja: '`/img/thumbs/*`（より具体的だから）' },
          means: { behavior: '/img/thumbs/*' },
          because: {
            en: 'Many routers work like that. CloudFront does not: how specific a pattern is plays no part.',
            ja: 'そう動くルーターは多いのですが、CloudFront は違います。パターンがどれだけ具体的かは考慮されません。',
          },
        },
        {
          text: { en: '`/img/*.jpg`: it stands first', ja: '`/img/*.jpg`（先に並んでいるから）' },
          means: { behavior: '/img/*.jpg', reaches: { bucket: 'tabi-photos' } },
          because: {
            en: 'The first pattern that fits wins, and the rest is not looked at.',
            ja: '最初に一致したパターンに決まり、それより後ろは見られません。',
          },
        },
        {
          text: { en: 'Both are asked; the bucket that has the file answers', ja: '両方（ファイルを持つバケットが応答する）' },
          means: { reaches: { bucket: 'tabi-thumbs' }, behavior: '/img/*.jpg' },
          because: {
            en: 'A chosen behavior is final. Whatever its origin answers, CloudFront does not try the next one.',
            ja: 'ビヘイビアの選択は一度きりです。オリジンが何を返しても、CloudFront が次のビヘイビアを試すことはありません。',
          },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'A behavior in the shadow', ja: '隠れたビヘイビア' },
      text: {
        en: 'The `*` of `/img/*.jpg` stands for `thumbs/42` here. As long as that pattern stands above `/img/thumbs/*`, no JPEG ever comes from the new bucket.',
        ja: 'ここでは `/img/*.jpg` の `*` が `thumbs/42` に当たります。このパターンが `/img/thumbs/*` より上にある限り、JPEG が新しいバケットから返ることはありません。',
      },
      select: { finding: 'behavior-shadowed' },
    },
    {
      do: 'find',
      title: { en: 'Which line takes it away?', ja: '横取りしている行はどれか' },
      text: {
        en: 'Put the cursor on the line that takes the thumbnails away from their behavior.',
        ja: 'サムネイルのリクエストを横取りしている行に、カーソルを置いてください。',
      },
      lines: [{ source: 'distribution.json', text: '"PathPattern": "/img/*.jpg"' }],
      hint: {
        en: 'It is a `PathPattern`, and it stands above the one for the thumbnails.',
        ja: 'サムネイル用より上にある `PathPattern` です。',
      },
    },
    {
      do: 'fix',
      title: { en: 'Let both be reached', ja: '両方に届くようにする' },
      text: {
        en: 'Change the configuration so that thumbnails come from the origin `thumbs`, and photos still from `photos`.',
        ja: 'サムネイルはオリジン `thumbs` から、写真はこれまでどおり `photos` から返るように、設定を直してください。',
      },
      goals: [
        { request: 0, expect: { reaches: { kind: 's3-object', bucket: 'tabi-thumbs', key: 'img/thumbs/42.jpg' } } },
        { request: 1, expect: { reaches: { kind: 's3-object', bucket: 'tabi-photos', key: 'img/kyoto.jpg' } } },
      ],
      hint: {
        en: 'The pattern for thumbnails has to stand above the other one. The two behaviors differ in nothing but pattern and origin, so it is enough to swap these.',
        ja: 'サムネイル用のパターンを、もう一方より上に置きます。2 つのビヘイビアの違いはパターンとオリジンだけなので、それを入れ替えれば十分です。',
      },
      solution: [
        { source: 'distribution.json', find: pair('[', '/img/*.jpg', 'photos'), replace: pair('[', '/img/thumbs/*', 'thumbs') },
        { source: 'distribution.json', find: pair('},', '/img/thumbs/*', 'thumbs'), replace: pair('},', '/img/*.jpg', 'photos') },
      ],
    },
    {
      do: 'predict',
      request: 3,
      title: { en: 'One letter in another case', ja: '大文字と小文字' },
      text: {
        en: 'A newsletter went out with `/IMG/kyoto.jpg`. Which behavior takes that?',
        ja: 'メールマガジンに `/IMG/kyoto.jpg` と書いて配信してしまいました。どのビヘイビアで処理されるでしょうか。',
      },
      choices: [
        {
          text: { en: '`/img/*.jpg`', ja: '`/img/*.jpg`' },
          means: { behavior: '/img/*.jpg' },
          because: {
            en: 'Path patterns are case-sensitive: `IMG` is not `img`.',
            ja: 'パスパターンは大文字と小文字を区別します。`IMG` と `img` は別物です。',
          },
        },
        {
          text: { en: 'The default behavior', ja: 'デフォルトビヘイビア' },
          means: { behavior: 'Default (*)' },
          because: {
            en: 'Path patterns are case-sensitive, so no pattern fits. The bucket `tabi-site` is asked for `IMG/kyoto.jpg`.',
            ja: 'パスパターンは大文字と小文字を区別するので、どれにも一致しません。バケット `tabi-site` に `IMG/kyoto.jpg` が要求されます。',
          },
        },
        {
          text: { en: 'None: CloudFront answers 404', ja: 'なし（CloudFront が 404 を返す）' },
          means: { status: 404, answeredBy: 'cloudfront' },
          because: {
            en: 'There is always a behavior: the default one takes what is left over. And CloudFront never makes a 404 itself.',
            ja: 'どのパスにも必ずビヘイビアがあり、残りはデフォルトビヘイビアが受けます。また、CloudFront が自ら 404 を返すことはありません。',
          },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'What you know now', ja: 'まとめ' },
      text: {
        en: 'The path alone decides, read from top to bottom, and the first pattern that fits the whole of it wins. Method, query string and headers play no part. Put narrow patterns above broad ones.',
        ja: '決め手はパスだけです。上から順に見て、パス全体が最初に一致したパターンに決まります。メソッド、クエリ文字列、ヘッダーは関係しません。狭いパターンほど上に置きましょう。',
      },
      select: { step: 'behavior-selected' },
    },
  ],
};
