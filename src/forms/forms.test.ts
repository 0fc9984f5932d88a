import { describe, expect, test } from 'vitest';
import type { SourceText } from '../workspace/workspace.ts';
import { type Difference, differences } from './testing/bare.ts';
import { exceptions, filledIn, notWritten } from './testing/exceptions.ts';
import { reference, written } from './testing/forms.ts';
import { type Look, look, readModel } from './testing/look.ts';
import { type SiteName, siteNames } from './testing/site.ts';

const looks = new Map<SiteName, Promise<Look>>();
const expected = (site: SiteName): Promise<Look> => {
  const made = looks.get(site) ?? look(site, reference[site]);
  looks.set(site, made);
  return made;
};

const told = ({ path, expected: wanted, found }: Difference): string => `${path}: ${JSON.stringify(wanted)} is ${JSON.stringify(found)}`;

const allowedFor = (form: string, site: SiteName): typeof exceptions =>
  exceptions.filter(({ forms, sites }) => forms.includes(form) && sites.includes(site));

/** Differences that no exception names, and exceptions that no difference needs. */
const compared = (
  found: readonly Difference[],
  allowed: readonly string[],
): { readonly unexpected: readonly string[]; readonly stale: readonly string[] } => ({
  unexpected: found.filter(({ path }) => !allowed.includes(path)).map(told),
  stale: allowed.filter((path) => !found.some((one) => one.path === path)),
});

const nothing = { unexpected: [], stale: [] };
const combinations = Object.entries(written).flatMap(([form, sites]) =>
  siteNames.flatMap((site): [string, SiteName, readonly SourceText[]][] => {
    const sources = sites[site];
    return sources ? [[form, site, sources]] : [];
  }),
);

describe.each(combinations)('%s: %s', (form, site, sources) => {
  const allowed = allowedFor(form, site);

  test('the same model and the same reports', async () => {
    const whole = filledIn[form];
    const wanted = await expected(site);
    const { model: filledModel, reports, problems } = await look(site, whole ? [...sources, ...whole[site]] : sources);
    const model = whole ? (await readModel(site, sources)).model : filledModel;
    expect(problems).toEqual([]);
    const ofModel = differences(wanted.model, model);
    expect(
      compared(
        ofModel,
        allowed.flatMap((one) => one.model),
      ),
    ).toEqual(nothing);
    expect(reports.map(({ request }) => request)).toEqual(wanted.reports.map(({ request }) => request));
    const ofReports = wanted.reports.map(({ request, report }, index) => {
      const paths = allowed.flatMap((one) => one.reports ?? []).flatMap((one) => (one.request === request ? one.paths : []));
      return { request, ...compared(differences(report, reports[index]?.report), paths) };
    });
    expect(ofReports.filter(({ unexpected, stale }) => unexpected.length + stale.length > 0)).toEqual([]);
  });
});

test('what is not written has a reason, and what has a reason is not written', () => {
  const missing = Object.entries(written).flatMap(([form, sites]) =>
    siteNames.flatMap((site) => (sites[site] ? [] : [`${form}: ${site}`])),
  );
  expect(missing.sort()).toEqual(
    notWritten.flatMap(({ forms, sites }) => forms.flatMap((form) => sites.map((site) => `${form}: ${site}`))).sort(),
  );
});

test('exceptions name forms, sites and requests that there are', async () => {
  const names = Object.keys(written);
  expect([...exceptions, ...notWritten].flatMap(({ forms }) => forms).filter((form) => !names.includes(form))).toEqual([]);
  for (const { sites, reports } of exceptions) {
    for (const site of sites) {
      const asked = (await expected(site)).reports.map(({ request }) => request);
      expect((reports ?? []).map(({ request }) => request).filter((request) => !asked.includes(request))).toEqual([]);
    }
  }
});

test('a site that says something else is told apart', async () => {
  const changes: readonly (readonly [SiteName, string, string, string])[] = [
    ['rest', 'OriginPath: /prod', 'OriginPath: /dev', 'distributions.*.origins.*.originPath'],
    ['rest', 'ApiKeyRequired: true', 'ApiKeyRequired: false', 'restApis.*.resources.*.methods.*.apiKeyRequired'],
    ['http', 'StageName: v1,', 'StageName: v2,', 'httpApis.*.stages.*.name'],
    ['http', '[JP, US]', '[JP]', 'distributions.*.geoRestriction.locations'],
    ['domain', ', BasePath: v1,', ', BasePath: v2,', 'customDomains.*.mappings.*.key'],
  ];
  for (const [site, from, to, path] of changes) {
    const [source, ...others] = written['CloudFormation: YAML with short tags']?.[site] ?? [];
    if (!source?.text.includes(from)) throw new Error(`${from} is not there`);
    const { model } = await readModel(site, [{ ...source, text: source.text.replace(from, to) }, ...others]);
    expect(differences((await expected(site)).model, model).map((one) => one.path)).toContain(path);
  }
});
