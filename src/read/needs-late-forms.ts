import { cleanText } from '../syntax/clean.ts';

/** A text that has none of these words in it is in none of `lateForms`. A form added there adds its word here. */
const WORDS =
  /AWS::|AWSTemplateFormatVersion|Custom::|Alexa::|Fn::ForEach|openapi|swagger|paths|service|provider|artifacts|dockerImages|constructInfo|terraform_version|planned_values|resource_changes|"aws_|distribution(?:C|_c)onfig|default(?:C|_c)ache|KeyValueStore"|Kvs|\b[kK]ey"?\s?:/;

const IDS = /^(?:cloudformation|sam|cdk|serverless|terraform|openapi|cloudfront-key)-/;

type Source = { readonly name: string; readonly text: string; readonly form?: string | undefined };

/** May a source be in one of `lateForms`, by its words or by what it is declared as? A guess too many costs a loading, one too few the source. */
export const needsLateForms = ({ name, text, form }: Source): boolean => {
  if (IDS.test(form ?? '') || WORDS.test(text)) return true;
  // Wrongly decoded UTF-16 has a NUL between any two letters.
  return text.slice(0, 64).includes('\u0000') && WORDS.test(cleanText(name, text).value.text);
};
