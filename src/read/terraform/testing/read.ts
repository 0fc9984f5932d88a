import { newSourceReader, type ReadWorkspace } from '../../../analyze/read-sources.ts';
import type { Distribution } from '../../../model/distribution.ts';
import type { Model } from '../../../model/model.ts';
import type { Value } from '../../../model/value.ts';

/** Reads files of one workspace together, by name. */
export const readFiles = (files: Readonly<Record<string, string>>): Promise<ReadWorkspace> =>
  newSourceReader().read({
    tracefront: 1,
    name: null,
    sources: Object.entries(files).map(([name, text]) => ({ name, text })),
    requests: [],
    answers: {},
  } as Parameters<ReturnType<typeof newSourceReader>['read']>[0]);

export const modelOf = async (files: Readonly<Record<string, string>>): Promise<Model> => (await readFiles(files)).model;

/** A value in short: as it is, `(default)`, or `<expression>`. */
export const short = (value: Value<unknown> | null | undefined): unknown => {
  if (value === null || value === undefined) return null;
  if (value.from === 'unresolved') return `<${value.expression}>`;
  return value.from === 'default' ? `(${String(value.value)})` : value.value;
};

export const onlyDistribution = (model: Model): Distribution => {
  const [only, ...more] = model.distributions;
  if (!only || more.length > 0) throw new Error(`${model.distributions.length} distributions`);
  return only;
};

/** The problems of all files: `code.detail @ the text that it points at`. */
export const problemsOf = ({ readings, problems, sources }: ReadWorkspace): readonly string[] =>
  [...readings.flatMap((reading) => reading.problems), ...problems].map((problem) => {
    const text = sources.find((source) => source.name === problem.at?.source)?.text ?? '';
    const { detail } = problem.params;
    const where = problem.at ? text.slice(problem.at.start, problem.at.end).split('\n')[0] : '';
    return `${problem.code}${detail === undefined ? '' : `.${detail}`} @ ${where}`;
  });

/** A distribution of one origin and one behavior, around what a test is about. */
export const distributionAround = (origin: string, more = ''): string => `
resource "aws_cloudfront_distribution" "main" {
  enabled = true
  origin {
    origin_id = "one"
    ${origin}
  }
  default_cache_behavior {
    target_origin_id       = "one"
    viewer_protocol_policy = "allow-all"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
  }
  ${more}
}
`;
