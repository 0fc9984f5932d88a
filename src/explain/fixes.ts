import { commandsFor, deployedBy } from '../fix/commands.ts';
import type { Created } from '../fix/created.ts';
import { createdIn } from '../fix/created.ts';
import type { Snippet } from '../fix/snippets.ts';
import type { FixPart, ProvedFix } from '../fix/try-fix.ts';
import type { Model } from '../model/model.ts';
import type { Trace } from '../trace/trace.ts';
import type { ExplainedFix, Fragment } from './explanation.ts';
import { fixTexts } from './findings.ts';
import type { Found } from './found.ts';
import type { Messages } from './messages/messages.ts';
import { plain, render } from './messages/template.ts';
import type { ReportFix, ReportOutcome } from './report.ts';
import { verdictOf } from './verdict.ts';

/** The fixes of each finding, tried, in the findings' order; and what their texts need to know. */
export type Proved = {
  readonly fixes: readonly (readonly ProvedFix[])[];
  readonly model: Model;
  readonly snippetsFor: (fix: ProvedFix) => readonly Snippet[];
  /** What brings edited files to AWS; null where AWS's own commands do. */
  readonly deploy: readonly string[] | null;
  /** What the other requests are called, by the index that a changed request has. */
  readonly otherNames: readonly string[];
};

/** Tried fixes, ready to be told in any language. The report knows no more of them, so that their code loads only where fixes are tried. */
export type Proofs = {
  readonly reportFixes: (finding: number, trace: Trace, messages: Messages, outcomeOf: OutcomeOf) => readonly ReportFix[];
  readonly explainFixes: (finding: number, trace: Trace, messages: Messages) => readonly ExplainedFix[];
};

export const proofsOf = (proved: Proved): Proofs => ({
  reportFixes: (finding, trace, messages, outcomeOf) =>
    (proved.fixes[finding] ?? []).map((fix) => reportFix(fix, trace, proved, messages, outcomeOf)),
  explainFixes: (finding, trace, messages) => (proved.fixes[finding] ?? []).map((fix) => explainFix(fix, trace, proved, messages)),
});

type OutcomeOf = (trace: Trace) => ReportOutcome;

const sayFix = (key: string, params: FixPart['params'], messages: Messages): readonly Fragment[] => {
  const catalog: Readonly<Record<string, string>> = messages.texts.fixes;
  return render(catalog[key] ?? key, params, messages.locale);
};

const partTexts = ({ rule, id, from, params }: FixPart, messages: Messages): ReturnType<typeof fixTexts> => {
  if (from === 'extra') return { title: sayFix(`${id}.title`, params, messages), how: sayFix(`${id}.how`, params, messages) };
  const found: Found = { rule, finding: { severity: 'info', rank: 'request', at: [], about: null, params: {}, fixes: [] } };
  return fixTexts(found, { id, params }, messages);
};

const space = (messages: Messages): Fragment => ({ kind: 'text', text: messages.language === 'ja' ? '' : ' ' });

/** The title and instructions of a fix; those of a combination one after the other. */
const textsOf = ({ parts }: ProvedFix, messages: Messages): ReturnType<typeof fixTexts> => {
  const all = parts.map((part) => partTexts(part, messages));
  const [first, ...rest] = all;
  if (!first) return { title: [], how: [] };
  return rest.reduce(
    (before, next) => ({
      title: render(
        messages.texts.fixes.combined,
        { first: { fragments: before.title }, second: { fragments: next.title } },
        messages.locale,
      ),
      how: [...before.how, space(messages), ...next.how],
    }),
    first,
  );
};

const createdText = ({ kind, name }: Created, messages: Messages): readonly Fragment[] => sayFix(`created.${kind}`, { name }, messages);

const changesUrl = ({ request }: ProvedFix, trace: Trace): boolean => request !== null && request.url !== trace.request.url;

type Changed = { readonly request: string; readonly before: Trace; readonly after: Trace };

/** The saved requests that end otherwise, and one URL of each class of URLs that arrives no more. */
const changedBy = ({ others, urls }: ProvedFix, { otherNames }: Proved): readonly Changed[] => [
  ...others.map(({ index, before, after }) => ({ request: otherNames[index] ?? '', before, after })),
  ...(urls?.lost ?? []).map(({ request, before, after }) => ({ request: `${request.method} ${request.url}`, before, after })),
];

const urlClassesOf = ({ urls }: ProvedFix): ReportFix['urlClasses'] => urls && { changed: urls.changed, undecided: urls.undecided };

const reportFix = (fix: ProvedFix, trace: Trace, proofs: Proved, messages: Messages, outcomeOf: OutcomeOf): ReportFix => {
  const { title, how } = textsOf(fix, messages);
  const isRefuted = fix.verdict === 'does-not-help';
  return {
    id: fix.id,
    title: plain(title),
    verdict: fix.verdict,
    edits: fix.edits,
    outcome: fix.after ? outcomeOf(fix.after) : null,
    changes: changedBy(fix, proofs).map(({ request, before, after }) => ({
      request,
      before: outcomeOf(before),
      after: outcomeOf(after),
    })),
    urlClasses: urlClassesOf(fix),
    how: plain(how),
    next: fix.next,
    request: fix.request,
    viewerUrlChanges: changesUrl(fix, trace),
    answers: fix.answers,
    creates: createdIn(proofs.model, fix.changes).map((one) => ({ ...one, text: plain(createdText(one, messages)) })),
    commands:
      isRefuted || fix.changes.length === 0
        ? []
        : proofs.deploy
          ? deployedBy(proofs.deploy, fix.changes)
          : commandsFor(proofs.model, fix.changes),
    snippets: isRefuted ? [] : proofs.snippetsFor(fix),
  };
};

const explainFix = (fix: ProvedFix, trace: Trace, proofs: Proved, messages: Messages): ExplainedFix => ({
  id: fix.id,
  ...textsOf(fix, messages),
  verdict: fix.verdict,
  result: fix.after ? verdictOf(fix.after.outcome, messages, 'verdict') : null,
  viewerUrlChanges: changesUrl(fix, trace),
  urlClasses: urlClassesOf(fix),
  changes: changedBy(fix, proofs).map(({ request, before, after }) => ({
    request,
    before: verdictOf(before.outcome, messages, 'verdict'),
    after: verdictOf(after.outcome, messages, 'verdict'),
  })),
  creates: createdIn(proofs.model, fix.changes).map((one) => createdText(one, messages)),
});
