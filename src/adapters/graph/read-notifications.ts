import { z } from 'zod';
import type { CallResult } from '../../domain/bridge/bridge.js';
import type { CallNews } from '../../domain/bridge/commands.js';
import type { CallId } from '../../ports/calls.js';
import { identifier } from './identifier.js';
import { readRoster } from './read-roster.js';

export interface ReadNotifications {
  readonly notifications: readonly CallNews[];
  /** Calls to the bot that wait for an answer. */
  readonly incoming: readonly CallId[];
  /** How many were not to be read. */
  readonly skipped: number;
}

const text = z.string().nullish();
const envelope = z.looseObject({ value: z.array(z.unknown()) });
const notification = z.looseObject({
  changeType: text,
  resourceUrl: text,
  resource: text,
  resourceData: z.unknown().optional(),
});
const number = z.union([z.number(), z.string().regex(/^\d{1,9}$/)]).transform(Number);
const result = z.looseObject({ code: number, subcode: number.nullish(), message: text });
const call = z.looseObject({ state: text, resultInfo: z.unknown().optional() });
const operation = z.looseObject({
  '@odata.type': text,
  status: text,
  clientContext: text,
  resultInfo: z.unknown().optional(),
});

type Read = CallNews | { readonly incoming: CallId } | 'skipped' | null;

/**
 * What Graph tells about calls, in the order in which it stands there. Never throws: it says how much it could not read.
 * What has no meaning for us, such as tones and prompts, is left out.
 */
export const readNotifications = (body: unknown, appId: string): ReadNotifications => {
  const { data } = envelope.safeParse(body);
  const notifications: CallNews[] = [];
  const incoming: CallId[] = [];
  let skipped = data === undefined ? 1 : 0;
  for (const one of data?.value ?? []) {
    const read = readOne(one, appId);
    if (read === 'skipped') skipped += 1;
    else if (read !== null && 'incoming' in read) incoming.push(read.incoming);
    else if (read !== null) notifications.push(read);
  }
  return { notifications, incoming, skipped };
};

const WHERE = /(?:^|\/)calls\/([\w-]{1,100})(?:\/([a-z]+)(?:\/|$)|\/?$)/i;

const readOne = (told: unknown, appId: string): Read => {
  const { data } = notification.safeParse(told);
  const where = WHERE.exec(data?.resourceUrl ?? data?.resource ?? '');
  if (data === undefined || where === null) return 'skipped';
  const id = identifier(where[1] ?? '');
  switch (where[2]?.toLowerCase()) {
    case undefined:
      return readState(id, data);
    case 'participants':
      return readParticipants(id, data.resourceData, appId);
    case 'operations':
      return readInvited(id, data.resourceData);
    default:
      return null;
  }
};

const STATES = ['establishing', 'established', 'terminating', 'terminated'] as const;

/** A call that was deleted is over, also where it does not say so. */
const readState = (id: CallId, { changeType, resourceData }: z.infer<typeof notification>): Read => {
  const { data } = call.safeParse(resourceData);
  const told = data?.state?.toLowerCase() ?? (changeType?.toLowerCase() === 'deleted' ? 'terminated' : undefined);
  if (told === undefined) return 'skipped';
  if (told === 'incoming') return { incoming: id };
  const state = STATES.find((known) => known === told) ?? 'other';
  return { call: id, kind: 'state', state, result: readResult(data?.resultInfo) };
};

/** Only a whole roster says who has left. */
const readParticipants = (id: CallId, told: unknown, appId: string): Read => {
  if (!Array.isArray(told)) return 'skipped';
  const { participants, skipped } = readRoster(told, appId);
  // With one that nobody can read, it would take somebody for gone who is there.
  return skipped > 0 ? 'skipped' : { call: id, kind: 'roster', participants };
};

const readInvited = (id: CallId, told: unknown): Read => {
  const { data } = operation.safeParse(told);
  if (data === undefined) return 'skipped';
  const type = data['@odata.type'];
  if (type != null && !/inviteParticipantsOperation$/i.test(type)) return null;
  const status = data.status?.toLowerCase();
  if (data.clientContext == null || status === undefined) return 'skipped';
  if (status !== 'completed' && status !== 'failed') return null;
  const ok = status === 'completed';
  return { call: id, kind: 'invited', mark: data.clientContext, ok, result: readResult(data.resultInfo) };
};

const LONGEST_MESSAGE = 300;

const readResult = (told: unknown): CallResult | null => {
  const { data } = result.safeParse(told);
  if (data === undefined) return null;
  return { code: data.code, subcode: data.subcode ?? 0, message: data.message?.slice(0, LONGEST_MESSAGE) ?? '' };
};
