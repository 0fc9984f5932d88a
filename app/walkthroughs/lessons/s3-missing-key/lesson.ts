import type { Lesson } from '../../lesson.ts';
import { defaultFunction } from '../edits.ts';
import { about } from './about.ts';
import { start } from './start.ts';

export const lesson: Lesson = {
  ...about,
  story: {
    en: 'A newsletter links to `https://www.example.com/campaign/winter.html`, and readers get `403 AccessDenied`. The campaign team spent an afternoon on the bucket policy; nothing they changed there made a difference.',
    ja: 'メールマガジンのリンク先 `https://www.example.com/campaign/winter.html` が `403 AccessDenied` になります。キャンペーンチームは半日かけてバケットポリシーを見直しましたが、何を変えても結果は同じでした。',
  },
  start,
  finding: 's3-missing-key-forbidden',
  steps: [
    {
      do: 'read',
      request: 1,
      title: { en: 'CloudFront may read this bucket', ja: 'このバケットの読み取りは許可されている' },
      text: {
        en: 'Another page of the same campaign arrives. Same bucket, same origin access control: so the permission to read is there.',
        ja: '同じキャンペーンの別のページは表示されます。バケットもオリジンアクセスコントロールも同じなので、読み取りの権限はあるはずです。',
      },
      select: { step: 'object-found' },
    },
    {
      do: 'predict',
      request: 0,
      title: { en: 'What is it that is denied?', ja: '何が拒否されたのか' },
      text: {
        en: '`bucket.txt` lists the whole bucket. CloudFront may do what is usual, `s3:GetObject`, and nothing else. What lies behind the 403 for `/campaign/winter.html`?',
        ja: '`bucket.txt` はバケットの全キーの一覧です。CloudFront には、よくあるとおり `s3:GetObject` だけが許可されています。`/campaign/winter.html` の 403 の原因は何でしょうか。',
      },
      choices: [
        {
          text: { en: 'The key exists, but CloudFront may not read it', ja: 'キーは存在するが、CloudFront に読み取りが許可されていない' },
          means: { answeredBy: 's3', noFinding: 's3-missing-key-forbidden' },
          because: {
            en: 'That is what the words say, and where the team lost its afternoon. Look for the key in the list.',
            ja: '文字どおりに読むとそうなり、チームもそこで半日を費やしました。一覧でキーを探してみてください。',
          },
        },
        {
          text: { en: 'The key does not exist', ja: 'キーが存在しない' },
          means: { answeredBy: 's3', finding: 's3-missing-key-forbidden' },
          because: {
            en: 'Whoever may not list a bucket is not told what is in it either. So a missing key looks exactly like a forbidden one.',
            ja: '一覧を見られない相手には、キーの有無も教えません。そのため、存在しないキーは権限のないキーとまったく同じに見えます。',
          },
        },
        {
          text: { en: 'CloudFront refused, without asking the bucket', ja: 'CloudFront がバケットに問い合わせずに拒否した' },
          means: { answeredBy: 'cloudfront' },
          because: {
            en: '`AccessDenied` in XML with `Server: AmazonS3` is S3’s own word.',
            ja: '`Server: AmazonS3` の付いた XML の `AccessDenied` は、S3 自身の応答です。',
          },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'Why S3 does not say so', ja: 'S3 が「ない」と言わない理由' },
      text: {
        en: 'S3 says `404 NoSuchKey` only to those who hold `s3:ListBucket`; all others get 403. If you grant it to CloudFront for this bucket, a missing key becomes an honest 404: try it under “Assumptions”.',
        ja: 'S3 が `404 NoSuchKey` を返すのは `s3:ListBucket` を持つ相手だけで、それ以外には 403 を返します。このバケットについて CloudFront に許可すれば、存在しないキーは 404 になります。「前提」で試せます。',
      },
      select: { step: 'object-missing' },
    },
    {
      do: 'find',
      title: { en: 'What did the newsletter mean?', ja: 'リンクが指すはずだったのは' },
      text: {
        en: 'Put the cursor on the key in `bucket.txt` that the link was meant for.',
        ja: '`bucket.txt` の中で、リンクが指すはずだったキーにカーソルを置いてください。',
      },
      lines: [{ source: 'bucket.txt', text: 'campaign/winter-2026.html' }],
      hint: {
        en: 'Somebody renamed the page after the newsletter was written.',
        ja: 'メールマガジンを書いた後で、ページの名前が変わったようです。',
      },
    },
    {
      do: 'predict',
      request: 2,
      title: { en: 'A folder', ja: 'フォルダー' },
      text: {
        en: 'Until that is fixed, readers are sent to `https://www.example.com/campaign/`. The bucket has `campaign/index.html`. What do they get?',
        ja: '直るまでの間、読者を `https://www.example.com/campaign/` に案内することにしました。バケットには `campaign/index.html` があります。何が返るでしょうか。',
      },
      choices: [
        {
          text: { en: 'The page `campaign/index.html`', ja: 'ページ `campaign/index.html`' },
          means: { reaches: { kind: 's3-object', key: 'campaign/index.html' } },
          because: {
            en: 'Web servers do that, and S3 website endpoints do. This origin is the bucket itself, its REST endpoint.',
            ja: 'Web サーバーや S3 のウェブサイトエンドポイントならそうなります。このオリジンはバケットの REST エンドポイントです。',
          },
        },
        {
          text: { en: 'The home page `index.html`', ja: 'トップページ `index.html`' },
          means: { reaches: { kind: 's3-object', key: 'index.html' } },
          because: {
            en: 'The default root object holds for `/` alone, not for folders.',
            ja: 'デフォルトルートオブジェクトが使われるのは `/` だけで、フォルダーには使われません。',
          },
        },
        {
          text: { en: 'An error: S3 looks for the key `campaign/`', ja: 'エラー（S3 がキー `campaign/` を探す）' },
          means: { kind: 'answered', answeredBy: 's3' },
          because: {
            en: 'To S3 a key is a name like any other, with or without a slash at its end. No such key, so the same error as before.',
            ja: 'S3 にとってキーはただの名前で、末尾にスラッシュがあっても同じです。そのキーは存在しないので、先ほどと同じエラーになります。',
          },
        },
      ],
    },
    {
      do: 'read',
      title: { en: 'No folders, only keys', ja: 'フォルダーはなく、キーがあるだけ' },
      text: {
        en: 'A bucket’s REST endpoint has no folders and looks for no index. `DefaultRootObject` is a setting of CloudFront, and it stands in for `/` only.',
        ja: 'バケットの REST エンドポイントにフォルダーという概念はなく、インデックスも探しません。`DefaultRootObject` は CloudFront の設定で、`/` を置き換えるだけです。',
      },
      select: { finding: 's3-directory-index' },
    },
    {
      do: 'fix',
      title: { en: 'Let folders have an index', ja: 'フォルダーでインデックスを返す' },
      text: {
        en: 'Make `/campaign/` deliver `campaign/index.html`. The other pages must stay as they are.',
        ja: '`/campaign/` で `campaign/index.html` が返るようにしてください。ほかのページは今のままでなければなりません。',
      },
      goals: [
        { request: 2, expect: { reaches: { kind: 's3-object', key: 'campaign/index.html' } } },
        { request: 1, expect: { reaches: { kind: 's3-object', key: 'campaign/winter-2026.html' } } },
        { request: 3, expect: { reaches: { kind: 's3-object', key: 'index.html' } } },
      ],
      hint: {
        en: 'The function `directory-index` is there, but no behavior uses it. `FunctionAssociations` wants an item with its `FunctionARN` and the `EventType` `viewer-request`.',
        ja: '関数 `directory-index` はありますが、どのビヘイビアからも使われていません。`FunctionAssociations` に、`FunctionARN` と、`EventType` が `viewer-request` の項目を書きます。',
      },
      solution: [{ source: 'distribution.json', find: defaultFunction(null), replace: defaultFunction('directory-index') }],
    },
    {
      do: 'read',
      title: { en: 'What you know now', ja: 'まとめ' },
      text: {
        en: 'At an S3 403, ask first whether the key exists, letter by letter, and only then about policies. Do not map 403 to another status for the whole distribution: that would hide every other 403 as well.',
        ja: 'S3 の 403 では、まずキーが一字一句そのとおり存在するかを確かめ、ポリシーはその後で見ましょう。ディストリビューション全体で 403 を別のステータスに置き換えるのは禁物です。ほかの 403 まで隠れてしまいます。',
      },
      select: { step: 'object-found' },
    },
  ],
};
