/** What an unknown path answers where an `Authorization` header is there that is no AWS signature: API Gateway tries to read it as one. */
export type ParsedSignature = { readonly errorType: string; readonly message: string };

const signature = 'AWS4-HMAC-SHA256';

/**
 * Words of the answer, as users pasted them (HumanCellAtlas/data-store#328); null for a header that is an AWS signature.
 * https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden
 */
export const signatureParseAnswer = (authorization: string): ParsedSignature | null => {
  if (authorization.startsWith(signature)) return null;
  const parts = authorization.trim().split(/[\s,]+/);
  const token = parts.length > 1 ? parts.slice(1) : parts;
  const bare = token.find((part) => !part.includes('='));
  const message =
    bare !== undefined
      ? `'${bare}' not a valid key=value pair (missing equal-sign) in Authorization header: '${authorization}'.`
      : `Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=${parts[0] ?? ''}`;
  return { errorType: 'IncompleteSignatureException', message };
};
