import type { OutcomesEn } from '../outcomes.en.ts';
import { translated } from '../translated.ts';

export const outcomesJa = translated<OutcomesEn>()({
  'verdict.reaches-method': '{=method} {=resource} に到達',
  'verdict.reaches-route': '{=routeKey} に到達',
  'verdict.reaches-object': '{=key} に到達',
  'verdict.reaches-object-assumed': '{=key}（存在すれば）',
  'verdict.reaches-host': '{=host} に到達',
  'verdict.cannot-tell': '判断できません',
  'verdict.leaves-the-model': '貼り付けた範囲の外へ',
  'change.reaches-method': '{=method} {=resource} に到達',
  'change.reaches-route': '{=routeKey} に到達',
  'change.reaches-object': '{=key} に到達',
  'change.reaches-host': '{=host} に到達',
  'change.cannot-tell': '判断できません',
  'change.leaves-the-model': '貼り付けた範囲の外へ',
  'by.answered': '、{=by} の応答',
  'by.stage': '、ステージ {=stage}',
  'by.bucket': '、バケット {=bucket}',
  'sentence.loop-s3-default':
    'リクエストがループしました。API Gateway 自身の CloudFront が {path} としてあなたのディストリビューションに戻し、一致するのはデフォルトビヘイビアだけでした。API には届いていません。',
  'sentence.loop-s3-pattern':
    'リクエストがループしました。API Gateway 自身の CloudFront が {path} としてあなたのディストリビューションに戻し、ビヘイビア {pattern} に一致しました。API には届いていません。',
  'sentence.loop-refused':
    'リクエストがあなたのディストリビューションに何度も戻り、最後は CloudFront に拒否されました。CloudFront の外には出ていません。',
  'sentence.loop-page':
    'リクエストがループし、{path} としてあなたのディストリビューションに戻りました。そこで {=by} が {status} を返し、代わりにエラーページ {page} が {responseCode} で返りました。',
  'sentence.loop': 'リクエストがループしました。{through} に送られた後、{path} としてあなたのディストリビューションに戻りました。',
  'sentence.gap-prefix':
    'CloudFront はオリジンパス {originPath} を前に付け、{prefix} を残したまま送りました。API のステージ {stage} にあるのは {nearest} で、{path} はありません。認証の問題ではありません。',
  'sentence.gap-prefix-only':
    'CloudFront は {prefix} をパスに残したまま送りました。API のステージ {stage} にあるのは {nearest} で、{path} はありません。認証の問題ではありません。',
  'sentence.gap': 'API のステージ {stage} に、{method} {path} に合うリソースがありません。認証の問題ではありません。',
  'sentence.gap-root': 'API のステージ {stage} のルート `/` に {method} がありません。認証の問題ではありません。',
  'sentence.gap-authorization':
    'API のステージ {stage} に、{method} {path} に合うリソースがありません。応答は Authorization ヘッダーについて述べていますが、原因はヘッダーではありません。',
  'sentence.gap-method': 'ステージ {stage} のリソース {resource} に {method} がありません。認証の問題ではありません。',
  'sentence.no-stage': 'API {api} にステージ {segment} がありません。リソースは調べられていません。',
  'sentence.no-stage-at-all': 'パスにステージがありません。API {api} のデフォルトエンドポイントにはステージが必要です。',
  'sentence.error-page': '{=by} が {status} を返し、代わりにエラーページ {page} が {responseCode} で返りました。',
  'sentence.reaches-method': 'リクエストはステージ {stage} の統合に届きます。応答はあなたのコード次第です。',
  'sentence.reaches-route': 'リクエストはステージ {stage} の統合に届きます。応答はあなたのコード次第です。',
  'sentence.reaches-object': 'S3 にオブジェクトがあり、ビューワーに返ります。',
  'sentence.reaches-object-assumed': 'S3 のバケット {bucket} に {key} が要求されます。存在するかどうかは貼り付けた内容からは分かりません。',
  'sentence.reaches-host': 'リクエストは {path} として {host} に届きます。応答は相手次第です。',
  'certainty.observed': 'この経路の根拠はすべて、AWS で記録または観測されたものか、AWS の文書にあるものです。',
  'certainty.documented': 'この経路の根拠のうち、AWS で観測されていないものはすべて AWS の文書にあります。',
  'certainty.inferred': 'この経路の根拠には、AWS の文書にも観測にもない推定が含まれます。',
  'certainty.disputed': 'この経路の根拠には、情報源によって食い違うものが含まれます。',
  'level.observed': 'AWS で観測',
  'level.documented': 'AWS の文書',
  'level.inferred': '推定',
  'level.disputed': '情報源が食い違う',
  'evidence.pasted': '{=source} の {line} 行目',
  'note.undocumented': 'AWS のランタイムの一覧にない {feature} を使っています。',
  'note.assumed': '{what} を読み取っています。ここでは仮の値を使いました。',
  assumed: '仮定：{=clause}。',
  'assumed-else': '仮定：{=clause}（そうでなければ {=else}）。',
  said: '指定：{=clause}。',
  when: '{=clause}場合',
  'assumption-evidence': '仮定に基づきます：{=clause}。',
  'answer-evidence': 'あなたの指定に基づきます：{=clause}。',
});
