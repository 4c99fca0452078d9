/** The steps from an app that was just added to a desk that works, as an administrator is led through them. */
export const enSetUp = {
  'setUp.title': 'Setting up Tierline',
  'setUp.summary': '{done, select, 4 {All 4 steps are done: the desk works.} other {{done} of 4 steps are done.}}',
  'setUp.step.team': '1. The app in the team',
  'setUp.step.channels': '2. A channel for each tier',
  'setUp.step.leads': '3. A lead for each tier',
  'setUp.step.test': '4. A test ticket',
  'setUp.done': 'done',
  'setUp.open': 'missing',
  'setUp.team.done': 'The app is in a team.',
  'setUp.team.open': 'Add Tierline to the team of your tiers: Apps of the team.',
  'setUp.channel.bound': 'Tier {tier} ({name}) has its channel.',
  'setUp.channel.unbound': 'Tier {tier} ({name}) has none: write in its channel @Tierline this is tier {tier}',
  'setUp.channel.notMet': 'Tier {tier} ({name}): I am not in the channel that the plan names; add the app to its team.',
  'setUp.channel.gone': 'Tier {tier} ({name}): its channel is gone; write in another one @Tierline this is tier {tier}',
  'setUp.lead.known': 'Tier {tier} ({name}): {lead}',
  'setUp.lead.missing':
    'Tier {tier} ({name}) has none: write lead: with a user principal name below that tier in the plan, and upload the plan.',
  'setUp.lead.unknown': 'Tier {tier} ({name}): {lead} is nobody I can find; mend the name in the plan.',
  'setUp.test.none':
    'Write to me in a private chat: my phone cannot enrol, error 80180014. Send the card, take the ticket in the channel and solve it.',
  'setUp.test.open': '{ticket} is on its way: take it in the channel of its tier, and solve it.',
  'setUp.test.solved': '{ticket} was solved.',
  'setUp.again': 'Write set up again whenever you like: it changes nothing and shows what is still missing.',
  'say.onlyAdmins': 'Only an administrator may ask for this: somebody under organisation.admins in the support plan.',
} as const;
