import { rules } from '../diagnose/registry.ts';
import type { Fragment } from '../explain/explanation.ts';
import { type Messages, sayPlain } from '../explain/messages/messages.ts';
import type { StepKey } from '../explain/messages/steps.en.ts';
import { type Lookup, renderWith } from '../explain/messages/template.ts';
import type { Certainty } from '../facts/claim.ts';
import { type ClaimId, claims } from '../facts/claims.ts';
import { outputsNotRead } from '../read/foreign.ts';
import type { QuestionKind } from '../trace/question.ts';
import { claimAreas, cutInAreas, stepAreas } from './areas.ts';
import { notModelled } from './not-modelled.ts';
import type { ModelledGroup, ModelledPage, ModelledRow, ModelledSection } from './page.ts';
import { questionDefaults, type Taken } from './question-defaults.ts';
import { pageWords } from './words.ts';

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(record) as K[];

/** What stands in a placeholder's place: its own name says what comes there. What a question asks of differs too much for a name. */
const byName: Lookup = (name) => (name === 'what' ? '…' : name);

const text = (words: string): readonly Fragment[] => [{ kind: 'text', text: words }];
const row = (fragments: readonly Fragment[], detail: readonly Fragment[] = []): ModelledRow => ({
  text: fragments,
  certainty: null,
  source: null,
  detail,
});
const rendered = (template: string, messages: Messages): readonly Fragment[] => renderWith(template, byName, messages.locale);

const claimRow = (id: ClaimId, messages: Messages): ModelledRow => {
  const { certainty, source } = claims[id];
  return {
    text: rendered(messages.claims?.[id] ?? id, messages),
    certainty: { level: certainty, text: sayPlain(messages, 'outcomes', `level.${certainty}`, {}) },
    source,
    detail: [],
  };
};

const claimGroups = (messages: Messages): readonly ModelledGroup[] =>
  cutInAreas(keysOf(claims), claimAreas).map(({ area, keys }) => ({
    title: area[messages.language],
    rows: keys.map((id) => claimRow(id, messages)),
  }));

const stepGroups = (messages: Messages): readonly ModelledGroup[] =>
  cutInAreas<StepKey>(keysOf(messages.texts.steps), stepAreas).map(({ area, keys }) => ({
    title: area[messages.language],
    rows: keys.map((key) => row(rendered(messages.texts.steps[key], messages))),
  }));

/** The short label of an answer, as the app shows it. */
const labelOf = (kind: QuestionKind, answer: string, messages: Messages): string => {
  const options: Readonly<Record<string, string>> = messages.texts.options;
  return options[`${kind}.${answer}`] ?? options[`*.${answer}`] ?? answer;
};

const taken = (kind: QuestionKind, { answer, why }: Taken, messages: Messages): readonly Fragment[] => [
  { kind: 'strong', text: labelOf(kind, answer, messages) },
  ...text(' ('),
  ...rendered(messages.texts.reasons[why], messages),
  ...text(')'),
];

const questionRow = (kind: QuestionKind, messages: Messages): ModelledRow => {
  const words = pageWords[messages.language];
  const defaults = questionDefaults[kind].flatMap((one, i) => [...(i === 0 ? [] : text(' / ')), ...taken(kind, one, messages)]);
  return row(rendered(messages.texts.questions[kind], messages), [...text(words.taken), ...defaults]);
};

const thing = (what: string, messages: Messages): string => {
  const words: Readonly<Record<string, string>> = messages.texts.words;
  return words[`thing.${what}`] ?? what;
};

const formNames = (messages: Messages): readonly string[] => {
  const { none: _, ...forms } = messages.texts.forms;
  return [...new Set(Object.values(forms))];
};

const unmodelled = (messages: Messages): readonly ModelledGroup[] =>
  notModelled.map(({ items, ...area }) => ({
    title: area[messages.language],
    rows: items.map((item) => row(rendered(item[messages.language], messages))),
  }));

const counted = (): Readonly<Record<Certainty, number>> & { readonly claims: number } => {
  const all = Object.values(claims);
  const of = (level: Certainty): number => all.filter(({ certainty }) => certainty === level).length;
  return {
    claims: all.length,
    observed: of('observed'),
    documented: of('documented'),
    inferred: of('inferred'),
    disputed: of('disputed'),
  };
};

/** The page in one language, made of nothing but the data that the model runs on. */
export const pageOf = (messages: Messages): ModelledPage => {
  const words = pageWords[messages.language];
  const section = (id: ModelledSection['id'], groups: readonly ModelledGroup[]): ModelledSection => ({ id, ...words.sections[id], groups });
  const list = (rows: readonly ModelledRow[]): readonly ModelledGroup[] => [{ title: '', rows }];
  return {
    title: words.title,
    intro: words.intro(counted()),
    sections: [
      section('not-modelled', unmodelled(messages)),
      section('questions', list(keysOf(questionDefaults).map((kind) => questionRow(kind, messages)))),
      section('findings', list(rules.map(({ id }) => row(rendered(messages.findings[id]?.title ?? id, messages))))),
      section('forms', list(formNames(messages).map((name) => row(text(name))))),
      section('not-read', list(outputsNotRead.map((what) => row(text(thing(what, messages)))))),
      section('claims', claimGroups(messages)),
      section('steps', stepGroups(messages)),
    ],
  };
};
