import type { Language } from '../state/model.ts';

type ValueWords = { readonly notOneOf: (values: string) => string; readonly wrongType: (type: string) => string };

const en: ValueWords = {
  notOneOf: (values) => `CloudFront does not know this value. It knows: ${values}.`,
  wrongType: (type) => `CloudFront expects a value of type ${type} here.`,
};

const ja: ValueWords = {
  notOneOf: (values) => `CloudFront にこの値はありません。指定できる値: ${values}`,
  wrongType: (type) => `ここには ${type} 型の値を指定します。`,
};

const listed = /^Value is not accepted\. Valid values: (.+)\.$/;
const typed = /^Incorrect type\. Expected "?([^"]+?)"?\.$/;

/** What Monaco's JSON worker says of a value, which it says in English alone. */
export const valueMessage = (said: string, lang: Language): string => {
  const words = lang === 'ja' ? ja : en;
  const values = listed.exec(said)?.[1];
  if (values !== undefined) return words.notOneOf(values.replaceAll('"', ''));
  const type = typed.exec(said)?.[1];
  return type === undefined ? said : words.wrongType(type);
};
