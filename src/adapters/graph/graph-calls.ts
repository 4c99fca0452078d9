import type { TokenCredential } from '@azure/identity';
import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Person } from '../../domain/people.js';
import type { Present } from '../../domain/bridge/commands.js';
import type { CallId, Calls } from '../../ports/calls.js';
import { DeliveryError } from '../../ports/delivery-error.js';
import type { Cloud } from '../../ports/microsoft.js';
import { identifier } from './identifier.js';
import { failureOf } from './graph-failure.js';
import { makeGraphClient } from './graph-client.js';
import { readRoster } from './read-roster.js';

interface Parts {
  readonly cloud: Cloud;
  readonly credential: TokenCredential;
  readonly appId: string;
  readonly tenantId: string;
  /** Where Graph reaches us, without a slash at the end. */
  readonly publicUrl: string;
  readonly timeLimit?: number;
}

const madeCall = z.looseObject({ id: z.string().min(1) });
const roster = z.looseObject({ value: z.array(z.unknown()) });

/** Graph takes no more in one request. */
const LONGEST_SUBJECT = 250;

const typed = <T extends object>(name: string, fields: T) => ({ '@odata.type': `#microsoft.graph.${name}`, ...fields });

const invited = ({ id, name }: Person) =>
  typed('invitationParticipantInfo', {
    identity: typed('identitySet', { user: typed('identity', { id, displayName: name }) }),
  });

/**
 * Group calls with media that Graph hosts. Wants the app roles `Calls.InitiateGroupCall.All` to call and to invite, and
 * `Calls.Initiate.All` for what is done in a call afterwards. The token has to be the bot's own.
 */
export const makeGraphCalls = (parts: Parts): Calls => {
  const client = makeGraphClient(parts);
  const path = (call: CallId): string => `/communications/calls/${encodeURIComponent(call)}`;
  return {
    place: (of) => place(client, parts, of),
    invite: (call, person, mark) =>
      asking({ repeatable: false }, async () => {
        const body = { participants: [invited(person)], clientContext: mark };
        await client.api(`${path(call)}/participants/invite`).post(body);
      }),
    participants: (call) =>
      asking({ repeatable: true }, async () =>
        listed(await client.api(`${path(call)}/participants`).get(), parts.appId),
      ),
    keepAlive: (call) =>
      asking({ repeatable: true }, async () => {
        await client.api(`${path(call)}/keepAlive`).post(undefined);
      }),
    hangUp: async (call) => {
      try {
        await asking({ repeatable: true }, () => client.api(path(call)).delete());
      } catch (error) {
        if (!(error instanceof DeliveryError && error.reason === 'gone')) throw error;
      }
    },
  };
};

const asking = async <T>(how: { readonly repeatable: boolean }, ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    throw failureOf(error, how);
  }
};

const place = async (
  client: Client,
  { appId, tenantId, publicUrl }: Parts,
  { attempt, people, subject }: Parameters<Calls['place']>[0],
): Promise<{ readonly call: CallId }> => {
  const body = typed('call', {
    direction: 'outgoing',
    subject: subject.slice(0, LONGEST_SUBJECT),
    callbackUri: `${publicUrl}/api/calls/${encodeURIComponent(attempt)}`,
    source: typed('participantInfo', {
      identity: typed('identitySet', { application: typed('identity', { id: appId, displayName: 'Tierline' }) }),
    }),
    targets: people.map(invited),
    requestedModalities: ['audio'],
    mediaConfig: typed('serviceHostedMediaConfig', {}),
    tenantId,
  });
  try {
    const told: unknown = await client.api('/communications/calls').post(body);
    const made = madeCall.safeParse(told);
    if (made.success) return { call: identifier(made.data.id) };
  } catch (error) {
    throw notPlaced(failureOf(error, { repeatable: false }));
  }
  throw new DeliveryError('unknown', { status: null, code: null, message: 'the answer names no call' });
};

/** There is no call yet that could be gone. */
const notPlaced = (failure: DeliveryError): DeliveryError =>
  failure.reason === 'gone' ? new DeliveryError('refused', failure.vendor) : failure;

const listed = (told: unknown, appId: string): readonly Present[] => {
  const read = roster.safeParse(told);
  if (read.success) return readRoster(read.data.value, appId).participants;
  throw new DeliveryError('unavailable', {
    status: null,
    code: null,
    message: 'the answer is no list of participants',
  });
};
