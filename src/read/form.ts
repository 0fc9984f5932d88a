import type { DocumentsParser } from '../syntax/parser.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import type { Reading } from '../text/problem.ts';
import type { Command } from './commands.ts';
import type { Contribution } from './contribution.ts';

/** A form in which a configuration arrives, by the id that workspaces use. */
export type FormId =
  | 'cloudfront-distribution'
  | 'cloudfront-list-distributions'
  | 'cloudfront-cache-policy'
  | 'cloudfront-origin-request-policy'
  | 'cloudfront-response-headers-policy'
  | 'cloudfront-origin-access-control'
  | 'cloudfront-fragment'
  | 'cloudfront-function'
  | 'cloudfront-function-summary'
  | 'cloudfront-key-value-store'
  | 's3-listing'
  | 'apigateway-get-rest-apis'
  | 'apigateway-get-resources'
  | 'apigateway-get-stages'
  | 'apigateway-get-domain-names'
  | 'apigateway-get-base-path-mappings'
  | 'apigateway-get-gateway-responses'
  | 'apigateway-get-authorizers'
  | 'apigatewayv2-get-apis'
  | 'apigatewayv2-get-routes'
  | 'apigatewayv2-get-stages'
  | 'apigatewayv2-get-integrations'
  | 'apigatewayv2-get-domain-names'
  | 'apigatewayv2-get-api-mappings'
  | 'apigatewayv2-get-authorizers'
  | 'apigatewayv2-list-routing-rules'
  | 'openapi-rest'
  | 'openapi-http'
  | 'cloudformation-template'
  | 'sam-template'
  | 'cdk-manifest'
  | 'serverless-service'
  | 'terraform'
  | 'terraform-variables'
  | 'terraform-plan'
  | 'terraform-state';

/** What a source belongs to where its text cannot say so: a workspace's `for`. */
export type BelongsTo = {
  readonly restApiId?: string;
  readonly apiId?: string;
  readonly domainName?: string;
  readonly functionName?: string;
  readonly distributionId?: string;
  readonly stage?: string;
  readonly bucket?: string;
  /** A key value store's ARN, id or name. */
  readonly keyValueStore?: string;
};

export type FormContext = {
  readonly source: string;
  readonly belongsTo: BelongsTo;
  /** The commands that stand in the text: some outputs do not say what they were asked for. */
  readonly commands?: readonly Command[];
  /** Reads YAML that stands inside of another text, where its parser is loaded. */
  readonly yaml?: DocumentsParser | null;
  /** The text ends in the middle, so that a list in it proves nothing of what it lacks. */
  readonly isCut?: boolean;
};

/** One accepted form of a parsed tree (JSON or YAML). `recognise` looks only at shape; `read` never throws. */
export type Form = {
  readonly id: FormId;
  /** Trees of this form are parts of a project: what they say is known once all of them are read as a whole (`project-part.ts`). */
  readonly joins?: 'template';
  readonly recognise: (tree: SyntaxNode) => boolean;
  readonly read: (tree: SyntaxNode, context: FormContext) => Reading<readonly Contribution[]>;
};
