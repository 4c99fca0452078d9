import type { HttpAnswer } from '../../ports/http-route.js';
import type { Log } from '../../ports/log.js';
import type { TeamsActivity } from './activity.js';

const ANSWERS = {
  missing: { status: 401, message: 'Expected a bearer token.' },
  invalid: { status: 401, message: 'The token is not accepted.' },
  unavailable: { status: 503, message: 'The token cannot be checked now; try again.' },
  foreign: { status: 403, message: 'Not from the Teams of this organisation.' },
  malformed: { status: 400, message: 'Expected an activity of Teams.' },
  noPerson: { status: 400, message: 'Expected a person of the directory as sender.' },
} as const;

/** Turns a request away: the log gets the reason, the caller no more than he needs. */
export const refuse = (log: Log, why: keyof typeof ANSWERS, because: string): HttpAnswer => {
  const { status, message } = ANSWERS[why];
  log.warn({ why, because, status }, 'A request was turned away.');
  return { status, body: { error: { code: why, message } } };
};

/** Why an activity is not from our tenant's Teams; null when it is. Every tenant it names must be ours, and it must name one. */
export const whyForeign = (
  { channelId, channelData, conversation }: TeamsActivity,
  tenantId: string,
): string | null => {
  if (channelId !== 'msteams') return `channel ${channelId.slice(0, 40)}`;
  const tenants = [channelData?.tenant?.id, conversation.tenantId].filter((id) => typeof id === 'string');
  if (tenants.length === 0) return 'no tenant is named';
  const other = tenants.find((id) => id.toLowerCase() !== tenantId);
  return other === undefined ? null : `tenant ${other.slice(0, 40)}`;
};
