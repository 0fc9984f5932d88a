import { parse, Scalar, stringify } from 'yaml';
import type { SourceText } from '../../workspace/workspace.ts';
import type { SiteName, Written } from './site.ts';
import { apiIn } from './template-apis.ts';
import { distributionIn, indented } from './template-distributions.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const eachSite = (write: (site: SiteName) => readonly SourceText[]): Written => ({
  rest: write('rest'),
  http: write('http'),
  domain: write('domain'),
});

const shortYaml = (site: SiteName): string =>
  `AWSTemplateFormatVersion: '2010-09-09'\nResources:\n${indented(`${apiIn[site]}${distributionIn[site]('Api')}`, '  ')}\n`;

const long = (tag: string, value: Json): Json => {
  if (tag === 'Ref') return { Ref: value };
  if (tag !== 'GetAtt' || typeof value !== 'string') return { [`Fn::${tag}`]: value };
  const dot = value.indexOf('.');
  return { 'Fn::GetAtt': [value.slice(0, dot), value.slice(dot + 1)] };
};

const customTags = ['Ref', 'GetAtt', 'Sub', 'Join', 'Select', 'Split'].flatMap((name) => [
  { tag: `!${name}`, resolve: (text: string) => long(name, text) },
  {
    tag: `!${name}`,
    collection: 'seq' as const,
    resolve: (seq: { toJSON: () => unknown }) => new Scalar(long(name, seq.toJSON() as Json)),
  },
]);

/** A template with its short tags in their long form, as AWS itself keeps it. */
const longForm = (text: string): Json => parse(text, { customTags }) as Json;

/** Every object of a value made anew, the innermost first. */
const mapped = (value: Json, change: (value: { readonly [key: string]: Json }) => Json): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => mapped(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapped(member, change)])));
};

/** What the CDK calls a construct's resource: its name and a hash. */
const hashed = (name: string): string => {
  const number = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffff, 7);
  return `${name}${number.toString(16).toUpperCase().padStart(8, '0')}`;
};

/** `Fn::Sub` is what people write; the CDK joins. */
const joined = (text: string): Json => ({
  'Fn::Join': ['', text.split(/\$\{([^}]+)\}/).map((part, index) => (index % 2 === 0 ? part : { Ref: part }))],
});

const asCdk = (site: SiteName): readonly SourceText[] => {
  const template = longForm(shortYaml(site)) as { readonly Resources: { readonly [key: string]: { readonly [key: string]: Json } } };
  const idOf = (name: Json | undefined): Json => (typeof name === 'string' && name in template.Resources ? hashed(name) : (name ?? null));
  const change = (value: { readonly [key: string]: Json }): Json => {
    const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Sub': text } = value;
    if (ref !== undefined) return { Ref: idOf(ref) };
    if (Array.isArray(attribute)) return { 'Fn::GetAtt': [idOf(attribute[0]), attribute[1]] };
    return typeof text === 'string' ? mapped(joined(text), change) : value;
  };
  const resources = Object.entries(template.Resources).map(([name, one]) => [
    hashed(name),
    { ...(mapped(one, change) as object), Metadata: { 'aws:cdk:path': `Shop/${name}/Resource` } },
  ]);
  const metadata = { Type: 'AWS::CDK::Metadata', Properties: { Analytics: 'v2:deflate64:H4sIAAAA' } };
  const text = (value: object): string => JSON.stringify(value, null, 1);
  return [
    { name: 'cdk.out/Shop.template.json', text: text({ Resources: { ...Object.fromEntries(resources), CDKMetadata: metadata } }) },
    {
      name: 'cdk.out/manifest.json',
      text: text({
        version: '36.0.0',
        artifacts: { Shop: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Shop.template.json' } } },
      }),
    },
  ];
};

export const cloudFormationYaml: Written = eachSite((site) => [{ name: 'template.yaml', text: shortYaml(site) }]);
export const cloudFormationLongYaml: Written = eachSite((site) => [{ name: 'template.yaml', text: stringify(longForm(shortYaml(site))) }]);
export const cloudFormationJson: Written = eachSite((site) => [
  { name: 'template.json', text: JSON.stringify(longForm(shortYaml(site)), null, 2) },
]);
export const cdk: Written = eachSite(asCdk);
