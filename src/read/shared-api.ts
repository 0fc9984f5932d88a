/**
 * What a service of the Serverless Framework puts its events on where that is no API of its own (`provider.apiGateway.restApiId`): a member of
 * the API that the template stands in for, which SAM itself does not have.
 */
export const sharedMember = 'SharedApiId';
