import { json, type Piece, text } from './piece.ts';

const code = "import cf from 'cloudfront';\nconst handler = async (event) => event.request;\n";
const storeArn = 'arn:aws:cloudfront::123456789012:key-value-store/routes';

export const stores: Piece = {
  name: 'a key value store',
  forms: {
    CLI: [
      text('code.js', code),
      json('code.json', {
        FunctionSummary: {
          Name: 'code',
          FunctionConfig: {
            Comment: '',
            Runtime: 'cloudfront-js-2.0',
            KeyValueStoreAssociations: { Quantity: 1, Items: [{ KeyValueStoreARN: storeArn }] },
          },
          FunctionMetadata: { FunctionARN: 'arn:aws:cloudfront::123456789012:function/code', Stage: 'LIVE' },
        },
      }),
      text('keys.txt', `$ aws cloudfront-keyvaluestore list-keys --kvs-arn ${storeArn}\n{"Items": [{"Key": "/a", "Value": "/b"}]}`),
    ],
    Terraform: [
      text(
        'main.tf',
        `
resource "aws_cloudfront_key_value_store" "routes" {
  name = "routes"
}
resource "aws_cloudfrontkeyvaluestore_key" "a" {
  key_value_store_arn = aws_cloudfront_key_value_store.routes.arn
  key                 = "/a"
  value               = "/b"
}
resource "aws_cloudfront_function" "code" {
  name                         = "code"
  runtime                      = "cloudfront-js-2.0"
  key_value_store_associations = [aws_cloudfront_key_value_store.routes.arn]
  code                         = <<-EOT
${code}EOT
}
`,
      ),
    ],
    CloudFormation: [
      text(
        'template.yaml',
        `
Resources:
  Routes:
    Type: AWS::CloudFront::KeyValueStore
    Properties: {Name: routes, ImportSource: {SourceType: S3, SourceArn: 'arn:aws:s3:::b/routes.json'}}
  Code:
    Type: AWS::CloudFront::Function
    Properties:
      Name: code
      AutoPublish: true
      FunctionConfig: {Comment: '', Runtime: cloudfront-js-2.0, KeyValueStoreAssociations: [{KeyValueStoreARN: !GetAtt Routes.Arn}]}
      FunctionCode: |
${code.trimEnd().replaceAll(/^/gm, '        ')}
`,
      ),
      json('routes.json', { data: [{ key: '/a', value: '/b' }] }),
    ],
  },
  without: {
    SAM: 'Stores are plain CloudFormation there.',
    'Serverless Framework': 'Stores are plain CloudFormation there.',
    OpenAPI: 'A definition has no functions at the edge.',
  },
};
