import type { Model } from '../model/model.ts';
import {
  joinSources,
  languageOf,
  looksCopied,
  needsLateForms,
  type Parsers,
  readProjects,
  readSource,
  type SourceReading,
} from '../read/index.ts';
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
  /** What reading a changed text again takes: the readings before projects put them together, and what was loaded. */
  readonly alone: readonly SourceReading[];
  readonly loaded: Loaded;
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

export type Loaded = { readonly parsers: Parsers; readonly readers: ProjectReaders };

/** A definition in a `body` may be YAML, and so may what `yamldecode` reads. */
const YAML_INSIDE = /yamldecode|openapi|swagger|\.ya?ml"/;

/** `aws cloudformation get-template` prints a template that was written in YAML as one text. */
const TEMPLATE_BODY = /"TemplateBody"\s{0,9}:\s{0,9}"/;

/** A plan or a state of Terraform keeps a definition that was written in YAML as one text. */
const YAML_BODY = /"body"\s{0,9}:\s{0,9}"(?!\s{0,9}(?:\{|\\n\s{0,9}\{|"))[^"\\]{0,200}(?:openapi|swagger)/;

/** Loads what the sources are written in, and nothing else. */
const load = async (given: readonly SourceText[]): Promise<Loaded> => {
  const uncopied = given.some(({ text }) => looksCopied(text)) ? (await import('../read/copied.ts')).uncopied : null;
  const sources = uncopied ? given.map((source) => ({ ...source, text: uncopied(source.name, source.text)?.text ?? source.text })) : given;
  const languages = new Set(sources.map((source) => languageOf(source.name, source.text, source.for)));
  const hasHcl = languages.has('hcl');
  const needsYaml =
    languages.has('yaml') ||
    (hasHcl && sources.some((source) => YAML_INSIDE.test(source.text))) ||
    sources.some((source) => TEMPLATE_BODY.test(source.text) || YAML_BODY.test(source.text));
  const [yaml, late, hcl, terraform] = await Promise.all([
    needsYaml ? import('../syntax/yaml.ts') : null,
    sources.some(needsLateForms) ? import('../read/late-forms.ts') : null,
    hasHcl ? import('../syntax/hcl/index.ts').then(({ loadHcl }) => loadHcl()) : null,
    hasHcl ? import('../read/terraform/project.ts') : null,
  ]);
  return {
    parsers: { yaml: yaml?.parseYamlDocuments ?? null, hcl, late: late?.lateForms ?? [], uncopied },
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

  // What a source belongs to, and which of two definitions counts, are all that reading depends on: no other answer must cost a new model.
  const join = (all: readonly SourceReading[], answers: Workspace['answers']): ReturnType<typeof joinSources> => {
    const belongings = JSON.stringify(Object.entries(answers).filter(([id]) => /^(?:belongs-to|defined-twice):/.test(id)));
    const same =
      joined !== null &&
      joined.belongings === belongings &&
      joined.readings.length === all.length &&
      all.every((r, i) => r === joined?.readings[i]);
    if (!joined || !same) joined = { readings: all, belongings, result: joinSources(all, answers) };
    return joined.result;
  };

  type List = Omit<ReadWorkspace, 'model'> & { readonly given: Workspace['sources'] };
  /** A workspace is never changed in place, and typing in the URL leaves its sources alone: the same list is looked at once. */
  let list: List | null = null;

  const readList = async (given: Workspace['sources']): Promise<Omit<List, 'given'>> => {
    const { accepted: sources, problems } = withinLimits(uniquelyNamed(given));
    const loaded = await load(sources);
    const alone = readAll(sources, loaded.parsers);
    return { sources, readings: together(alone, sources, loaded), problems, alone, loaded };
  };

  return {
    read: async (workspace) => {
      if (list?.given !== workspace.sources) list = { given: workspace.sources, ...(await readList(workspace.sources)) };
      const { sources, readings, problems, alone, loaded } = list;
      const { model, problems: joining } = join(readings, workspace.answers);
      return { sources, readings, model, problems: [...problems, ...joining], alone, loaded };
    },
  };
};
