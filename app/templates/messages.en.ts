/** The words of the templates. Fetched with them. */
export const en = {
  title: 'Start from a template',
  intro:
    'One site in each form: a distribution with a bucket for everything and a REST API for /api/*. It works as it stands; make it yours.',
  choices: 'Templates',
  names: {
    cli: 'AWS CLI',
    terraform: 'Terraform',
    'cloudformation-yaml': 'CloudFormation, YAML',
    'cloudformation-json': 'CloudFormation, JSON',
    sam: 'SAM',
    cdk: 'CDK, synthesised',
    serverless: 'Serverless Framework',
    openapi: 'OpenAPI',
  },
};

type Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widened<T[K]> };

export type TemplateWords = Widened<typeof en>;
