import type { SourceReading } from '../read/index.ts';

/**
 * The commands that bring a configuration made by a tool to AWS: what stands in its files must not be changed behind its back.
 * Null where the paste is what AWS prints: then AWS's own commands make the change.
 */
export const deployCommands = (readings: readonly SourceReading[], texts: ReadonlyMap<string, string>): readonly string[] | null => {
  const has = (...forms: readonly string[]): boolean => readings.some(({ form }) => form !== null && forms.includes(form));
  if (readings.some(({ language }) => language === 'hcl') || has('terraform', 'terraform-plan', 'terraform-state'))
    return ['terraform plan -out=fix.tfplan', 'terraform apply fix.tfplan'];
  if (has('cdk-manifest') || readings.some(({ name }) => texts.get(name)?.includes('aws:cdk:path') === true))
    return ['cdk diff', 'cdk deploy'];
  if (has('sam-template')) return ['sam build', 'sam deploy'];
  if (has('serverless-service')) return ['serverless deploy'];
  const template = readings.find(({ form }) => form === 'cloudformation-template');
  return template ? [`aws cloudformation deploy --template-file '${template.name.replaceAll("'", '')}' --stack-name <stack>`] : null;
};
