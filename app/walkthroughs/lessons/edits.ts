/** Pieces of what `configuration.ts` builds, as texts to find and to put in their place: for the solutions of lessons. */

/** What the default behavior says of its functions: it is the only behavior that stands at this depth. */
export const defaultFunction = (name: string | null): string =>
  name === null
    ? `"FunctionAssociations": {
                    "Quantity": 0
                }`
    : `"FunctionAssociations": {
                    "Quantity": 1,
                    "Items": [
                        {
                            "FunctionARN": "arn:aws:cloudfront::123456789012:function/${name}",
                            "EventType": "viewer-request"
                        }
                    ]
                }`;

export const readMethods: readonly string[] = ['HEAD', 'GET'];
export const allMethods: readonly string[] = ['HEAD', 'DELETE', 'POST', 'GET', 'OPTIONS', 'PUT', 'PATCH'];

/** The head of a behavior below the default one, without its opening brace, down to the methods it allows. */
export const behaviorHead = (pattern: string, origin: string, methods: readonly string[]): string => `
                        "PathPattern": "${pattern}",
                        "TargetOriginId": "${origin}",
                        "ViewerProtocolPolicy": "redirect-to-https",
                        "AllowedMethods": {
                            "Quantity": ${methods.length},
                            "Items": [
${methods.map((method) => `                                "${method}"`).join(',\n')}
                            ],`;

/** The error responses of a distribution that has `/index.html` stand in for these statuses, with 200. */
export const errorResponses = (codes: readonly number[]): string => `"Quantity": ${codes.length},
                "Items": [${codes
                  .map(
                    (code) => `
                    {
                        "ErrorCode": ${code},
                        "ResponsePagePath": "/index.html",
                        "ResponseCode": "200",
                        "ErrorCachingMinTTL": 10
                    }`,
                  )
                  .join(',')}
                ]`;
