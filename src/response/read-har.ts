import type { Header } from '../trace/request.ts';
import type { SeenRequest, SeenResponse } from './seen.ts';

type Json = Readonly<Record<string, unknown>>;

const objectIn = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const headersIn = (value: unknown): readonly Header[] =>
  listIn(value).flatMap((one): readonly Header[] => {
    const [name, text] = [textIn(objectIn(one)?.['name']), textIn(objectIn(one)?.['value'])];
    return name === null || text === null ? [] : [[name.toLowerCase(), text]];
  });

const entriesIn = (whole: Json): readonly unknown[] => {
  const log = objectIn(whole['log']);
  return log ? listIn(log['entries']) : whole['response'] === undefined ? [] : [whole];
};

/** A HAR, or one entry of it, as browsers save and copy them; null for JSON that is none. Source: W3C, HTTP Archive (HAR) format 1.2. */
export const readHar = (text: string): { readonly responses: readonly SeenResponse[]; readonly request: SeenRequest | null } | null => {
  if (!/^\s*\{/.test(text) || !text.includes('"response"')) return null;
  let whole: Json | null = null;
  try {
    whole = objectIn(JSON.parse(text));
  } catch {
    return null;
  }
  const entries = (whole ? entriesIn(whole) : []).map(objectIn).filter((entry) => entry !== null);
  const responses = entries.flatMap((entry): readonly SeenResponse[] => {
    const response = objectIn(entry['response']);
    if (!response) return [];
    const { status } = response;
    return [
      {
        status: typeof status === 'number' && status >= 100 ? status : null,
        headers: headersIn(response['headers']).filter(([name]) => !name.startsWith(':')),
        body: textIn(objectIn(response['content'])?.['text']),
      },
    ];
  });
  const request = objectIn(entries[0]?.['request']);
  if (responses.length === 0) return null;
  return {
    responses,
    request: request && {
      method: textIn(request['method']),
      url: textIn(request['url']),
      headers: headersIn(request['headers']).filter(([name]) => !name.startsWith(':') && name !== 'host'),
    },
  };
};
