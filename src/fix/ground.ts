import { diagnose } from '../diagnose/registry.ts';
import type { Finding } from '../diagnose/rule.ts';
import type { Model } from '../model/model.ts';
import { joinSources, type Parsers, readProjects, readSource, type SourceReading } from '../read/index.ts';
import type { ProjectReaders } from '../read/project-part.ts';
import { buildDirectory } from '../services/directory.ts';
import { traceRequest, type World } from '../services/run-trace.ts';
import type { Edit } from '../text/edits.ts';
import type { Problem } from '../text/problem.ts';
import type { RunFunction } from '../trace/ports.ts';
import type { SampleRequest, Trace } from '../trace/trace.ts';
import { applyEdits } from './apply.ts';
import { keepApis } from './same-parts.ts';
import type { FixSource } from './write/paste.ts';

type Answers = Readonly<Record<string, string>>;

/** Everything that a proof stands on: what was pasted, what it was read as, and what is needed to read and trace it again. */
export type Ground = {
  readonly sources: readonly FixSource[];
  /** Each source read by itself, and all of them with what projects (Terraform, templates) add. */
  readonly alone: readonly SourceReading[];
  readonly readings: readonly SourceReading[];
  readonly model: Model;
  /** Of how the sources fit together. */
  readonly problems: readonly Problem[];
  readonly world: World;
  readonly parsers: Parsers;
  readonly readers: ProjectReaders;
  /** What edited texts were read as: many fixes make the same edit among others. */
  readonly seen: Map<string, SourceReading>;
};

/** A finding and the rule that gave it. */
export type Found = { readonly rule: string; readonly finding: Finding };

/** A request and what came of it. */
export type Answered = { readonly request: SampleRequest; readonly trace: Trace; readonly found: readonly Found[] };

export const ask = ({ world, model }: Ground, request: SampleRequest): Answered => {
  const { trace } = traceRequest(world, request);
  return { request, trace, found: diagnose({ trace, model }) };
};

const namesOf = (sources: readonly FixSource[]): ReadonlySet<string> => new Set(sources.map(({ name }) => name));

const editedSources = (sources: readonly FixSource[], edits: readonly Edit[]): readonly FixSource[] => {
  const texts = applyEdits(new Map(sources.map(({ name, text }) => [name, text])), edits);
  const there = namesOf(sources);
  const fresh = [...texts].filter(([name]) => !there.has(name)).map(([name, text]) => ({ name, text }));
  return [...sources.map((source) => ({ ...source, text: texts.get(source.name) ?? source.text })), ...fresh];
};

const readOnce = ({ seen, parsers }: Ground, { name, text, form, for: belongsTo }: FixSource): SourceReading => {
  const key = `${JSON.stringify([name, form, belongsTo])}${text}`;
  const reading = seen.get(key) ?? readSource(name, text, { form, belongsTo }, parsers);
  seen.set(key, reading);
  return reading;
};

/** Only what was edited is read again, and the project that it is a part of. */
const readAgain = (ground: Ground, sources: readonly FixSource[]): Pick<Ground, 'alone' | 'readings'> => {
  const alone = sources.map((source, i) => {
    const before = ground.alone[i];
    const isSame = before !== undefined && ground.sources[i]?.text === source.text;
    return isSame ? before : readOnce(ground, source);
  });
  if (!alone.some(({ part }) => part)) return { alone, readings: alone };
  const { hcl, yaml } = ground.parsers;
  const texts = new Map(sources.map(({ name, text }) => [name, text]));
  return { alone, readings: readProjects(alone, ground.readers, { texts, hcl, yaml }) };
};

/**
 * What a source belongs to is joined by what fits, and an edit may change that (an origin that no longer names the API). A source that
 * would go elsewhere is held to where it was: these are the answers that do so.
 */
const heldJoins = (before: Model, after: Model, answers: Answers): Answers =>
  Object.fromEntries(
    before.joins.flatMap(({ id, owner }) => {
      const now = after.joins.find((join) => join.id === id);
      return answers[id] === undefined && now?.owner !== owner ? [[id, owner]] : [];
    }),
  );

export type Edited = { readonly ground: Ground; readonly answers: Answers };

/** The same ground after edits, and the answers that have to come with them. */
export const edited = (ground: Ground, edits: readonly Edit[], answers: Answers): Edited => {
  const sources = editedSources(ground.sources, edits);
  const { alone, readings } = edits.length === 0 ? ground : readAgain(ground, sources);
  const given = { ...ground.world.answers, ...answers };
  const first = edits.length === 0 ? { model: ground.model, problems: ground.problems } : joinSources(readings, given);
  const held = edits.length === 0 ? {} : heldJoins(ground.model, first.model, given);
  const isMoved = Object.keys(held).length > 0;
  const { model: joined, problems } = isMoved ? joinSources(readings, { ...given, ...held }) : first;
  const model = joined === ground.model ? joined : keepApis(ground.model, joined);
  const directory = model === ground.model ? ground.world.directory : buildDirectory(model);
  const world = { ...ground.world, directory, answers: { ...given, ...held } };
  return { ground: { ...ground, sources, alone, readings, model, problems, world }, answers: { ...answers, ...held } };
};

export const withFunctions = (ground: Ground, runFunction: RunFunction | null): Ground => ({
  ...ground,
  world: { ...ground.world, runFunction: ground.world.runFunction ?? runFunction },
});

const identityOf = ({ code, severity, params }: Problem): string => JSON.stringify([code, severity, params]);

/** Errors and warnings of reading that were not there before. */
export const newProblems = (before: Ground, after: Ground): readonly Problem[] => {
  const all = ({ readings, problems }: Ground): readonly Problem[] => [...readings.flatMap((reading) => reading.problems), ...problems];
  const known = new Set(all(before).map(identityOf));
  return all(after).filter((problem) => problem.severity !== 'info' && !known.has(identityOf(problem)));
};
