import type { Step } from '../trace/step.ts';
import type { Hop, Trace } from '../trace/trace.ts';
import type { DiagramRow, NoteCode } from './diagram.ts';
import { noteRow } from './rows.ts';
import { spanOf } from './steps.ts';

type Said = { readonly code: NoteCode; readonly detail: string };

const changed = (before: string, after: string): string => (before === after ? before : `${before} → ${after}`);

const edgeNote = (step: Extract<Step, { readonly kind: 'edge-dispatched' }>): Said => {
  if (step.own) return { code: 'edge-to-api', detail: step.host };
  return step.to === null ? { code: 'edge-to-nobody', detail: step.host } : { code: 'edge-to-you', detail: step.host };
};

/** What of a place's decisions is told in its box. Most need no words there: rows, arrows and ends show them. */
const noteOf = (step: Step): Said | null => {
  switch (step.kind) {
    case 'edge-dispatched':
      return edgeNote(step);
    case 'api-host-refused':
      return { code: 'host-refused', detail: step.host };
    case 'host-unknown':
      return { code: 'edge-to-nobody', detail: step.host };
    case 'endpoint-disabled':
      return { code: 'endpoint-disabled', detail: step.api };
    case 'private-refused':
      return { code: 'private-refused', detail: step.api };
    case 'mapping-missing':
      return { code: 'mapping-missing', detail: step.path };
    case 'chain-refused':
      return { code: 'chain-refused', detail: String(step.arrivals) };
    case 'method-refused':
      return { code: 'method-refused', detail: step.method };
    case 'viewer-redirected':
      return { code: 'viewer-redirected', detail: step.location };
    case 'viewer-http-refused':
      return { code: 'viewer-http-refused', detail: '' };
    case 'distribution-refuses':
    case 'size-refused':
    case 'get-with-body-refused':
      return { code: 'request-refused', detail: '' };
    case 'root-object-applied':
      return { code: 'root-object', detail: step.object };
    case 'connection-failed':
      return { code: 'connection-failed', detail: step.to };
    case 'error-page-served':
      return { code: 'error-page', detail: step.page };
    case 'error-page-failed':
      return { code: 'error-page-failed', detail: step.page };
    case 'failed-over':
      return { code: 'failed-over', detail: changed(step.from, step.to) };
    case 'not-pasted':
      return { code: 'not-pasted', detail: step.what };
    case 'preflight-answered':
      return { code: 'preflight', detail: step.origin };
    case 'mock-answered':
      return { code: 'mock', detail: String(step.status) };
    case 'ping-answered':
      return { code: 'ping', detail: step.path };
    case 'value-unresolved':
      return { code: 'unresolved', detail: step.expression };
    default:
      return gateNote(step) ?? functionNote(step);
  }
};

const gateNote = (step: Step): Said | null => {
  const denied = (detail: string): Said => ({ code: 'access-denied', detail });
  switch (step.kind) {
    case 'waf-checked':
      return step.blocked ? denied('WAF') : null;
    case 'geo-checked':
      return step.blocked ? denied('geo') : null;
    case 'signature-checked':
      return step.result === 'signed' ? null : denied('signature');
    case 'resource-policy-checked':
      return step.allowed ? null : denied('resource policy');
    case 'authorization-checked':
      return step.result === 'allowed' ? null : denied(step.type);
    case 'api-key-checked':
      return step.result === 'known' ? null : denied('x-api-key');
    default:
      return null;
  }
};

/** The path before and after, where the function changed it; else what it changed, by name: the whole event is no remark. */
const changedBy = (changes: Extract<Step, { kind: 'function-ran' }>['changes']): string => {
  const uri = changes.find(({ what }) => what === 'uri');
  return uri ? changed(uri.before ?? '/', uri.after ?? '/') : changes.map(({ name, what }) => name || what).join(', ');
};

const functionNote = (step: Step): Said | null => {
  switch (step.kind) {
    case 'function-ran':
      return step.changes.length > 0 ? { code: 'function-ran', detail: `${step.name}: ${changedBy(step.changes)}` } : null;
    case 'function-answered':
      return { code: 'function-answered', detail: step.name };
    case 'function-failed':
      return { code: 'function-failed', detail: step.name };
    case 'lambda-edge-answered':
      return { code: 'function-answered', detail: step.name };
    default:
      return null;
  }
};

/** The pass that a hop belongs to: that of the distribution it is at, or was last sent on by. */
export const passOf = (hops: readonly Hop[], index: number): number => {
  const seen = hops[index];
  if (!seen) return 1;
  if (seen.at.kind === 'distribution') return seen.pass;
  return seen.from === null || seen.from >= index ? 1 : passOf(hops, seen.from);
};

/** The remarks of a place's visits. The same remark of several visits is made once, for the last. */
export const noteRows = (trace: Trace, node: string, hops: readonly number[]): readonly DiagramRow[] => {
  const rows = new Map<string, DiagramRow>();
  for (const hop of hops) {
    trace.hops[hop]?.steps.forEach((step, index) => {
      const said = noteOf(step);
      if (!said) return;
      const own = passOf(trace.hops, hop);
      // What sends the request back begins the next pass.
      const pass = said.code === 'edge-to-you' ? own + 1 : own;
      const key = `${said.code} ${said.detail}`;
      rows.delete(key);
      rows.set(key, noteRow(node, said.code, said.detail, { hop, step: index }, { pass, at: spanOf(step) }));
    });
  }
  return [...rows.values()];
};
