/** Graph's own account of how a call or an invitation ended. */
export interface EndCode {
  readonly code: number;
  readonly subcode: number;
  readonly message: string;
}

/** Of the page of `DELETE /communications/calls/{id}`; `declined` and `busy` are not published and put together from reports. */
export const END_CODES = {
  byBot: { code: 200, subcode: 7000, message: 'The conversation has ended by bot.' },
  ended: { code: 200, subcode: 5001, message: 'The conversation has ended.' },
  nobodyJoined: {
    code: 200,
    subcode: 5013,
    message: 'The conversation has ended as no one else has joined the group call.',
  },
  onlyOneLeft: {
    code: 200,
    subcode: 5010,
    message: 'The conversation has ended as only one participant remained in the conversation.',
  },
  removed: { code: 200, subcode: 5000, message: 'The bot was removed from the conversation by another participant.' },
  keepAlive: { code: 408, subcode: 8537, message: 'Keep Alive timeout, cleaned up inactive call.' },
  unanswered: { code: 408, subcode: 10057, message: 'There was no answer from the callee endpoints.' },
  noEndpoints: { code: 480, subcode: 10037, message: 'No callee endpoints were found.' },
  declined: { code: 603, subcode: 9999, message: 'addParticipants failed for participant. The call was declined.' },
  busy: { code: 486, subcode: 9999, message: 'addParticipants failed for participant. The participant is busy.' },
  cancelled: { code: 487, subcode: 9999, message: 'addParticipants failed for participant. The call has ended.' },
} as const satisfies Readonly<Record<string, EndCode>>;
