/** CloudFormation's short tags, and the function that each writes in short. `!GetAtt A.B` keeps its text: both forms of it are read alike. */
const FUNCTIONS = new Set(
  (
    'Sub GetAtt Join Select Split If Equals And Or Not FindInMap ImportValue Base64 Cidr GetAZs Transform Length ToJsonString ' +
    'GetStackOutput ForEach'
  ).split(' '),
);

/**
 * The long form's key of a short tag: `!Ref` is `Ref`, `!Sub` is `Fn::Sub`. Null for a tag that is no function of CloudFormation.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export const longFormOf = (tag: string): string | null => {
  const name = tag.startsWith('!') ? tag.slice(1) : '';
  if (name === 'Ref' || name === 'Condition') return name;
  return FUNCTIONS.has(name) ? `Fn::${name}` : null;
};
