import type { ProblemCode } from '../../text/problem.ts';

/** What is wrong, and what to do. Keys are the problem's code; a variant behind a dot says it more exactly (see `problem-message.ts`). */
export const problemsEn = {
  // the text itself
  'empty-text': 'There is nothing in this source. Paste the output of an AWS CLI command.',
  'text-too-large': 'This source is larger than {limit} MB, so it is not read. Paste only the output that concerns the request.',
  'total-too-large':
    'The sources together are larger than {limit} MB, so the last ones are not read. Remove what the request does not need.',
  'too-many-sources': 'There are more than {limit} sources, so the last ones are not read. Remove what the request does not need.',
  'too-deep': 'This is nested more than {limit} levels deep, so it is not read from here on.',
  'syntax-error': 'This is not valid here: {found}',
  'syntax-error.symbol-unknown': 'This is no JSON: {found}',
  'syntax-error.number-invalid': 'This is no valid number: {found}',
  'syntax-error.key-missing': 'A key in double quotes is missing here.',
  'syntax-error.value-missing': 'A value is missing here.',
  'syntax-error.colon-missing': 'A colon is missing after the key.',
  'syntax-error.comma-missing': 'A comma is missing here; it is read as if it were there.',
  'syntax-error.brace-missing': 'A closing brace is missing.',
  'syntax-error.bracket-missing': 'A closing bracket is missing.',
  'syntax-error.text-after-end': 'There is more text after the end; it is not read: {found}',
  'syntax-error.comment': 'JSON has no comments; they are skipped.',
  'syntax-error.comment-unclosed': 'This comment does not end.',
  'syntax-error.string-unclosed': 'This string does not end on its line.',
  'syntax-error.escape-invalid': 'This string has an escape that JSON does not know.',
  'syntax-error.control-character': 'This string has a raw control character; it is read as it stands.',
  'syntax-error.trailing-comma': 'The comma before the end is one too many; it is skipped.',
  'syntax-error.alias-unknown': 'This alias has no anchor: {found}',
  'syntax-error.key-not-text': 'This key is no text, so its value is not read.',
  'syntax-error.more': 'There are {count} more syntax errors.',
  'syntax-error.yaml-unreadable': 'This YAML cannot be read at all. Check its indentation.',
  'syntax-error.too-many-documents': 'There are {count} documents here; only the first ones are read.',
  'syntax-error.yaml-tab-as-indent': 'YAML does not allow tabs as indentation.',
  'syntax-error.yaml-bad-indent': 'The indentation does not fit here: {found}',
  'text-truncated': 'The text ends in the middle: it seems to have been cut off. What is there is read; paste the whole output.',
  'duplicate-key': 'The key {key} stands here twice. The last one counts.',
  'alias-bomb': 'The aliases of this YAML unfold to more than {limit} values, so it is not read.',
  'leading-noise': 'The text before the configuration is skipped: {found}',
  'decoded-utf16': 'The text is UTF-16, as PowerShell writes it; it was decoded.',
  'byte-order-mark': 'The text begins with a byte order mark; it is skipped.',
  'shell-leftover': 'This is a shell expression that was not filled in: {expression}. Its value is not known.',
  // what it is
  'form-unknown': 'This is no form that is recognised. Paste, for example, the output of `aws cloudfront get-distribution-config --id ID`.',
  'form-table-output':
    'This is the output of `--output table`, which does not hold everything. Run the command again with `--output json`.',
  'form-text-output': 'This is the output of `--output text`, which does not name its values. Run the command again with `--output json`.',
  'form-plan-text': 'This is the text of a Terraform plan. Run `terraform show -json` and paste that.',
  'form-not-yet': 'This is {=what}, which is not read yet. Paste the output of `{command}` instead.',
  'form-not-yet.no-command': 'This is {=what}, which is not read. Paste the output of the AWS CLI instead.',
  'form-not-yet.useless': 'This is {=what}, which says nothing of the way of a request.',
  'form-fragment': 'This is only {=what}, which says too little by itself. Paste the output of `{command}`.',
  'form-mismatch': 'The workspace says that this is {form}, but it does not look like it.',
  // what it says
  'member-missing': '{what} is missing.',
  'member-missing.instead': '{what} is missing; {instead} is used in its place. `{command}` gives it.',
  'member-wrong-type': '{what} should be {=expected}, but is {=found}.',
  'member-unknown-value': '{value} is no value that AWS knows for {what}. Known are {=allowed}.',
  'member-unknown-value.none': '{value} is no value that is known for {what}.',
  'quantity-mismatch': '{what} says `Quantity` {quantity}, but has {items} {items#item|items}. The items count.',
  'not-modelled': '{what} is not modelled: it changes nothing here.',
  'not-modelled.value': '{what} ({value}) is not modelled: it changes nothing here.',
  'not-modelled.several': 'Not modelled, so without effect here: {names}.',
  'not-embedded': 'The resources came without their methods. Paste the output of `{command}`.',
  'contributes-nothing': 'Nothing in this source concerns the way of a request.',
  'contributes-nothing.missing': 'This distribution has none of {=missing}, so nothing in it concerns the way of a request.',
  // how it fits together
  'origin-unknown': 'Origin {origin} is named here, but distribution {distribution} has no such origin.',
  'policy-unknown':
    'Policy {policy} is neither AWS’s nor pasted. `aws cloudfront get-cache-policy --id {policy}` or `aws cloudfront get-origin-request-policy --id {policy}` shows it.',
  'behavior-pattern-invalid': 'The path pattern {pattern} is not one that CloudFront accepts.',
  'owner-unknown':
    'This does not say what it belongs to, and nothing pasted fits. Paste what it belongs to, or choose it in the list of sources.',
  'defined-twice': '{=what} {name} is pasted twice, with different contents. The first one counts.',
  'listing-incomplete': 'This is only a part of {what}. `{command}` gives the whole.',
  // requests
  'url-invalid': '{url} is no URL that a request can go to.',
  'url-invalid.empty': 'The request has no URL.',
  'url-invalid.scheme-unknown': '{url} begins neither with `https://` nor with `http://`.',
  'url-invalid.host-missing': '{url} has no host.',
  'url-invalid.host-invalid': 'The host of {url} is not valid.',
  'url-invalid.port-invalid': 'The port of {url} is not valid.',
  'url-invalid.character-not-allowed': '{url} has a character that must be percent-encoded in a URL.',
  'header-invalid': 'The header {header} is not valid.',
  'answer-unknown': 'The answer {answer} to {question} is not one of its options, so it does not count. {taken} is taken.',
  'distribution-missing':
    'This request has no host, and no distribution is pasted that it could go to. Write the whole URL, or paste a distribution.',
} as const satisfies Record<ProblemCode, string> & Record<string, string>;

export type ProblemsEn = typeof problemsEn;
