/** The message extension: a ticket out of any message, and tickets found while writing one. */
export const enExtension = {
  'extension.title': 'Create a ticket from this message',
  'extension.problem': 'What is wrong',
  'extension.for': 'Whose ticket it is',
  'extension.forAuthor': '{name}, who wrote the message',
  'extension.author': 'The person who wrote the message',
  'extension.forMe': 'Mine',
  'extension.create': 'Create the ticket',
  'extension.yours': 'The ticket will be yours: you are told what comes of it.',
  'extension.notAPerson': 'The message was not written by a person of your organisation, so the ticket will be yours.',
  'extension.pending':
    'I am still asking the directory who wrote the message. Press again in a moment, or make the ticket yours.',
  'extension.unknownAuthor':
    'I do not find who wrote the message in the directory, so the ticket can only be yours. Nothing was sent yet.',
  'extension.onlyStaff': 'Only the people of the support tiers can make a ticket for somebody else. It can be yours.',
  'extension.empty': 'Please write in a few words what does not work.',
  'extension.unreadable': 'I could not read that, so nothing was done. Please open the message’s menu once more.',
  'extension.made':
    '{ticket} is in the queue of {tier}. Where it stands you see in the chat with Tierline: write “my tickets” there.',
  'extension.madeFor':
    '{ticket} for {requester} is in the queue of {tier}. I tell {requester} in Teams; where that does not work, the card says what to do.',
  'found.nothing': 'No ticket that you may see has these words. A number finds it too: T-1042.',
  'found.asOf': 'As of {time}. The people concerned see it live.',
  'found.open': 'Open the thread (support staff)',
  'found.status.untaken': 'waiting to be taken',
  'found.status.working': 'being worked on',
  'found.status.waiting': 'waiting for an answer',
  'found.status.solved': 'solved, about to be told',
  'found.status.told': 'solved, waiting to be confirmed',
  'found.status.linked': 'follows another ticket',
  'found.status.closed': 'closed',
} as const;
