import type { Answer } from '../http/answer.js';

const refusal = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
});

/** Microsoft Graph's refusals; those of calls and meetings as they were reported from the field. */
export const graphRefusals = {
  badToken: (why: string): Answer => refusal(401, 'InvalidAuthenticationToken', why),
  notGranted: (): Answer =>
    refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'),
  notFound: (id: string): Answer =>
    refusal(
      404,
      'Request_ResourceNotFound',
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    ),
  noSuchProperty: (name: string): Answer =>
    refusal(400, 'BadRequest', `Could not find a property named '${name}' on type 'microsoft.graph.user'.`),
  badTop: (): Answer =>
    refusal(400, 'Request_BadRequest', 'Invalid page size specified. Must be between 1 and 999 inclusive.'),
  badRequest: (what: string): Answer => refusal(400, 'BadRequest', `Invalid request: ${what}.`),
  noSuchUser: (id: string): Answer => refusal(400, 'BadRequest', `User '${id}' is not found in the tenant.`),
  noSuchCall: (): Answer => refusal(404, 'NotFound', 'Call not found.'),
  callingNotEnabled: (): Answer => refusal(403, '7503', 'Application is not registered in our store.'),
  callsNotGranted: (): Answer =>
    refusal(403, '7504', 'Insufficient enterprise tenant permissions, cannot access this API.'),
  otherTenant: (): Answer => refusal(403, '7505', 'Request authorization tenant mismatch.'),
  noAccessPolicy: (): Answer => refusal(403, 'General', 'No application access policy found for this app.'),
} as const;
