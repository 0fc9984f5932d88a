import type { SyntaxNode } from '../syntax/tree.ts';
import type { ProblemCode, Severity } from '../text/problem.ts';
import { childOf, has, memberOf } from './access.ts';

/** Something that we know and do not read. `what` is the message's key; `command` gives what can be read, where one does. */
export type Foreign = { readonly code: ProblemCode; readonly severity: Severity; readonly what: string; readonly command: string };

const foreign = (code: ProblemCode, what: string, command = ''): Foreign => ({ code, severity: 'error', what, command });

/** Rightly printed by AWS, and of no use here: nothing has failed. */
const useless = (what: string, command = ''): Foreign => ({ code: 'form-not-yet', severity: 'warning', what, command });

/** The lines that decide: patterns run on the first ones only, so that a long text costs no more than a short one. */
const HEAD = 20_000;

const isTable = (head: string): boolean => {
  const lines = head
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 40);
  const framed = lines.filter((line) => /^(?:\|.*\||[+|][-+|]{3,}|-{5,})$/.test(line));
  return framed.length >= 3 && framed.length * 2 > lines.length;
};

/** `--output text`: tab-separated values behind the name of what they belong to, in capitals. */
const isTextOutput = (head: string): boolean => {
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const labelled = lines.filter((line) => /^[A-Z][A-Z0-9]{3,40}(?:\t|\r?$)/.test(line));
  return head.includes('\t') && labelled.length > 0 && labelled.length * 3 >= lines.length;
};

const PLAN = /^ {0,8}(?:# \S{1,200} (?:will|must) be |Terraform will perform|Plan: \d{1,6} to add|[-+~] resource ")/m;
const RESPONSE = /^(?:< )?HTTP\/\d(?:\.\d)? \d{3}/m;

const CLI_ERROR = /^An error occurred \([A-Za-z]{1,60}\) when calling the (\w{1,60}) operation/m;

const GET_JSON = '--output json';

/** A text that is neither JSON nor YAML of ours, by how it looks. Only for texts that do not begin as JSON. */
export const foreignText = (text: string): Foreign | null => {
  const head = text.slice(0, HEAD);
  const start = head.trimStart();
  if (isTable(head)) return foreign('form-table-output', 'table', GET_JSON);
  if (isTextOutput(head)) return foreign('form-text-output', 'text', GET_JSON);
  if (PLAN.test(head)) return foreign('form-plan-text', 'terraform-plan-text', 'terraform show -json <plan file>');
  if (start.startsWith('<')) return foreign('form-not-yet', start.startsWith('<!') || /^<html/i.test(start) ? 'html' : 'xml', GET_JSON);
  if (start.startsWith('curl ')) return foreign('form-not-yet', 'curl-command');
  if (CLI_ERROR.test(head)) return foreign('form-not-yet', 'cli-error');
  if (RESPONSE.test(start.slice(0, 500))) return foreign('form-not-yet', 'http-response');
  return null;
};

/** Other outputs of `aws cloudfront` and `aws apigateway`, by a member that only they have. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['DistributionTenant', 'distribution-tenant'],
  ['DistributionTenantList', 'distribution-tenant'],
  ['ConnectionGroup', 'connection-group'],
  ['ConnectionGroups', 'connection-group'],
  ['ContinuousDeploymentPolicy', 'continuous-deployment-policy'],
  ['ContinuousDeploymentPolicyList', 'continuous-deployment-policy'],
  ['VpcOrigin', 'vpc-origin'],
  ['VpcOriginList', 'vpc-origin'],
  ['KeyGroup', 'key-group'],
  ['KeyGroupList', 'key-group'],
  ['PublicKey', 'public-key'],
  ['CloudFrontOriginAccessIdentity', 'origin-access-identity'],
  ['CloudFrontOriginAccessIdentityList', 'origin-access-identity'],
  ['InvalidationList', 'invalidation'],
  ['Invalidation', 'invalidation'],
  ['WebACL', 'web-acl'],
  ['DistributionIdList', 'distribution-ids'],
];

/** What is known by name and says nothing here, for the page on what is modelled. Each has its word under `thing.`. */
export const outputsNotRead: readonly string[] = [...new Set(OTHERS.map(([, what]) => what))];

/** A tree that we know and do not read. */
export const foreignTree = (tree: SyntaxNode): Foreign | null => {
  if (has(childOf(tree, 'log'), 'entries')) return foreign('form-not-yet', 'har');
  if (has(tree, 'tracefront', 'sources')) return foreign('form-not-yet', 'workspace');
  if (has(tree, 'ETag', 'ContentType')) return useless('get-function', 'aws cloudfront get-function --stage LIVE --name <name> <name>.js');
  if (tree.kind === 'object' && tree.members.length === 1 && has(childOf(tree, 'Tags'), 'Items')) return useless('tags');
  const other = OTHERS.find(([name]) => memberOf(tree, name) !== undefined);
  return other ? useless(other[1]) : null;
};
