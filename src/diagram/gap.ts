import type { PathFit } from '../trace/step.ts';
import type { Trace } from '../trace/trace.ts';
import type { Gap } from './diagram.ts';
import { lastStep } from './steps.ts';

type Segment = Gap['segments'][number];

const slashed = (text: string): string => (text.startsWith('/') ? text : `/${text}`);

const segmentsOf = (path: string): readonly string[] => {
  const parts = path.split('/').slice(path.startsWith('/') ? 1 : 0);
  return parts.length === 0 ? ['/'] : parts.map(slashed);
};

const fitted = (fit: PathFit): readonly Segment[] => {
  const segments = fit.segments.map(
    ({ text, fits }): Segment => ({ text: slashed(text), part: fits === 'no' ? 'breaks' : fits === 'beyond' ? 'beyond' : 'fits' }),
  );
  // A path that ends too early fits everywhere and still names nothing: it breaks at its end.
  if (segments.length > 0 && segments.every(({ part }) => part === 'fits')) return segments;
  return segments.length === 0 ? [{ text: '/', part: 'breaks' }] : segments;
};

/** What stands before the part that resources are matched against: the stage, or a mapping's key. */
const before = (trace: Trace, hop: number): readonly Segment[] => {
  const stage = lastStep(trace.hops, hop, 'stage-selected');
  if (stage?.step.by === 'path') return [{ text: slashed(stage.step.stage), part: 'stage' }];
  const from = trace.hops[hop]?.from ?? null;
  const mapping = from === null ? null : (lastStep(trace.hops, from, 'mapping-selected') ?? lastStep(trace.hops, hop, 'mapping-selected'));
  return mapping && mapping.step.key !== '' ? [{ text: slashed(mapping.step.key), part: 'mapping' }] : [];
};

/** The path's segments where an API found nothing for them; null where it found something. */
export const gapAt = (trace: Trace, hop: number): Gap | null => {
  const resource = lastStep(trace.hops, hop, 'resource-missing');
  if (resource) return { kind: 'resource', segments: [...before(trace, hop), ...fitted(resource.step.fit)] };
  const route = lastStep(trace.hops, hop, 'route-missing');
  if (route) return { kind: 'route', segments: [...before(trace, hop), ...fitted(route.step.fit)] };
  const method = lastStep(trace.hops, hop, 'method-missing');
  if (method) {
    const segments = segmentsOf(method.step.path).map((text): Segment => ({ text, part: 'fits' }));
    return { kind: 'method', segments: [...before(trace, hop), ...segments] };
  }
  const stage = lastStep(trace.hops, hop, 'stage-missing');
  if (stage) {
    const segments = segmentsOf(trace.hops[hop]?.request.path ?? '/').map(
      (text, index): Segment => ({ text, part: index === 0 ? 'breaks' : 'beyond' }),
    );
    return { kind: 'stage', segments };
  }
  const mapping = lastStep(trace.hops, hop, 'mapping-missing');
  if (mapping)
    return {
      kind: 'stage',
      segments: segmentsOf(mapping.step.path).map((text, index): Segment => ({ text, part: index === 0 ? 'breaks' : 'beyond' })),
    };
  return null;
};
