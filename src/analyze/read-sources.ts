import type { Model } from '../model/model.ts';
import { joinSources, languageOf, needsLateForms, type Parsers, readProjects, readSource, type SourceReading } from '../read/index.ts';
import type { ProjectReaders } from '../read/project-part.ts';
import { withinLimits } from '../syntax/limits.ts';
import type { Problem } from '../text/problem.ts';
import type { SourceText, Workspace } from '../workspace/workspace.ts';

/** Everything that the sources of a workspace say. */
export type ReadWorkspace = {
  /** The sources under names that are unique, in their order. */
  readonly sources: readonly SourceText[];
  readonly readings: readonly SourceReading[];
  readonly model: Model;
  readonly problems: readonly Problem[];
};

export type SourceReader = { readonly read: (workspace: Workspace) => Promise<ReadWorkspace> };

/** A source's name is what spans call it, so no two may share one. */
const uniquelyNamed = (sources: readonly SourceText[]): readonly SourceText[] => {
  const taken = new Set<string>();
  return sources.map((source) => {
    let name = source.name;
    for (let n = 2; taken.has(name); n++) name = `${source.name} (${n})`;
    taken.add(name);
    return name === source.name ? source : { ...source, name };
  });
};

type Loaded = { readonly parsers: Parsers; readonly readers: ProjectReaders };

/** A definition in a `body` may be YAML, and so may what `yamldecode` reads. */
const YAML_INSIDE = /yamldecode|openapi|swagger|\.ya?ml"/;

/** Loads what the sources are written in, and nothing else. */
const load = async (sources: readonly SourceText[]): Promise<Loaded> => {
  const languages = new Set(sources.map((source) => languageOf(source.name, source.text, source.for)));
  const hasHcl = languages.has('hcl');
  const needsYaml = languages.has('yaml') || (hasHcl && sources.some((source) => YAML_INSIDE.test(source.text)));
  const [yaml, late, hcl, terraform] = await Promise.all([
    needsYaml ? import('../syntax/yaml.ts') : null,
    sources.some(needsLateForms) ? import('../read/late-forms.ts') : null,
    hasHcl ? import('../syntax/hcl/index.ts').then(({ loadHcl }) => loadHcl()) : null,
    hasHcl ? import('../read/terraform/project.ts') : null,
  ]);
  return {
    parsers: { yaml: yaml?.parseYamlDocuments ?? null, hcl, late: late?.lateForms ?? [] },
    readers: {
      ...(terraform ? { terraform: terraform.readTerraform } : {}),
      ...(late ? { template: late.readTemplateProject } : {}),
    },
  };
};

const identityOf = (source: SourceText): string => JSON.stringify([source.name, source.form, source.for]);

/** Reads workspaces, and remembers each source's reading for as long as its text stays the same. */
export const newSourceReader = (): SourceReader => {
  let readings = new Map<string, { readonly text: string; readonly reading: SourceReading }>();
  let joined: {
    readonly readings: readonly SourceReading[];
    readonly belongings: string;
    readonly result: ReturnType<typeof joinSources>;
  } | null = null;

  let whole: {
    readonly alone: readonly SourceReading[];
    readonly texts: readonly string[];
    readonly readings: readonly SourceReading[];
  } | null = null;

  // A project reads files of other forms by their names: it is read again when any text changes, and else stays the same.
  const together = (
    alone: readonly SourceReading[],
    sources: readonly SourceText[],
    { parsers, readers }: Loaded,
  ): readonly SourceReading[] => {
    if (!alone.some(({ part }) => part)) return alone;
    const texts = sources.map(({ text }) => text);
    const same =
      whole !== null && whole.alone.length === alone.length && alone.every((r, i) => r === whole?.alone[i] && texts[i] === whole.texts[i]);
    if (whole && same) return whole.readings;
    const byName = new Map(sources.map(({ name, text }) => [name, text]));
    whole = { alone, texts, readings: readProjects(alone, readers, { texts: byName, hcl: parsers.hcl, yaml: parsers.yaml }) };
    return whole.readings;
  };

  const readAll = (sources: readonly SourceText[], parsers: Parsers): readonly SourceReading[] => {
    const next: typeof readings = new Map();
    const all = sources.map((source) => {
      const id = identityOf(source);
      const before = readings.get(id);
      const reading =
        before?.text === source.text
          ? before.reading
          : readSource(source.name, source.text, { form: source.form, belongsTo: source.for }, parsers);
      next.set(id, { text: source.text, reading });
      return reading;
    });
    readings = next;
    return all;
  };

  // What a source belongs to is the only answer that reading depends on: no other must cost a new model.
  const join = (all: readonly SourceReading[], answers: Workspace['answers']): ReturnType<typeof joinSources> => {
    const belongings = JSON.stringify(Object.entries(answers).filter(([id]) => id.startsWith('belongs-to:')));
    const same =
      joined !== null &&
      joined.belongings === belongings &&
      joined.readings.length === all.length &&
      all.every((r, i) => r === joined?.readings[i]);
    if (!joined || !same) joined = { readings: all, belongings, result: joinSources(all, answers) };
    return joined.result;
  };

  return {
    read: async (workspace) => {
      const { accepted: taken, problems } = withinLimits(uniquelyNamed(workspace.sources));
      const loaded = await load(taken);
      const all = together(readAll(taken, loaded.parsers), taken, loaded);
      const { model, problems: joining } = join(all, workspace.answers);
      return { sources: taken, readings: all, model, problems: [...problems, ...joining] };
    },
  };
};
