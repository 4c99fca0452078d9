/** What is said between a requester's first word and a ticket, and about pictures, hours and late news. */
export const enIntake = {
  edited: '{text} (edited)',

  'intake.dropped': 'Not sent: put away because I heard nothing',
  'intake.pictures': '{n, plural, one {One picture goes along.} other {# pictures go along.}}',
  'intake.files': 'Noted by name: {names}',
  'intake.which': 'Which question does this answer?',
  'intake.back': 'Is it this one again?',
  'intake.reminder.send': 'You have not sent this yet. Shall I? If I hear nothing, I send it {time}.',
  'intake.reminder.drop': 'You have not sent this yet. Do you still need it? If I hear nothing, I put it away {time}.',
  'send.request.add.answer': 'It answers {ticket}',
  'send.request.add.notFixed': '{ticket} is not fixed',
  'send.request.add.reopen': 'Reopen {ticket}',

  'upcoming.today': 'at {clock}',
  'upcoming.day': '{day} {clock}',
  'upcoming.date': '{day}, {date} {clock}',

  'verdict.ask': 'Glad to help. Does it work now?',
  'verdict.which': 'Glad to help. Which one works now?',
  'verdict.over': 'Thank you. There is nothing left to confirm.',

  'mine.back': 'Nobody is here right now. We are back {time}.',

  'picture.alone': '(picture)',
  'picture.title': 'See the picture',
  'picture.from': '🖼 Picture from {name} · {ticket}',
  'picture.gone': '🖼 {name} removed the picture · {ticket}',

  'say.fileNamed':
    'I noted the name for those who help you, but I cannot open files: {name}.\nWhat works: put it into OneDrive or SharePoint, share it with your support team and paste the link here. A screenshot you can paste right here.',
  'say.pictureNotTaken':
    '{reason, select, tooLarge {Your picture is too large for me: at most 10 MB.} notAPicture {I cannot read that picture: it has to be a PNG, JPEG, GIF or WebP.} other {I could not get your picture.}}\nPlease take a screenshot and paste it here, or write down what it shows.',
  'say.sentForYou':
    'I have sent your request for you, so that it is not forgotten: {ticket}, “{title}”.\nIf you do not need it any more, press “Withdraw” on its card.',
  'say.personComing': 'A person will write to you here. This is your ticket: {ticket}.',
  'say.wantsPersonAbout': 'I would like to talk to a person about {ticket}',
} as const;
