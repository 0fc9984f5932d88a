import { describe, expect, test } from 'vitest';
import { namesIn } from '../explain/messages/template.ts';
import { responseEn } from '../response/messages/response.en.ts';
import { responseJa } from '../response/messages/response.ja.ts';
import { spaceEn } from '../space/messages/space.en.ts';
import { spaceJa } from '../space/messages/space.ja.ts';

// These catalogs stand in folders that may not import the templates, so that no type compares their placeholders.
describe.each([
  ['space', spaceEn, spaceJa],
  ['response', responseEn, responseJa],
] as const)('the sentences of %s', (_, en, ja) => {
  test('have the same placeholders in both languages', () => {
    const names = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([key, text]) => [key, namesIn(text).toSorted()]);
    // A word by number is only needed in English.
    expect(names(ja)).toEqual(names(en));
  });

  test('are written in Japanese', () => {
    const left = Object.values<string>(ja).filter((text) => !/[ぁ-んァ-ヶ一-龠]/.test(text.replaceAll(/\{[^}]*\}|[A-Z][\w@-]*/g, '')));
    expect(left.filter((text) => !/^[{}=a-z：→ ]*$|^AWS$/.test(text))).toEqual([]);
  });
});
