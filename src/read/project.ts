import type { Problem } from '../text/problem.ts';
import type { Contribution } from './contribution.ts';
import { groupedBy } from './grouped.ts';
import type { ProjectContext, ProjectPart, ProjectReaders, ProjectReading } from './project-part.ts';
import type { SourceReading } from './source.ts';
import { tidyProblems } from './tidy-problems.ts';

const sourceOf = (piece: Contribution): string | null => {
  const at = 'value' in piece ? piece.value.at : piece.at;
  return at?.source ?? null;
};

/** A text that only fills a place in a project may well be nothing by itself. */
const isAboutForm = ({ code }: Problem): boolean => code.startsWith('form-') || code === 'contributes-nothing';

/** Gives every source the pieces that are written in it; what is written in none stands with the project's first part. */
const withProject = (readings: readonly SourceReading[], kind: ProjectPart['kind'], project: ProjectReading): readonly SourceReading[] => {
  const names = new Set(readings.map((reading) => reading.name));
  const first = readings.find((reading) => reading.part?.kind === kind)?.name ?? '';
  const ownerOf = (source: string | null | undefined): string => (source && names.has(source) ? source : first);
  const pieces = groupedBy(project.contributions, (piece) => ownerOf(sourceOf(piece)));
  const problems = groupedBy(project.problems, (problem) => ownerOf(problem.at?.source));
  return readings.map((reading) => {
    const isUsed = project.used.has(reading.name) && reading.part === null;
    const own = isUsed ? [] : reading.contributions;
    const told = isUsed ? reading.problems.filter((problem) => !isAboutForm(problem)) : reading.problems;
    const morePieces = pieces.get(reading.name) ?? [];
    const moreProblems = problems.get(reading.name) ?? [];
    if (!isUsed && morePieces.length === 0 && moreProblems.length === 0) return reading;
    const joined = { ...reading, contributions: [...own, ...morePieces], problems: tidyProblems([...told, ...moreProblems]) };
    return isUsed ? { ...joined, used: true } : joined;
  });
};

/** Reads the parts of projects together, where there are any. A kind whose reader is not loaded is left as it is. */
export const readProjects = (
  readings: readonly SourceReading[],
  readers: ProjectReaders,
  context: ProjectContext,
): readonly SourceReading[] => {
  const parts = readings.flatMap(({ part }) => part ?? []);
  let read = readings;
  for (const [kind, group] of groupedBy(parts, (part) => part.kind)) {
    const reader = readers[kind];
    if (reader) read = withProject(read, kind, reader(group, context));
  }
  return read;
};
