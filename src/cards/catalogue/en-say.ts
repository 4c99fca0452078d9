/** What the desk says: answers in chat, refusals, and messages that call somebody. */
export const enSay = {
  'say.welcome':
    'Hello, I am Tierline, your support desk for phones and computers.\nWrite to me in your own words what does not work. I show you what I understood, and one click sends it to a person.\nWrite “my tickets” to see where things stand, or “help”.',
  'say.welcomeTeam':
    'Hello, I am Tierline. I run the Intune support plan in this team.\nAn administrator writes @Tierline this is tier 1 in the channel of each tier; its tickets then arrive there.',
  'say.help':
    'Write what does not work, in your own words.\n• my tickets: where your tickets stand\n• status T-1042: one ticket\n• Get a person: somebody from support writes to you',
  'say.helpStaff':
    'In a ticket’s thread:\n• @Tierline reply: your text goes to the requester\n• @Tierline your text is a note for staff\nIn a tier’s channel:\n• @Tierline queue: what is waiting\n• @Tierline my work: what is yours, in all tiers\n• @Tierline known issues: which of them help, and which need a look\n• @Tierline new for maria@contoso.example: a ticket for somebody else\n• @Tierline away until Friday, and back\n• @Tierline who is on call, and on call tier 2: dan until Friday, or on call tier 2: rota\n• @Tierline move bo’s tickets to ana, or to the queue (leads)\n• @Tierline status T-1042: one ticket\n• @Tierline packet T-1042: what Microsoft Support will ask for, drafted in English\n• @Tierline this is tier 1: binds the channel (administrators)\n{hours}',
  'say.greeting': 'Hello! What can I help you with? Write in your own words what does not work.',
  'say.thanks': 'You are welcome. I am here when something does not work.',
  'say.aboutTheBot':
    'I am Tierline, the support desk for phones and computers. I am a program: I take your problem down, bring it to the right people and tell you what they found.',
  'say.upset':
    'I am sorry that you have such trouble. Tell me what does not work, in your own words, and I bring it to somebody who can help. Or get a person right away.',
  'say.offTopic':
    'I can help with phones, computers, apps and access at work; this seems to be about something else. If it is not, write a little more, or get a person.',
  'say.vague':
    'I am sorry that it does not work. Please tell me a little more: which device is it, and what exactly does its screen say?',
  'say.vagueDevice':
    'I am sorry about that. Which device shows it: an iPhone or iPad, an Android phone, a Windows computer or a Mac?',
  'say.vagueText':
    'I am sorry that it does not work. What did you want to do, and what exactly does the screen say? Copy it word for word if you can.',
  'say.vagueSince': 'I am sorry about that. Since when is it so, and did it ever work?',
  'say.vagueHowMany': 'I am sorry about that. Are you the only one, or do others around you have it too?',
  'say.empty': 'There was nothing in the message that I can read. Please write in a few words what does not work.',
  'say.noTickets': 'You have no tickets. If something does not work, just write it here.',
  'say.noSuchTicket': 'There is no ticket {ticket}. A ticket number looks like T-1042; “my tickets” shows yours.',
  'say.notYourTicket': '{ticket} is not one of your tickets, so I cannot show it. “my tickets” shows yours.',
  'say.added': 'Added to {ticket}. The people working on it can see it now.',
  'say.drafted': 'I put it on a card. Please check it and send it.',
  'say.bound': 'This channel belongs to tier {tiers} now. Its tickets arrive here.',
  'say.bindOnlyAdmins': 'Only an administrator named in the support plan can bind a channel to a tier.',
  'say.bindNoSuchTier': 'The support plan does not have that tier. It has: {tiers}.',
  'say.bindHere': 'Please write that in the channel that should become the tier’s: @Tierline this is tier 1.',
  'say.notBound':
    'This channel belongs to no tier, so I show no tickets here. Write to me in the channel of your tier, or in a private chat. An administrator binds this one with @Tierline this is tier 1.',
  'say.askPrivately':
    'For help please write to me in a private chat: search for Tierline in Teams. I show nobody’s tickets here.',
  'say.groupChat':
    'I cannot help in a group chat, where others read along. Please write to me in a private chat: search for Tierline in Teams.',
  'say.replied': 'Sent to {requester} ({ticket}).',
  'say.notStaff': 'That is for the people of the support tiers. For help write to me in a private chat.',
  'say.notUnderstood': 'I did not understand that. Write @Tierline help to see what I can do here.',
  'say.planBroken':
    'The support plan has a mistake, so the last good version stays in force. An administrator finds the details with “plan check”.',
  'say.wantsPerson': 'I would like to talk to a person',
  'say.failed':
    'Something went wrong on our side and nothing was changed. Please try again; if it stays, tell an administrator: {reference}.',
  'say.notOffered': 'I do not offer that. Write “help” to see what I can do.',
  'say.noDraft': 'That request is no longer here. Please write again what does not work.',
  'say.cancelled': 'Cancelled: nothing was sent. Write again whenever you need help.',
  'say.reopened': 'I am sorry that it did not help. {ticket} is open again, and the people who worked on it know.',
  'say.confirmed': 'Great, {ticket} is closed. If it comes back, use “Reopen” on its card.',

  'refused.taken': '{name} took it {ago}. You can take it over.',
  'refused.untaken': 'Nobody has taken it yet. Take it first.',
  'refused.notYourTier': 'It is with tier {tier} now, and you are not one of its people. Ask them in their channel.',
  'refused.notYourTicket': 'That is not your ticket. “my tickets” shows yours.',
  'refused.notStaff': 'That is for the people of the support tiers. For help write to me in a private chat.',
  'refused.notNow': 'That is not possible now: {standing}',
  'refused.stale': 'The card you clicked was out of date: {standing} Here is the current one.',
  'refused.missing': 'Nothing was done: please fill in {fields}.',
  'refused.handOverIncomplete':
    'It was not handed over: the next tier needs {fields}. Please fill that in and escalate again.',
  'refused.topTier': 'There is no tier above this one. Solve it here, or return it.',
  'refused.nowhereToReturn': 'It came from no other tier, so it cannot be returned. You can send it to a tier.',
  'refused.sameTier': 'It is with tier {tier} already. Choose another one.',
  'refused.noSuchTier': 'The support plan has no such tier. Choose one of the list.',
  'refused.noSuchPerson': 'I do not know that person. Choose somebody of the list.',
  'refused.notAMember': '{name} is not in tier {tier}. Choose one of its people, or send it to another tier.',
  'refused.alreadyYours': 'You have it already. Nothing was changed.',
  'refused.noSuchTicket':
    'There is no ticket {asked, select, none {with that number} other {{asked}}}. A ticket number looks like T-1042.',
  'refused.duplicateOfItself': 'A ticket cannot be a duplicate of itself. Name the other one.',
  'refused.duplicateOfDuplicate': 'That ticket is a duplicate itself. Name the original: {original}.',
  'refused.originalClosed': '{original} is closed. Only an open ticket can be followed; use its solution here instead.',
  'refused.nothingToAcknowledge': 'There is nothing to acknowledge for your tier.',
  'refused.alreadyAcknowledged': '{name} acknowledged it already. Nothing else is needed.',
  'refused.nothingChanged': 'Nothing was changed: it is like that already.',
  'now.untaken': 'it waits to be taken.',
  'now.working': '{name} has it ({ago}).',
  'now.waiting': 'it waits for the requester’s answer ({ago}).',
  'now.solved': 'it is solved ({ago}), and {name} tells the requester.',
  'now.solvedQueue': 'it is solved ({ago}); somebody has to tell the requester.',
  'now.told': 'the requester was told ({ago}) and has to confirm.',
  'now.linked': 'it follows another ticket ({ago}).',
  'now.closed': 'it is closed ({ago}).',
  'malformed.unknownVerb': 'I do not know that button. Please use the buttons of the newest card.',
  'malformed.notAnObject': 'I could not read that click. Please use the buttons of the newest card.',
  'malformed.noTicket': 'That click names no ticket. Please use the buttons of the newest card.',
  'malformed.noVersion': 'That click does not say which version of the card it came from. Please use the newest card.',
  'malformed.noDraft': 'That click names no request. Please write your problem again.',
  'malformed.wrongType': 'I could not read what came for: {field}. Please fill it in again.',
  'malformed.unknownChoice': 'There is no such choice for: {field}. Please choose one of the list.',
  'malformed.tooLong': 'That is too long for: {field}. At most {max} characters fit. Please shorten it and send again.',

  'turn.passed': '{by} passed it to {to, select, person {you} other {this tier}}.',
  'turn.returned': '{by} sent it back to {to, select, person {you} other {this tier}}.',
  'turn.answered': '{requester} answered.',
  'turn.wrote': '{requester} added something.',
  'turn.solved': '{by} found the solution. Please tell {requester}; the message is prepared on the card.',
  'turn.notFixed': '{requester} says it is not fixed. It is with {to, select, person {you} other {this tier}} again.',
  'turn.reopened': '{by} reopened it. It is with {to, select, person {you} other {this tier}} again.',
  'turn.takenOver': '{by} took it over.',
  'turn.released': '{by} put it back into the queue.',
  'turn.withdrawn': '{requester} withdrew it. There is nothing more to do.',
  'closed.confirmed': 'Great, {ticket} is closed. If it comes back, use “Reopen” on its card.',
  'closed.withdrawn': '{ticket} is withdrawn. If you need it after all, use “Reopen” on its card.',
  linked: 'Others have the same problem as in {ticket}. We solve it for all of you and tell you here.',
} as const;
