import type { FixIdea } from '../diagnose/rule.ts';
import type { ExplainedFinding, ExplainedFix, Fragment } from './explanation.ts';
import type { Found } from './found.ts';
import type { Messages } from './messages/messages.ts';
import { render } from './messages/template.ts';

const textOf = (found: Found, part: 'title' | 'detail', messages: Messages): readonly Fragment[] =>
  render(messages.findings[found.rule]?.[part] ?? found.rule, found.finding.shown ?? found.finding.params, messages.locale);

export const findingTitle = (found: Found, messages: Messages): readonly Fragment[] => textOf(found, 'title', messages);
export const findingDetail = (found: Found, messages: Messages): readonly Fragment[] => textOf(found, 'detail', messages);

/** Commands take ids that AWS gave: where the paste only has a name for what is yet to be made, the id is the reader's to fill in. */
const withIds = (fragments: readonly Fragment[]): readonly Fragment[] =>
  fragments.map((one) =>
    one.kind === 'code' && one.text.startsWith('aws ')
      ? { ...one, text: one.text.replace(/(--(?:rest-)?api-id )\S*[.A-Z]\S*/, '$1<API id>') }
      : one,
  );

/** A fix's title and what to do, in words and commands. A fix may name what its finding names. */
export const fixTexts = (
  found: Found,
  fix: FixIdea,
  messages: Messages,
): { readonly title: readonly Fragment[]; readonly how: readonly Fragment[] } => {
  const texts = messages.findings[found.rule]?.fixes[fix.id];
  const params = { ...found.finding.params, ...fix.params };
  return {
    title: render(texts?.title ?? fix.id, params, messages.locale),
    how: withIds(render(texts?.how ?? '', params, messages.locale)),
  };
};

const notTried = { verdict: 'unproved', result: null, viewerUrlChanges: false, urlClasses: null, changes: [], creates: [] } as const;

/** Findings for the screen. `fixesOf`: those of a finding that were tried; null: none was, so each is `unproved`. */
export const explainFindings = (
  found: readonly Found[],
  messages: Messages,
  fixesOf: ((index: number) => readonly ExplainedFix[]) | null,
): readonly ExplainedFinding[] =>
  found.map((one, index) => ({
    rule: one.rule,
    severity: one.finding.severity,
    title: findingTitle(one, messages),
    detail: findingDetail(one, messages),
    at: one.finding.at,
    hop: one.finding.about?.hop ?? null,
    step: one.finding.about?.step ?? null,
    fixes: fixesOf?.(index) ?? one.finding.fixes.map((fix) => ({ id: fix.id, ...fixTexts(one, fix, messages), ...notTried })),
  }));
