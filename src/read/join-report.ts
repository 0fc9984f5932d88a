import type { Twice } from '../model/model.ts';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';

type Stands = { readonly at: Span | null };

/** A definition of a thing, by the source that it stands in: the second in one source is `source#2`. */
type Option = { readonly option: string; readonly at: Span | null };

type Met = Pick<Twice, 'id' | 'what' | 'name'> & { readonly options: Option[]; taken: string; thing: string };

/** What joining finds to say, and the things that several sources define, each differently. */
export type Joining = {
  readonly answers: Readonly<Record<string, string>>;
  readonly problems: Problem[];
  readonly met: Map<string, Met>;
};

export const newJoining = (answers: Readonly<Record<string, string>>): Joining => ({ answers, problems: [], met: new Map() });

const addOption = (met: Met, at: Span | null): string => {
  const source = at?.source ?? '?';
  const before = met.options.filter((one) => one.at?.source === at?.source).length;
  const option = before === 0 ? source : `${source}#${before + 1}`;
  met.options.push({ option, at });
  return option;
};

const meet = (joining: Joining, what: string, name: string, scope: string, before: Stands): Met => {
  const id = `defined-twice:${what} ${scope}${name}`;
  const known = joining.met.get(id);
  if (known) return known;
  const met: Met = { id, what, name, options: [], taken: '', thing: `${what} ${scope}${name}` };
  met.taken = addOption(met, before.at);
  joining.met.set(id, met);
  return met;
};

/**
 * Two sources say different things of one thing. Gives the one that counts: `before`, unless the user chose `next`. The answer goes by `what`,
 * the thing's name and `scope` (what the thing is a part of), so the name must not depend on which of them counts.
 */
export const oneOfTwo = <T extends Stands>(joining: Joining, what: string, name: string, before: T, next: T, scope = ''): T => {
  const met = meet(joining, what, name, scope, before);
  const option = addOption(met, next.at);
  if (joining.answers[met.id] !== option) return before;
  met.taken = option;
  return next;
};

/** What a thing that several sources define is called in the model, where that is not the name it was met by. */
export const renameTwice = (joining: Joining, what: string, name: string, called: string): void => {
  const met = joining.met.get(`defined-twice:${what} ${name}`);
  if (met) met.thing = `${what} ${called}`;
};

/** All that was met, and a problem at each definition that does not count: a remark once the user has chosen. */
export const twiceIn = ({ met, answers }: Joining): { readonly twice: readonly Twice[]; readonly problems: readonly Problem[] } => {
  const all = [...met.values()];
  const twice = all.map(
    ({ options, ...one }): Twice => ({
      ...one,
      options: options.map(({ option }) => option),
      at: options.find(({ option }) => option === one.taken)?.at ?? null,
    }),
  );
  const problems = all.flatMap(({ id, what, name, options, taken }) =>
    options
      .filter(({ option }) => option !== taken)
      .map(({ at }) => definedTwice(what, name, at, taken, answers[id] === taken ? 'info' : 'warning')),
  );
  return { twice, problems };
};

const definedTwice = (what: string, name: string, at: Span | null, taken: string, severity: 'warning' | 'info'): Problem => ({
  code: 'defined-twice',
  severity,
  at,
  params: { what, name, taken },
});
