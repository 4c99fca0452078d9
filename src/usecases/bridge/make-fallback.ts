import type { Bridge, Fallback, NoMeetingReason } from '../../domain/bridge/bridge.js';
import { isDeliveryError, type DeliveryError } from '../../ports/delivery-error.js';
import type { Desk } from '../desk.js';

type Way = NonNullable<Fallback['way']>;

/** One more try where nothing was answered: the same key gives the same meeting. */
const TRIES = 2;

const whyNoMeeting = ({ reason, vendor }: DeliveryError): NoMeetingReason => {
  if (reason === 'throttled' || reason === 'unavailable' || reason === 'unknown') return 'unavailable';
  if (/access policy/i.test(vendor.message)) return 'noAccessPolicy';
  return vendor.status === 403 ? 'noConsent' : 'refused';
};

const meeting = async (desk: Desk, bridge: Bridge, subject: string): Promise<Way | NoMeetingReason> => {
  const organizer = bridge.fallback?.people[0]?.person.id;
  if (organizer === undefined) return 'noOrganizer';
  let why: NoMeetingReason = 'unavailable';
  for (let tried = 0; tried < TRIES && why === 'unavailable'; tried += 1) {
    try {
      const { joinUrl } = await desk.meetings.createOrGet({ organizer, key: bridge.id, subject });
      return { kind: 'meeting', url: joinUrl };
    } catch (error) {
      if (!isDeliveryError(error)) throw error;
      desk.log.warn({ bridge: bridge.id, reason: error.reason, vendor: error.vendor }, 'no meeting was made');
      why = whyNoMeeting(error);
    }
  }
  return why;
};

/** A call that whoever follows it places themselves; Teams wants principal names. Null where nobody has one. */
const callLink = async (desk: Desk, bridge: Bridge): Promise<string | null> => {
  const ids = (bridge.fallback?.people ?? []).map(({ person }) => person.id);
  const known = await desk.store.people.findMany(ids);
  const names = ids.flatMap((id) => known.find((one) => one.id === id)?.principalName ?? []);
  if (names.length === 0) return null;
  return `${desk.teams.url}/l/call/0/0?users=${names.map(encodeURIComponent).join(',')}&withVideo=false`;
};

/** The way that is left: a meeting where the plan wants one and Graph makes it, else a link. */
export const makeFallback = async (desk: Desk, bridge: Bridge, subject: string): Promise<Way> => {
  const wanted = desk.plan().bridge?.fallback ?? 'link';
  const made = wanted === 'meeting' ? await meeting(desk, bridge, subject) : null;
  if (typeof made === 'object' && made !== null) return made;
  return { kind: 'link', url: await callLink(desk, bridge), noMeeting: made };
};
