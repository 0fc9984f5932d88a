/** Ways to read all of an object at once, the path among it. */
const READS_ALL = /\beval\b|\bFunction\b|JSON\.stringify\s*\(|Object\.(?:values|entries|assign|fromEntries)\b|\.\.\.|\bfor\s*\([^)]*\bin\b/;

/** `handler(event)`, `(event) =>`: where the event is named, not yet read. */
const PARAMETER = /\(\s*event\s*\)(?=\s*(?:\{|=>))/g;

/**
 * May what a CloudFront Function does depend on the path? Taken to unless its code names neither `uri` nor anything by which all of the
 * request could be read at once; at the viewer response, unless it reads nothing of its event but the response.
 */
export const seesPath = (code: string, event: 'viewer-request' | 'viewer-response'): boolean => {
  const read = code.replaceAll(PARAMETER, '()');
  if (event === 'viewer-response') return /request/i.test(read) || /\bevent\b(?!\s*\.\s*response\b)/.test(read);
  return /uri/i.test(read) || READS_ALL.test(read);
};
