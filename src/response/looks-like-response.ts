import { readResponse } from './read-response.ts';
import { recognise } from './recognise.ts';

const looked = 60;

/** A status line near the beginning, in any of the shapes in which people paste one. */
const STATUS_LINE = /^[\s>*•-]*<?\s*HTTP\/\d(?:\.\d)? \d{3}\b/;
const PANEL = /^\s*Status(?: Code)?:?\s*$|^\s*Status(?: Code)?:\s*\d{3}\b/i;

/** Errors that AWS itself writes, as whole bodies. */
const BODIES: readonly RegExp[] = [
  /^\s*\{\s*"[mM]essage"\s*:\s*(?:null|"(?:[^"\\]|\\.){0,1000}")\s*\}\s*$/,
  /^\s*(?:<\?xml[^>]{0,100}\?>\s*)?<Error>\s*<Code>/,
  /The request could not be satisfied/,
];

/**
 * Is a pasted text an HTTP answer, rather than a configuration or a command? Strict: what it takes for an answer is compared with the
 * prediction and is not added as a source.
 */
export const looksLikeResponse = (text: string): boolean => {
  const begin = text.slice(0, 20_000);
  const lines = begin.split('\n', looked);
  const isJson = /^\s*[[{]/.test(begin);
  const isHar = isJson && /"response"\s*:\s*\{/.test(text.slice(0, 400_000)) && /"(?:request|entries)"\s*:/.test(begin);
  const isSigned = !isJson && lines.some((line) => STATUS_LINE.test(line) || PANEL.test(line));
  const isBody = BODIES.some((body) => body.test(begin));
  if (!isHar && !isSigned && !isBody) return false;
  const last = readResponse(text).responses.at(-1);
  return last !== undefined && (!isBody || isSigned || isHar || recognise(last).answerer.by !== null);
};
