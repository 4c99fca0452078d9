/** What is said once about a bridge, and why a button about one had no effect. */
export const enBridgeNotices = {
  'bridge.card': 'the bridge',
  'bridge.link.opened': 'All tiers are being called together about this ticket: see {card}.',
  'bridge.link.sameCause': 'A bridge about the same trouble is open, and this ticket is part of it now: see {card}.',
  'bridge.link.samePeople':
    'The people who are needed are in a bridge already, and this ticket is part of it now: see {card}.',
  'bridge.link.coolDown':
    'The tiers spoke about this trouble a short while ago, so nobody is called again: see {card}.',
  'bridge.meet.meeting': 'the group call could not be made. Please join the meeting instead: {url}',
  'bridge.meet.link': 'the group call could not be made. Whoever is there first starts the call with this link: {url}',
  'bridge.meet.byYourselves':
    'the group call could not be made, and nobody on call could be found. Please bring the tiers together.',
  'bridge.spent.lead': 'nobody of {tier} is left to ring for the bridge. Please send somebody, or join it yourself.',
  'bridge.spent.queue': '**{tier}** · nobody is left to ring for the bridge. Somebody please join it.',
  'bridge.trouble.call':
    '**{ticket}** · all tiers were to be called together, and there was no group call. Its people were called another way.',
  'bridge.trouble.meeting': '**{ticket}** · there was no meeting in place of the group call. Its people have a link.',
  'bridge.trouble.once':
    'You read this because you are an administrator of the support plan; once a day for each cause.',
  'bridge.refused.notStaff': 'That is for the people of the support tiers.',
  'bridge.refused.missing': '{field, select, outcome {Please write down the outcome.} other {Please say why.}}',
  'bridge.refused.noBridgeInPlan': 'The support plan has no bridge. An administrator can add one under “bridge”.',
  'bridge.refused.ticketClosed': 'The ticket is closed, so nobody is called.',
  'bridge.refused.alreadyOpen': 'There is a bridge for this ticket already, opened {ago}.',
  'bridge.refused.noBridge': 'There is no such bridge.',
  'bridge.refused.stillHeld': 'Nobody is called yet. Use “Stop” and say why.',
  'bridge.refused.tooLateToStop': 'People are being called already. Use “End the bridge” instead.',
  'bridge.refused.alreadyStopped': '{name} stopped it {ago}.',
  'bridge.refused.alreadyEnded': 'It is over, since {ago}.',
  'bridge.refused.noOutcomeYet': 'Nobody has come together yet, so there is no outcome to write down.',
  'malformed.noBridge': 'This button belongs to no bridge.',
} as const;
