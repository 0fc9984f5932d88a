import type { Checked } from './checked.ts';
import type { Texts } from './texts.ts';

/** XML 1.0 has no way to write most control characters, and no half of a pair: they are left out. */
const isWritable = (char: string): boolean => {
  const code = char.codePointAt(0) ?? 0;
  return code >= 0x20
    ? !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
    : code === 9 || code === 10 || code === 13;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

const xml = (text: string): string => [...text].map((char) => (isWritable(char) ? (entities[char] ?? char) : '')).join('');

const testCase = ({ workspace, request, failures }: Checked, texts: Texts): string => {
  const start = `    <testcase classname="${xml(workspace)}" name="${xml(request.name ?? `${request.method} ${request.url}`)}"`;
  if (failures.length === 0) return `${start}/>`;
  const lines = failures.map(({ path, expected, actual }) => texts.expected(path, JSON.stringify(expected), JSON.stringify(actual)));
  return `${start}>\n      <failure message="${xml(lines[0] ?? '')}">${xml(lines.join('\n'))}</failure>\n    </testcase>`;
};

const suite = (name: string, cases: readonly Checked[], texts: Texts): string => {
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  return [
    `  <testsuite name="${xml(name)}" tests="${cases.length}" failures="${failed}" errors="0" skipped="0">`,
    ...cases.map((one) => testCase(one, texts)),
    '  </testsuite>',
  ].join('\n');
};

/** An unreadable workspace is a suite of one error: CI must not take its absence for success. */
const unreadable = ({ file, error }: Unreadable): string =>
  `  <testsuite name="${xml(file)}" tests="1" failures="0" errors="1" skipped="0">
    <testcase classname="${xml(file)}" name="${xml(file)}">
      <error message="${xml(error)}"/>
    </testcase>
  </testsuite>`;

export type Unreadable = { readonly file: string; readonly error: string };

/** The results of `check` in the XML that CI systems read: one suite a workspace, one case a request. */
export const junitXml = (all: readonly Checked[], broken: readonly Unreadable[], texts: Texts): string => {
  const files = [...new Set(all.map(({ workspace }) => workspace))];
  const failed = all.filter(({ failures }) => failures.length > 0).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tracefront" tests="${all.length + broken.length}" failures="${failed}" errors="${broken.length}">`,
    ...files.map((file) =>
      suite(
        file,
        all.filter(({ workspace }) => workspace === file),
        texts,
      ),
    ),
    ...broken.map(unreadable),
    '</testsuites>',
    '',
  ].join('\n');
};
