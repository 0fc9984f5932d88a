/** The headline, the certainty, and the sentences round evidence and assumptions. */
export const outcomesEn = {
  'verdict.reaches-method': 'Reaches {=method} {=resource}',
  'verdict.reaches-route': 'Reaches {=routeKey}',
  'verdict.reaches-object': 'Reaches {=key}',
  'verdict.reaches-object-assumed': '{=key}, if it exists',
  'verdict.reaches-host': 'Reaches {=host}',
  'verdict.cannot-tell': 'Cannot tell',
  'verdict.leaves-the-model': 'Leaves what was pasted',
  'change.reaches-method': 'reaches {=method} {=resource}',
  'change.reaches-route': 'reaches {=routeKey}',
  'change.reaches-object': 'reaches {=key}',
  'change.reaches-host': 'reaches {=host}',
  'change.cannot-tell': 'cannot tell',
  'change.leaves-the-model': 'leaves what was pasted',
  'by.answered': ', from {=by}',
  'by.stage': ', on stage {=stage}',
  'by.bucket': ', in bucket {=bucket}',
  'sentence.loop-s3-default':
    'The request looped: API Gateway’s own CloudFront gave it back to your distribution as {path}, which only the default behavior matches. It never reached your API.',
  'sentence.loop-s3-pattern':
    'The request looped: API Gateway’s own CloudFront gave it back to your distribution as {path}, which behavior {pattern} matches. It never reached your API.',
  'sentence.loop-refused':
    'The request came back to your distribution again and again, until CloudFront refused it. It never left CloudFront.',
  'sentence.loop-page':
    'The request looped: it came back to your distribution as {path}. There {=by} answered {status}, and the error page {page} stands in for it with {responseCode}.',
  'sentence.loop': 'The request looped: sent to {through}, it came back to your distribution as {path}.',
  'sentence.gap-prefix':
    'CloudFront put the origin path {originPath} in front and kept {prefix}. Your API has {nearest} on stage {stage}, but no {path}. Nothing is wrong with authentication.',
  'sentence.gap-prefix-only':
    'CloudFront kept {prefix} in the path. Your API has {nearest} on stage {stage}, but no {path}. Nothing is wrong with authentication.',
  'sentence.gap': 'Stage {stage} of your API has no resource that fits {method} {path}. Nothing is wrong with authentication.',
  'sentence.gap-root': 'Stage {stage} of your API has no {method} at its root `/`. Nothing is wrong with authentication.',
  'sentence.gap-authorization':
    'Stage {stage} of your API has no resource that fits {method} {path}. The Authorization header is not at fault, although the answer speaks of it.',
  'sentence.gap-method': 'Resource {resource} on stage {stage} has no {method}. Nothing is wrong with authentication.',
  'sentence.no-stage': 'API {api} has no stage {segment}. No resource was looked at.',
  'sentence.no-stage-at-all': 'The path names no stage, and the default endpoint of API {api} needs one.',
  'sentence.error-page': '{=by} answered {status}, and the error page {page} stands in for it with {responseCode}.',
  'sentence.reaches-method': 'The request gets to your integration on stage {stage}; what it answers is up to your code.',
  'sentence.reaches-route': 'The request gets to your integration on stage {stage}; what it answers is up to your code.',
  'sentence.reaches-object': 'S3 has the object, and the viewer gets it.',
  'sentence.reaches-object-assumed': 'S3 is asked for {key} in bucket {bucket}. Whether it is there, the paste does not say.',
  'sentence.reaches-host': 'The request gets to {host} as {path}; what it answers is up to it.',
  'certainty.observed': 'Every claim on this way was recorded or seen on AWS, or is documented.',
  'certainty.documented': 'AWS documents every claim on this way that was not seen on AWS.',
  'certainty.inferred': 'At least one claim on this way is inferred: neither documented nor seen on AWS.',
  'certainty.disputed': 'On at least one claim on this way the sources disagree.',
  'level.observed': 'seen on AWS',
  'level.documented': 'documented by AWS',
  'level.inferred': 'inferred',
  'level.disputed': 'sources disagree',
  'evidence.pasted': '{=source}, line {line}',
  'note.undocumented': 'It uses {feature}, which AWS does not list for this runtime.',
  'note.assumed': 'It reads {what}, for which a made-up value stands here.',
  assumed: 'Assumed: {=clause}.',
  'assumed-else': 'Assumed: {=clause} (else {=else}).',
  said: 'You said: {=clause}.',
  when: '{=clause}',
  'assumption-evidence': 'Rests on an assumption: {=clause}.',
  'answer-evidence': 'You said: {=clause}.',
} as const;

export type OutcomesEn = typeof outcomesEn;
