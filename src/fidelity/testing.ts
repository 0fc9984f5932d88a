import { loadMessages } from '../explain/messages/load.ts';
import { plain, render } from '../explain/messages/template.ts';
import { type ClaimId, claims } from '../facts/claims.ts';
import { type Analysis, analyze } from '../index.ts';
import type { FidelityCase } from './case.ts';

const isCase = (value: unknown): value is FidelityCase =>
  typeof value === 'object' && value !== null && ['id', 'claim', 'claims', 'given', 'request', 'expect'].every((key) => key in value);

export type CaseIn = { readonly folder: string; readonly one: FidelityCase };

/** Every case that some module exports in a list, once, with its folder: a list that nobody names elsewhere is not forgotten. */
export const casesIn = (modules: Readonly<Record<string, unknown>>): readonly CaseIn[] => {
  const found = new Map<FidelityCase, CaseIn>();
  for (const [path, module] of Object.entries(modules)) {
    const folder = path.split('/').at(-2) ?? '';
    const lists = typeof module === 'object' && module !== null ? Object.values(module).filter(Array.isArray) : [];
    for (const one of lists.flat()) if (isCase(one) && !found.has(one)) found.set(one, { folder, one });
  }
  return [...found.values()];
};

export const analyzeCase = (one: FidelityCase): Promise<Analysis> =>
  analyze({ tracefront: 1, sources: one.given, answers: one.answers ?? {}, requests: [one.request] });

/** What every claim says, by id: a report holds words, not ids. */
export const sayings = async (): Promise<readonly (readonly [id: ClaimId, text: string])[]> => {
  const { claims: texts, locale } = await loadMessages('en');
  if (!texts) throw new Error('the claims were not loaded');
  const ids = Object.keys(claims) as ClaimId[];
  return ids.map((id) => [id, plain(render(texts[id], {}, locale))]);
};
