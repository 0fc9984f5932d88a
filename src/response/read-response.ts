import { cleanLines, verboseLines } from './clean-lines.ts';
import { readCurlCommand } from './read-curl-command.ts';
import { readHar } from './read-har.ts';
import { panelIn, requestIn, responsesIn, statusOf } from './read-lines.ts';
import type { Seen, SeenProblem, SeenRequest, SeenResponse } from './seen.ts';

/** Far more than any answer that tells something; in UTF-16 units. */
const limit = 2_000_000;

const nothing = (problem: SeenProblem): Seen => ({ form: null, responses: [], request: null, problems: [problem] });

const seen = (form: Seen['form'], responses: readonly SeenResponse[], request: SeenRequest | null): Seen => ({
  form,
  responses,
  request,
  problems: responses.some(({ status }) => status === null) && form !== 'body-only' ? [{ code: 'status-missing' }] : [],
});

/**
 * Reads what people paste as evidence: `curl -i`, `curl -v`, either with `-L`, indented or as a list; a network panel's headers, a HAR or one
 * entry of it, a body alone; and the command "Copy as cURL" in front of it. Never throws.
 */
export const readResponse = (text: string): Seen => {
  if (text.length > limit) return nothing({ code: 'too-large', limit });
  if (text.trim() === '') return nothing({ code: 'nothing-found' });
  const har = readHar(text.trim());
  if (har) return seen('har', har.responses, har.request);
  const lines = cleanLines(text);
  const command = readCurlCommand(lines.join('\n'));
  const verbose = verboseLines(lines);
  if (verbose.some(({ side, text: line }) => side === 'response' && statusOf(line) !== null)) {
    const responses = responsesIn(verbose.flatMap(({ side, text: line }) => (side === 'request' ? [] : [line])));
    const request = requestIn(verbose.flatMap(({ side, text: line }) => (side === 'request' ? [line] : [])));
    return seen('curl-verbose', responses, command ?? request);
  }
  const responses = responsesIn(lines);
  if (responses.length > 0) return seen('curl-include', responses, command ?? requestIn(lines));
  const panel = panelIn(lines);
  if (panel.response) return seen('devtools', [panel.response], command ?? panel.request);
  return bodyAlone(lines, command ?? panel.request);
};

const BODY = /^(?:\{|\[|<)|The request could not be satisfied|^Missing Authentication Token$|^Forbidden$/m;

const bodyAlone = (lines: readonly string[], request: SeenRequest | null): Seen => {
  const from = request === null ? 0 : lines.findIndex((line) => /^\s*[{<[]/.test(line));
  const body = from === -1 ? '' : lines.slice(from).join('\n').trim();
  if (BODY.test(body)) {
    const responses = [{ status: statusInBody(body), headers: [], body }];
    return { form: 'body-only', responses, request, problems: [{ code: 'body-only' }] };
  }
  return request
    ? { form: 'curl-command', responses: [], request, problems: [{ code: 'request-only' }] }
    : nothing({ code: 'nothing-found' });
};

/** CloudFront's page, and a website endpoint's, write the status out. */
const statusInBody = (body: string): number | null => {
  const found = /<h1>\s*(\d{3}) |^(\d{3}) ERROR/im.exec(body);
  return found ? Number(found[1] ?? found[2]) : null;
};
