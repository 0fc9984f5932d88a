import { fromBase64 } from './base64.ts';

/** A header of which the value is somebody's: by its name. `www-authenticate` and `authority` are not. */
const SENSITIVE_HEADER =
  /(?:^|-)(?:authorization|auth|cookie2?|token|secret|verify|password|signature|api-?key|credential|jwt|session|csrf|xsrf)(?:$|-)|oidc-/i;
const HARMLESS_HEADER = /^(?:www-authenticate|access-control-.*|x-amzn-remapped-.*|x-amzn-errortype)$/i;

export const isSensitiveHeader = (name: string): boolean => SENSITIVE_HEADER.test(name) && !HARMLESS_HEADER.test(name);

/** A member or variable of which the value is a secret, by its name. */
export const isSecretName = (name: string): boolean =>
  /(?:passw(?:or)?d|secret|private[-_]?key|access[-_]?key(?:[-_]?id)?|api[-_]?key(?:[-_]?value)?|credentials?|[a-z]token|_token|-token|^token)$/i.test(
    name,
  );

/** `user:password` behind `Basic`; null where the text is something else. */
export const basicCredentials = (token: string): { readonly user: string; readonly password: string } | null => {
  const plain = token.length < 6 ? null : fromBase64(token);
  const colon = plain?.indexOf(':') ?? -1;
  if (plain === null || colon < 0 || !/^[\x20-\x7e\x80-\xff]+$/.test(plain)) return null;
  return { user: plain.slice(0, colon), password: plain.slice(colon + 1) };
};

type Part = { readonly start: number; readonly end: number };

const partsOf = (value: string, pattern: RegExp): readonly Part[] =>
  [...value.matchAll(pattern)].flatMap((match): readonly Part[] => {
    const [start, end] = match.indices?.[1] ?? [0, 0];
    return end > start ? [{ start, end }] : [];
  });

/**
 * What of a header's value is secret: of a cookie each value and no name, of a signature the key and the signature, of a token what follows its scheme. API
 * Gateway tells them apart by what is left.
 */
export const secretParts = (name: string, value: string): readonly Part[] => {
  if (/^set-cookie$/i.test(name)) return partsOf(value, /^[^=;]*=("?[^;]*)/dg);
  if (/cookie/i.test(name)) return partsOf(value, /(?:^|;\s*)[^=;]*=([^;]*)/dg);
  if (/^AWS4-/.test(value)) return partsOf(value, /(?:Credential=|Signature=)([^/,\s]+)/dg);
  if (/^Digest\s/i.test(value)) return partsOf(value, /\b(?:username|nonce|cnonce|response|opaque)="([^"]*)"/dg);
  const schemed = partsOf(value, /^[A-Za-z][\w-]*\s+(\S.*)$/dgs);
  return schemed.length > 0 ? schemed : value.trim() === '' ? [] : [{ start: 0, end: value.length }];
};
