import type { TemplateWords } from './messages.en.ts';

export const ja: TemplateWords = {
  title: 'テンプレートから始める',
  intro:
    '同じサイトを各形式で用意しています。すべてのパスを受けるバケットと、/api/* を受ける REST API を持つディストリビューションです。そのまま動くので、手元の構成に合わせて書き換えてください。',
  choices: 'テンプレート',
  names: {
    cli: 'AWS CLI',
    terraform: 'Terraform',
    'cloudformation-yaml': 'CloudFormation（YAML）',
    'cloudformation-json': 'CloudFormation（JSON）',
    sam: 'SAM',
    cdk: 'CDK（合成済み）',
    serverless: 'Serverless Framework',
    openapi: 'OpenAPI',
  },
};
