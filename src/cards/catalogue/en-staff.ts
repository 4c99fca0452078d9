/** What people of the tiers read in daily use: queues, absence, tickets for somebody else, what has to be said by voice. */
export const enStaff = {
  'queue.overdue': 'Overdue ({n})',
  'queue.untaken': 'To be taken ({n})',
  'queue.mine': 'Yours ({n})',
  'queue.waiting': 'Waiting for the requester ({n})',
  'queue.others': 'With colleagues ({n})',
  'queue.open': 'Open the thread of {ticket}',
  'queue.late': 'Overdue since {time}',
  'queue.hours': 'Open {hours}',
  'queue.away': 'Away: {names}',
  'queue.awayOne': '{name} until {time}',
  'work.title': '{n, plural, =0 {Nothing is waiting for you} one {One ticket is yours} other {# tickets are yours}}',
  'hours.never': 'at no fixed hours',

  'facts.reporter': 'Reported by',
  'facts.reach': 'How to reach them',
  'call.waiting': '{name} cannot be reached in Teams: call them, ask the question, then record the answer.',
  'call.solved': '{name} cannot be reached in Teams: call them, tell them what to do, then record it.',
  'call.told': '{name} cannot be reached in Teams: call them, ask whether it works, then record it.',
  'word.recorded': 'recorded what the requester said',
  'word.untied': 'says it is no duplicate',
  'pass.away': '{name} (away until {time})',
  'warn.away': '{name} is away until {time}.',

  'field.heard': 'What the requester answered',
  'field.said': 'What you told the requester, if it was not the steps above',
  'field.note': 'the note',
  'hint.ticket.untie': 'Undo the duplicate: it goes back to who had it, and the requester is told.',
  'open.ticket.untie': 'Not a duplicate',
  'send.ticket.untie': 'Undo the duplicate',
  'open.ticket.recordAnswer': 'Record the answer',
  'open.ticket.recordTold': 'Record: told by phone',
  'open.ticket.recordNotFixed': 'Record: not fixed',
  'send.ticket.recordAnswer': 'Record the answer',
  'send.ticket.recordTold': 'Record',
  'send.ticket.recordConfirmed': 'Record: it works',
  'send.ticket.recordNotFixed': 'Record',
  'send.note.send': 'Send it to {requester}',

  'turn.escalated': '{by} escalated it to {to, select, person {you} other {this tier}} again.',
  'turn.untied': '{by} says it is no duplicate. It is with {to, select, person {you} other {this tier}} again.',
  untied:
    'We looked again: {ticket} is a different problem, so we work on it separately. You do not need to do anything.',
  'noted.text': 'Noted on {ticket}. {tiers} can read it here; {requester} has not seen it.',
  'moved.person': '{by} moved {n, plural, one {a ticket} other {# tickets}} of {from} to you: {tickets}',
  'moved.queue': '{by} put {n, plural, one {a ticket} other {# tickets}} of {from} back into the queue: {tickets}',
  'unlearnt.line':
    'Solved, and not acknowledged by {tier} yet: {tickets}. When you have read the solution, press “Got it” on the card.',
  'nudge.mention': 'I only see messages that mention me: @Tierline.',

  'say.repliedByVoice':
    'It stands on {ticket}, but {requester} cannot be reached in Teams: please call them. They read it there once they are back.',
  'say.startHere':
    'I do not see which ticket that is about. To write about a ticket, answer in the thread of its card and mention me.\nTo make a ticket of it for somebody, send this again with the right name:\n@Tierline new for name@contoso.example: {text}',
  'say.fileInChannel':
    'I cannot see files or pictures in a channel; the people here can. Please say in words what it shows. A requester can send pictures to me in our private chat.',
  'say.wrongPlace':
    'You wrote to me where others read along, so I answer here. Tell me in your own words what does not work; “my tickets” shows where yours stand.',
  'say.answeredPrivately': 'I show nobody’s tickets here. I have answered in our private chat.',
  'say.madeFor':
    '{ticket} for {requester} is in the queue of {tier}. I write to {requester} in Teams; if that does not arrive, the card says what to do instead.',
  'say.madeForHow':
    'Write for whom it is and what is wrong, as in\n@Tierline new for maria@contoso.example: her iPhone does not enrol\nA telephone number may stand behind the name: new for maria@contoso.example (ext. 4711): …',
  'say.personUnknown':
    'I find nobody called “{whom}” in the directory, so no ticket was made. Write the sign-in name, as in maria@contoso.example, or mention the person with @.',
  'say.directorySilent':
    'The directory does not answer at the moment, so I cannot tell who “{whom}” is. No ticket was made; please try again in a few minutes.',
  'say.away':
    '{name} is away until {time}. Until then tickets that would come back to {name} go to the queue.{n, plural, =0 {} one { One ticket is still with {name}.} other { # tickets are still with {name}.}} Back earlier? Write @Tierline back.',
  'say.awayHow': 'Until when? For example: @Tierline away until Friday, or away until 2026-11-27 09:00.',
  'say.awayPast': '{time} is over already. For example: @Tierline away until Friday, or away until 2026-11-27 09:00.',
  'say.back': 'Welcome back, {name}. Tickets come back to you again.',
  'say.moveWho': 'I do not know whom you mean by “{name}”. I know: {people}.',
  'say.moveNothing': '{name} has no tickets that can be moved.',
  'refused.notLead': 'Only the lead of tier {tier} can move what somebody else has.',
  'refused.alreadySent': 'It was sent to the requester already.',
} as const;
