import { callsForAll, findWith, firstRules, hasStandIns } from '../diagnose/first-rules.ts';
import type { Rule, RuleContext } from '../diagnose/rule.ts';
import { drawTrace } from '../diagram/draw-trace.ts';
import { buildReport } from '../explain/build-report.ts';
import { explainTrace } from '../explain/explain.ts';
import type { Proofs } from '../explain/fixes.ts';
import { formTitle } from '../explain/form-title.ts';
import type { Found } from '../explain/found.ts';
import { loadMessages, withWordsFor } from '../explain/messages/load.ts';
import type { Messages } from '../explain/messages/messages.ts';
import { problemMessage, thing } from '../explain/problem-message.ts';
import type { Report, ReportProblem } from '../explain/report.ts';
import { alternativesTo } from '../services/alternatives.ts';
import { buildDirectory } from '../services/directory.ts';
import { traceRequest, type World } from '../services/run-trace.ts';
import { placeFinder } from '../text/lines.ts';
import type { Problem } from '../text/problem.ts';
import type { Place, Span } from '../text/span.ts';
import type { RunFunction } from '../trace/ports.ts';
import type { SampleRequest, Trace } from '../trace/trace.ts';
import type { Workspace, WorkspaceRequest } from '../workspace/workspace.ts';
import type { Analysis, AnalyzeOptions, Analyzer, Language, SourceInfo, View } from './analysis.ts';
import { type Clock, functionRunner } from './function-runner.ts';
import type { ProveView } from './prove-view.ts';
import { newSourceReader, type ReadWorkspace } from './read-sources.ts';

type PlaceOf = (span: Span) => Place;

/** What one analysis is made with. */
type Setting = { readonly world: World; readonly read: ReadWorkspace; readonly messages: Messages; readonly placeOf: PlaceOf };

type Answered = { readonly trace: Trace; readonly found: readonly Found[]; readonly report: Report };

const sampleOf = (request: WorkspaceRequest): SampleRequest => ({
  method: request.method ?? 'GET',
  url: request.url,
  headers: request.headers ?? [],
  body: request.body ?? false,
});

const reportProblem = (problem: Problem, messages: Messages, placeOf: PlaceOf): ReportProblem => ({
  code: problem.code,
  severity: problem.severity,
  message: problemMessage(problem, messages),
  at: problem.at ? placeOf(problem.at) : null,
});

/** Finds what is wrong. */
type Diagnose = (context: RuleContext) => readonly Found[];

/** A request's way, and what is wrong with what was asked. */
type Way = { readonly request: WorkspaceRequest; readonly trace: Trace; readonly problems: readonly Problem[] };

const firstOnly: Diagnose = (context) => findWith<Rule>(firstRules, context);

/** Asks the model for the alternatives to a way, and finds what is wrong. */
const answer = ({ world, read, messages, placeOf }: Setting, { request, trace: walked, problems }: Way, diagnose: Diagnose): Answered => {
  const trace: Trace = { ...walked, outcome: { ...walked.outcome, alternatives: alternativesTo(world, walked) } };
  const found = diagnose({ trace, model: read.model });
  const report = {
    ...buildReport(trace, found, messages, placeOf, request.name),
    problems: problems.map((problem) => reportProblem(problem, messages, placeOf)),
  };
  return { trace, found, report };
};

/** Answers that the questions asked do not allow: the default was taken in their place. */
const refusedAnswers = ({ answers }: World, { questions }: Trace): readonly Problem[] =>
  questions.flatMap(({ id, options, set, default: usual }): readonly Problem[] => {
    const given = answers[id];
    return given === undefined || set
      ? []
      : [
          {
            code: 'answer-unknown',
            severity: 'warning',
            at: null,
            params: { question: id, answer: given, options: options.join(', '), taken: usual },
          },
        ];
  });

const sourceInfo = (setting: Setting): readonly SourceInfo[] =>
  setting.read.readings.map((reading) => {
    const { messages, placeOf, read } = setting;
    const join = read.model.joins.find((one) => one.source === reading.name);
    const joining = read.problems.filter((problem) => problem.at?.source === reading.name);
    return {
      name: reading.name,
      form: reading.form,
      title: formTitle(reading.form, messages),
      language: reading.language,
      problems: [...reading.problems, ...joining].map((problem) => ({ ...reportProblem(problem, messages, placeOf), span: problem.at })),
      contributes: reading.contributions.length > 0 || reading.part !== null || reading.used === true,
      join: join ? { question: join.id, owner: join.owner, options: join.options } : null,
    };
  });

/** The stand of every choice between definitions, in words. */
const definedTwice = ({ read, messages, world }: Setting): Analysis['twice'] =>
  read.model.twice.map(({ id, what, name, options, taken }) => ({
    question: id,
    // What no source names is called by the first of them, which is told anyway.
    title: name === options[0] ? `${thing(what, messages)}` : `${thing(what, messages)} ${name}`,
    options,
    taken,
    set: world.answers[id] === taken,
  }));

const viewOf = ({ messages, placeOf, read }: Setting, index: number, { trace, found }: Answered, proofs: Proofs | null): View => ({
  request: index,
  explanation: explainTrace(trace, found, messages, placeOf, proofs),
  diagram: drawTrace(trace, read.model),
});

/** The report of the viewed request again, with its fixes as they were tried. */
const withProofs = ({ messages, placeOf }: Setting, { trace, found, report }: Answered, proofs: Proofs): Report => ({
  ...buildReport(trace, found, messages, placeOf, report.request.name, proofs),
  problems: report.problems,
});

/** Problems that belong to no request: those of the sources, and of how they fit together. */
const problemsRead = ({ read }: Setting): readonly Problem[] => [...read.readings.flatMap((reading) => reading.problems), ...read.problems];

const generalProblems = (setting: Setting): readonly ReportProblem[] =>
  problemsRead(setting).map((problem) => reportProblem(problem, setting.messages, setting.placeOf));

/** What the last analysis was made with, and what it answered. */
type Last = {
  readonly model: unknown;
  readonly answers: Workspace['answers'];
  readonly lang: string;
  readonly setting: Setting;
  answered: Map<string, Answered>;
};

const settingFor = (
  last: Last | null,
  read: ReadWorkspace,
  workspace: Workspace,
  messages: Messages,
  runFunction: RunFunction | null,
): Last => {
  const same =
    last !== null &&
    last.model === read.model &&
    last.lang === messages.language &&
    (last.setting.messages.claims === null) === (messages.claims === null) &&
    JSON.stringify(last.answers) === JSON.stringify(workspace.answers);
  const texts = new Map(read.sources.map((source) => [source.name, source.text]));
  if (last && same) return { ...last, setting: { ...last.setting, read, messages } };
  const directory = buildDirectory(read.model);
  const setting = { world: { directory, answers: workspace.answers, runFunction }, read, messages, placeOf: placeFinder(texts) };
  return { model: read.model, answers: workspace.answers, lang: messages.language, setting, answered: new Map() };
};

const wayOf = ({ world }: Setting, request: WorkspaceRequest): Way => {
  const { trace, problems } = traceRequest(world, sampleOf(request));
  return { request, trace, problems: [...problems, ...refusedAnswers(world, trace)] };
};

/** The requests' ways, those of the last time as they were, and what is wrong on them. */
const answerAll = async (
  prepared: Last,
  requests: readonly WorkspaceRequest[],
  isProving: boolean,
): Promise<{ readonly setting: Setting; readonly all: readonly Answered[] }> => {
  const { setting, answered } = prepared;
  const ways = new Map<string, Way>();
  for (const request of requests) {
    const key = JSON.stringify(request);
    if (!answered.has(key) && !ways.has(key)) ways.set(key, wayOf(setting, request));
  }
  const before = requests.flatMap((request) => answered.get(JSON.stringify(request)) ?? []);
  // Most rules, and their words, are waited for only where a way has what they look for, or fixes are tried, which may lead anywhere.
  const callsAll = isProving || hasStandIns(setting.read.model) || [...ways.values(), ...before].some(({ trace }) => callsForAll(trace));
  const diagnose = callsAll ? (await import('../diagnose/registry.ts')).diagnose : firstOnly;
  const isWrong = problemsRead(setting).length > 0 || [...ways.values()].some(({ problems }) => problems.length > 0);
  const worded = { ...setting, messages: await withWordsFor(setting.messages, { findings: callsAll, problems: isWrong }) };
  const next = new Map<string, Answered>();
  const all = requests.flatMap((request) => {
    const key = JSON.stringify(request);
    const way = ways.get(key);
    const one = next.get(key) ?? answered.get(key) ?? (way && answer(worded, way, diagnose));
    if (one) next.set(key, one);
    return one ? [one] : [];
  });
  prepared.answered = next;
  return { setting: worded, all };
};

/**
 * Makes an analyzer. It remembers what it has read and answered, so that typing in one place does not do all the work again;
 * what it gives depends on the workspace and the options alone.
 */
export const newAnalyzer = (clock: Clock): Analyzer => {
  const reader = newSourceReader();
  const functions = functionRunner(clock);
  let last: Last | null = null;

  // Trying fixes is code of its own, loaded when somebody asks for it.
  let prover: ProveView | null = null;
  const prove: ProveView = async (...view) => {
    prover ??= (await import('./prove-view.ts')).viewProver(functions.load);
    return prover(...view);
  };

  const prepare = async (workspace: Workspace, lang: Language, words: Parameters<typeof loadMessages>[1] = {}): Promise<Last> => {
    const messages = await loadMessages(lang, words);
    const read = await reader.read(workspace);
    last = settingFor(last, read, workspace, messages, read.model.functions.length > 0 ? await functions.load() : null);
    return last;
  };

  return {
    list: async (workspace, urls, options = {}) => {
      const { setting } = await prepare(workspace, options.lang ?? 'en');
      const { listUrls } = await import('./list-urls.ts');
      return listUrls(setting.world, urls, options, setting.messages);
    },
    explain: async (workspace, request, pasted, options = {}) => {
      const { setting } = await prepare(workspace, options.lang ?? 'en');
      const { explainResponse } = await import('./explain-response.ts');
      return explainResponse(setting.read, setting.world, sampleOf(request), pasted, setting.messages);
    },
    map: async (workspace, of, options = {}) => {
      const { setting } = await prepare(workspace, options.lang ?? 'en');
      const { mapUrls } = await import('./map-urls.ts');
      return mapUrls(setting.world, of, setting.messages);
    },
    compare: async (before, after, of, options = {}) => {
      const old = await prepare(before, options.lang ?? 'en');
      const { setting } = await prepare(after, options.lang ?? 'en');
      const { compareMaps } = await import('./map-urls.ts');
      return compareMaps(old.setting.world, setting.world, of, setting.messages);
    },
    analyze: async (workspace: Workspace, options: AnalyzeOptions = {}): Promise<Analysis> => {
      const prepared = await prepare(workspace, options.lang ?? 'en', { claims: options.claims ?? true, findings: false, problems: false });
      const { setting, all } = await answerAll(prepared, workspace.requests, options.prove === true);
      const view = options.view ?? -1;
      const viewed = all[view];
      const proofs = options.prove && viewed ? await prove(setting.read, setting.world, workspace.requests, all, view) : null;
      return {
        sources: sourceInfo(setting),
        reports: all.map((one, index) => (proofs && index === view ? withProofs(setting, one, proofs) : one.report)),
        twice: definedTwice(setting),
        problems: generalProblems(setting),
        view: viewed ? viewOf(setting, view, viewed, proofs) : null,
      };
    },
  };
};
