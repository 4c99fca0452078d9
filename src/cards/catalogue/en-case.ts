/** What concerns a case with Microsoft, the fourth tier. */
export const enCase = {
  'status.case': '{name} has it · waiting for Microsoft since {time}, case {number} · {tier}',
  'mine.case': 'Our specialists have asked Microsoft (since {time}) · {tier} keeps you posted',
  'case.title': 'Cases with Microsoft',
  'case.open': '{number} · filed by {name}, {time} · waiting for Microsoft',
  'case.answered': '{number} · filed by {name}, {time} · answered {to}',
  'case.ended': '{number} · filed by {name}, {time} · over without an answer, {to}',
  'case.how':
    'The case itself is filed by hand: Intune admin center > Troubleshooting + support > Help and support. Write it in English. “@Tierline packet {ticket}” in this channel drafts it and names what is missing. Then record the case number here: I remind you of it, and the answer comes back to this ticket.',
  'word.microsoft': 'brought the answer of Microsoft',
  'field.caseNumber': 'Case number from Microsoft',
  'field.answer': 'What Microsoft answered',
  'open.case.open': 'Case with Microsoft',
  'open.case.answer': 'Microsoft answered',
  'send.case.open': 'Record the case',
  'send.case.answer': 'Record the answer',
  'turn.caseAnswered': '{by} brought the answer of Microsoft; it is on the card. It goes on here.',
  'turn.caseDue':
    'Still no answer recorded from Microsoft. Please look at the case (Intune admin center > Help and support > Service requests) and record the answer on the card.',
  'refused.mayNotFile':
    '{who, select, none {The support plan names nobody who files cases with Microsoft.} other {Cases with Microsoft are for those whom the support plan names: {who}.}}',
  'say.packetElsewhere':
    '{ticket} is with {tier}. Ask for its packet in their channel: the devices of a person are in it.',
  'refused.noCaseNumber': 'That is no case number. Write it as Microsoft gave it: letters, digits and dashes.',
} as const;
