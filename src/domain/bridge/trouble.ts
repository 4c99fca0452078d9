import type { Bridge, FallbackReason, NoMeetingReason } from './bridge.js';

/** What stood in the way of a call, or of the meeting in its place. */
export type CallTrouble =
  | { readonly what: 'call'; readonly reason: FallbackReason }
  | { readonly what: 'meeting'; readonly reason: NoMeetingReason };

/** Whether settings, consent or the rota are to be looked at; what people did or did not do is no administrator's matter. */
const CALL: Readonly<Record<FallbackReason, boolean>> = {
  noPublicUrl: true,
  callingOff: true,
  noConsent: true,
  tenantMismatch: true,
  onlyOnePerson: true,
  nobodyOnCall: true,
  nobodyJoined: false,
  nobodyAnswered: false,
  quota: true,
  notConfirmed: true,
  refused: true,
  failed: true,
};

const MEETING: Readonly<Record<NoMeetingReason, boolean>> = {
  noAccessPolicy: true,
  noConsent: true,
  noOrganizer: false,
  refused: true,
  unavailable: false,
};

/** What an administrator has to know of a bridge: the call first. Empty where a call came after all. */
export const troublesOf = ({ fallback }: Pick<Bridge, 'fallback'>): readonly CallTrouble[] => {
  if (fallback === null || fallback.overtakenAt !== null) return [];
  const { reason, way } = fallback;
  const noMeeting = way?.kind === 'link' ? way.noMeeting : null;
  return [
    ...(CALL[reason] ? [{ what: 'call', reason } as const] : []),
    ...(noMeeting !== null && MEETING[noMeeting] ? [{ what: 'meeting', reason: noMeeting } as const] : []),
  ];
};
