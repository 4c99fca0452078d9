/** What the desk says when time passes: nudges, reminders, the word with which it closes a ticket, and how long tiers had it. */
export const enTime = {
  'nudge.soon':
    '{step, select, take {Nobody has taken it yet. It should be taken by {time}.} solve {It should be solved or handed on by {time}.} other {{requester} should hear of the solution by {time}.}}',
  'nudge.late':
    '{step, select, take {It still waits to be taken. The target was {time}.} solve {It is not solved yet. The target was {time}. If somebody else can help, escalate it or pass it on.} other {{requester} has not been told of the solution yet. The target was {time}.}}',
  'nudge.lead':
    '{step, select, take {It still waits to be taken. The target was {time}. Please see who can take it.} solve {It is with {name}. The target was {time}. Please see whether help is needed.} other {{requester} has not been told of the solution yet. The target was {time}. Please see who can tell them.}}',
  'nudge.call':
    '{requester} has not {step, select, answer {answered} other {said whether it works}} and cannot be reached in Teams. Please call them, then record it on the card.',
  'nudge.away': 'It is with {name}, who is away.',

  'reminded.answer': 'We still need an answer from you:',
  'reminded.confirm': 'You have not told us yet whether it works now:',
  'reminded.until': 'If I hear nothing, I close {ticket} {when}. You can reopen it afterwards.',
  'closed.lapsed':
    'I have heard nothing, so I closed {ticket}. If you still need it, press “Reopen”, or just write that it is back.',
  'status.lapsed': 'Closed {time} · the requester did not answer',
  'mine.lapsed': 'Closed {time} · I had heard nothing from you',

  'time.with': 'Time with {tier}',
  'length.minutes': '{m} min',
  'length.hours': '{h} h',
  'length.both': '{h} h {m} min',
} as const;
