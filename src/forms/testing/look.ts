import { newSourceReader } from '../../analyze/read-sources.ts';
import { analyze, emptyWorkspace } from '../../index.ts';
import type { SourceText } from '../../workspace/workspace.ts';
import { type Bare, bareModel, bareReport } from './bare.ts';
import { requests, type SiteName } from './site.ts';

export type Look = {
  readonly model: Bare;
  readonly reports: readonly { readonly request: string; readonly report: Bare }[];
  /** Whatever is more than a remark. */
  readonly problems: readonly string[];
  readonly forms: readonly (string | null)[];
};

const pathOf = (url: string): string => url.replace(/^https:\/\/[^/]*\.(?:net|com)(?<!api\.example\.com)/, '');

const workspace = (site: SiteName, sources: readonly SourceText[]): Parameters<typeof analyze>[0] => ({
  ...emptyWorkspace,
  sources,
  requests: requests[site],
});

export const readModel = async (site: SiteName, sources: readonly SourceText[]): Promise<Pick<Look, 'model' | 'forms'>> => {
  const { model, readings } = await newSourceReader().read(workspace(site, sources));
  return { model: bareModel(model), forms: readings.map(({ form }) => form) };
};

/** What is read of a site, and what is answered. */
export const look = async (site: SiteName, sources: readonly SourceText[]): Promise<Look> => {
  const given = workspace(site, sources);
  const { model, readings } = await newSourceReader().read(given);
  const { reports, problems } = await analyze(given);
  return {
    model: bareModel(model),
    forms: readings.map(({ form }) => form),
    problems: problems.filter(({ severity }) => severity !== 'info').map(({ code, message }) => `${code}: ${message}`),
    reports: reports.map((report) => ({
      request: `${report.request.method} ${pathOf(report.request.url)}`,
      report: bareReport(report, model),
    })),
  };
};
