/** Who is on call: the answers to what staff ask and say about it. */
export const enOnCall = {
  'onCall.rota': '{tier}: {name} is on call from {from} until {until}, by the rota. Then {next}.',
  'onCall.alone': '{tier}: {name} is on call, by the rota; nobody else has a turn.',
  'onCall.override': '{tier}: {name} is on call from {from} until {until}, as {by} said. Then the rota goes on.',
  'onCall.lasting':
    '{tier}: {name} is on call from {from} on, as {by} said, until somebody writes @Tierline on call tier {n}: rota.',
  'onCall.notBegun': '{tier}: nobody is on call before {from}, when the first turn of the rota begins.',
  'onCall.none':
    '{tier}: nobody is on call, for the support plan has no rota of it. Its people can name somebody: @Tierline on call tier {n}: name until Friday.',
  'onCall.skipped.away': '{name} is away until {time}.',
  'onCall.skipped.unresolved': '{name} of the support plan is nobody I can find in Teams.',
  'onCall.skipped.left': '{name} is not in this tier any more.',
  'onCall.instead': '{name} is rung instead.',
  'onCall.nobodyLeft': 'So nobody of this tier can be rung.',
  'onCall.closed': 'Nobody is rung before {time}; the ring hours are {hours}.',
  'onCall.neverOpen': 'Nobody is ever rung: the ring hours never open.',

  'say.onCallHow':
    'Who, and until when? For example: @Tierline on call tier {n}: dan until Friday\nBack to the rota: @Tierline on call tier {n}: rota',
  'say.onCallUntil':
    'I do not understand “{until}” as a time. For example: @Tierline on call tier {n}: dan until Friday, or until 2026-11-27 09:00.',
  'say.onCallPast': '{time} is over already. For example: @Tierline on call tier {n}: dan until Friday.',
  'say.onCallWho': 'I do not know whom you mean by “{name}”. The people of {tier} are: {people}.',
  'say.onCallWhichTier': 'For which tier? For example: @Tierline on call tier {n}: dan until Friday.',
  'say.onCallNoSuchTier': 'The support plan does not have that tier. It has: {tiers}.',
  'say.onCallNotYours': 'Only the people of {tier} and administrators change who is on call there.',
} as const;
