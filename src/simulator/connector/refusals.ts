import type { Answer } from '../http/answer.js';

const refusal = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
});

/** The connector's refusals, in its own words where they are published. */
export const refusals = {
  unauthorized: (): Answer => ({
    status: 401,
    body: { message: 'Authorization has been denied for this request.' },
    headers: { 'www-authenticate': 'Bearer' },
  }),
  badSyntax: (message: string): Answer => refusal(400, 'BadSyntax', message),
  badArgument: (message: string): Answer => refusal(400, 'BadArgument', message),
  /** A Teams id that was never given to this bot. */
  foreignId: (): Answer => refusal(400, 'BadArgument', 'Failed to decrypt pairwise id'),
  botNotInRoster: (): Answer =>
    refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  forbidden: (): Answer => refusal(403, 'ForbiddenOperationException', 'BotNotInConversationRoster'),
  notYours: (): Answer => refusal(403, 'Forbidden', 'The bot may only change its own messages.'),
  otherTenant: (): Answer => refusal(403, 'Forbidden', 'The tenant admin disabled this bot'),
  writesBlocked: (): Answer => ({
    status: 403,
    body: {
      errorCode: 209,
      message:
        '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked from message writes.",\r\n  "errorCode": null,\r\n  "errorSubCode": null\r\n}',
    },
  }),
  conversationNotFound: (): Answer => refusal(404, 'ConversationNotFound', 'Conversation not found.'),
  activityNotFound: (): Answer =>
    refusal(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.'),
  memberNotFound: (): Answer => refusal(404, 'MemberNotFoundInConversation', 'Member not found in conversation.'),
  attachmentNotFound: (): Answer => refusal(404, 'AttachmentNotFound', 'Attachment not found.'),
  tooBig: (): Answer => refusal(413, 'MessageSizeTooBig', 'Message size too large.'),
  notJson: (): Answer => refusal(415, 'UnsupportedMediaType', 'The content type is not supported.'),
  tooMany: (seconds: number): Answer => ({
    ...refusal(429, 'TooManyRequests', 'API calls quota exceeded!'),
    headers: { 'retry-after': String(seconds) },
  }),
} as const;
