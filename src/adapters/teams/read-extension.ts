import { z } from 'zod';
import type { ExtensionAsk, PickedMessage } from '../../ports/extension.js';
import type { TeamsActivity } from './activity.js';
import { htmlAsText } from './html-as-text.js';

/** The commands of the app's manifest. */
const CREATE = 'createTicket';
const FIND = 'findTicket';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** People of this directory; the rest are guests of a meeting, of a phone line or of another organisation. */
const OF_THE_DIRECTORY = ['aadUser', 'onPremiseAadUser'];

const user = z.looseObject({
  id: z.string().nullish(),
  displayName: z.string().nullish(),
  userIdentityType: z.string().nullish(),
});
const picked = z.looseObject({
  body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  from: z.looseObject({ user: user.nullish() }).nullish(),
});
const opened = z.looseObject({ commandId: z.literal(CREATE), messagePayload: picked });
const submitted = z.looseObject({
  commandId: z.literal(CREATE),
  botMessagePreviewAction: z.null().optional(),
  data: z.unknown(),
});
const parameter = z.looseObject({ name: z.string(), value: z.unknown().optional() });
const queried = z.looseObject({
  commandId: z.literal(FIND),
  parameters: z.array(parameter).nullish(),
  queryOptions: z.looseObject({ skip: z.number().nullish(), count: z.number().nullish() }).nullish(),
});

/** What is asked of the message extension; null where it is nothing that we offer, or not in the shape that Teams has. */
export const readExtension = ({ type, name, value }: TeamsActivity): ExtensionAsk | null => {
  if (type !== 'invoke') return null;
  switch (name) {
    case 'composeExtension/fetchTask':
      return readOpened(opened.safeParse(value).data);
    case 'composeExtension/submitAction':
      return readSubmitted(submitted.safeParse(value).data);
    case 'composeExtension/query':
      return readQueried(queried.safeParse(value).data);
    default:
      return null;
  }
};

const readOpened = (value: z.infer<typeof opened> | undefined): ExtensionAsk | null =>
  value === undefined ? null : { kind: 'open', message: readPicked(value.messagePayload) };

const readPicked = ({ body, from }: z.infer<typeof picked>): PickedMessage => {
  const content = body?.content ?? '';
  const { id, displayName, userIdentityType } = from?.user ?? {};
  const person = GUID.test(id ?? '') && OF_THE_DIRECTORY.includes(userIdentityType ?? 'aadUser');
  return {
    text: body?.contentType === 'text' ? content : htmlAsText(content),
    author: person ? (id ?? null) : null,
    authorName: displayName ?? '',
  };
};

const readSubmitted = (value: z.infer<typeof submitted> | undefined): ExtensionAsk | null =>
  value === undefined ? null : { kind: 'submit', data: value.data };

/** Teams asks once with the parameter `initialRun` before anything was typed. */
const readQueried = (value: z.infer<typeof queried> | undefined): ExtensionAsk | null => {
  if (value === undefined) return null;
  const words = (value.parameters ?? []).find((one) => one.name === 'words')?.value;
  const { skip, count } = value.queryOptions ?? {};
  return { kind: 'search', words: typeof words === 'string' ? words : '', skip: skip ?? 0, count: count ?? 25 };
};
