import { describe, expect, it } from 'vitest';
import type { Model } from '../../model/model.ts';
import type { Header } from '../../trace/request.ts';
import type { Step } from '../../trace/step.ts';
import type { Rule } from '../rule.ts';
import { behavior, brief, distribution, edge, type ForwardedParts, fine, hop, origin, ownHost, way } from '../testing.ts';

/** What the rules about things that are not sent on are tried with: how one is lost, and the check that fails for want of it. */
export type Losing = {
  readonly rule: Rule;
  readonly lost: ForwardedParts;
  readonly refused: Step;
  /** Lines of what wanted it, where a finding points at that too. */
  readonly wantedAt?: string;
  /** A check that fails for want of something else. */
  readonly otherwise?: Step;
  readonly model?: Partial<Model>;
};

const ORIGIN = origin('api', 'a1b2.execute-api.us-east-1.amazonaws.com', 30);
const legacy = behavior('/api/*', 10, {
  forwarding: {
    mode: 'legacy',
    at: null,
    queryString: { from: 'default', value: false, page: '' },
    queryStringCacheKeys: [],
    headers: [],
    cookies: { forward: { from: 'default', value: 'none', page: '' }, names: [] },
  },
});

/** The table that all of these rules share. An origin's own header stands in for a lost one of that name. */
export const testNotForwarded = ({ rule, lost, refused, wantedAt, otherwise, model }: Losing): void => {
  const given = { ...model, distributions: [distribution({ behaviors: [behavior('/api/*', 10)], origins: [ORIGIN] })] };
  const old = { ...model, distributions: [distribution({ behaviors: [legacy], origins: [ORIGIN] })] };
  const api = (step: Step | null) => (index: number) => ({
    ...hop('rest-api', step ? [step] : [])(index),
    at: { kind: 'rest-api', name: 'a1b2' } as const,
  });
  const warning = 'warning request at 40,10: all-viewer-except-host';
  const added: readonly Header[] = (lost.headers?.dropped ?? []).map((name) => [name, 'x']);

  describe(`${rule.id} reports`, () => {
    it.each([
      {
        name: 'what the request carried and the API missed',
        context: way({ hops: [edge([ownHost(lost)]), api(refused)], model: given }),
        expected: [`error outcome at 40,10${wantedAt ? `,${wantedAt}` : ''}: all-viewer-except-host`],
      },
      {
        name: 'what was left out without harm to this request, as a warning',
        context: way({ hops: [edge([ownHost(lost)], { answer: fine }), api(null)], model: given }),
        expected: [warning],
      },
      {
        name: 'what legacy settings leave out, with a fix of their own',
        context: way({ hops: [edge([ownHost(lost)], { answer: fine }), api(null)], model: old }),
        expected: ['warning request at 40,10: forwarded-values'],
      },
      ...(otherwise
        ? [
            {
              name: 'it as a warning where the check failed for want of something else',
              context: way({ hops: [edge([ownHost(lost)]), api(otherwise)], model: given }),
              expected: [warning],
            },
          ]
        : []),
    ])('$name', ({ context, expected }) => expect(brief(rule, context)).toEqual(expected));
  });

  describe(`${rule.id} is silent`, () => {
    it.each([
      { name: 'when all goes on', context: way({ hops: [edge([ownHost()]), api(refused)], model: given }) },
      { name: 'towards a bucket', context: way({ hops: [edge([ownHost(lost)]), hop('s3-bucket', [])], model: given }) },
      {
        name: 'on the second pass of a loop',
        context: way({ hops: [edge([ownHost()]), hop('distribution', [ownHost(lost)], { pass: 2 }), api(null)], model: given }),
      },
      {
        name: 'for another header',
        context: way({ hops: [edge([ownHost({ headers: { kept: [], dropped: ['accept'] } })]), api(null)], model: given }),
      },
      ...(added.length > 0
        ? [{ name: 'when the origin adds its own', context: way({ hops: [edge([ownHost({ ...lost, added })]), api(null)], model: given }) }]
        : []),
    ])('$name', ({ context }) => expect(brief(rule, context)).toEqual([]));
  });
};
