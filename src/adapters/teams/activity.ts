import { z } from 'zod';

const word = z.string().min(1);
/** Optional, and null where a sender writes null for nothing. */
const perhaps = z.string().nullish();

const account = z.looseObject({ id: word, name: perhaps, aadObjectId: perhaps });
const named = z.looseObject({ id: perhaps, name: perhaps }).nullish();

const channelData = z
  .looseObject({
    tenant: named,
    team: z.looseObject({ id: perhaps, name: perhaps, aadGroupId: perhaps }).nullish(),
    channel: named,
    settings: z.looseObject({ selectedChannel: named }).nullish(),
    eventType: perhaps,
  })
  .nullish();

const activity = z.looseObject({
  type: word,
  id: word,
  channelId: word,
  serviceUrl: word,
  from: account,
  recipient: account.partial({ id: true }).nullish(),
  conversation: z.looseObject({ id: word, conversationType: perhaps, tenantId: perhaps, name: perhaps }),
  channelData,
  timestamp: perhaps,
  locale: perhaps,
  text: perhaps,
  name: perhaps,
  action: perhaps,
  replyToId: perhaps,
  value: z.unknown().optional(),
  entities: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
});

/** What Teams sends, as far as we read it. */
export type TeamsActivity = z.infer<typeof activity>;

/** The activity, or which fields are missing or of the wrong kind. */
export const parseActivity = (
  body: unknown,
): { readonly activity: TeamsActivity } | { readonly malformed: readonly string[] } => {
  const { success, data, error } = activity.safeParse(body);
  return success ? { activity: data } : { malformed: [...new Set(error.issues.map(({ path }) => path.join('.')))] };
};

const mention = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id: word, name: perhaps }),
  text: word,
});
const clientInfo = z.looseObject({ type: z.literal('clientInfo'), locale: word });
const attachment = z.looseObject({
  contentType: word,
  contentUrl: perhaps,
  name: perhaps,
  content: z.unknown().optional(),
});
const fileContent = z.looseObject({ downloadUrl: word });
const cardAction = z.looseObject({
  action: z.looseObject({ type: perhaps, verb: word, data: z.unknown().optional() }),
});
const submitted = z.looseObject({ verb: word });

/** Those of the elements that have the shape; Teams mixes many kinds in one list. */
const ofShape = <Shape extends z.ZodType>(
  shape: Shape,
  list: readonly unknown[] | null | undefined,
): z.infer<Shape>[] =>
  (list ?? []).flatMap((each) => {
    const { success, data } = shape.safeParse(each);
    return success ? [data] : [];
  });

export const mentionsOf = ({ entities }: TeamsActivity): z.infer<typeof mention>[] => ofShape(mention, entities);

export const localeOf = ({ locale, entities }: TeamsActivity): string | null =>
  locale ?? ofShape(clientInfo, entities)[0]?.locale ?? null;

export const attachmentsOf = ({ attachments }: TeamsActivity): z.infer<typeof attachment>[] =>
  ofShape(attachment, attachments);

/** The address of a file's bytes: given apart for files from OneDrive. */
export const addressOf = ({ content, contentUrl }: z.infer<typeof attachment>): string | null =>
  fileContent.safeParse(content).data?.downloadUrl ?? contentUrl ?? null;

/** The button that was pressed: `Action.Execute` as an invoke, `Action.Submit` (old clients) as a message without text. */
export const actionOf = ({ type, name, text, value }: TeamsActivity): { verb: string; data: unknown } | null => {
  if (type === 'invoke' && name === 'adaptiveCard/action') {
    const action = cardAction.safeParse(value).data?.action;
    return action === undefined ? null : { verb: action.verb, data: action.data };
  }
  const data = type === 'message' && (text ?? '') === '' ? submitted.safeParse(value).data : undefined;
  return data === undefined ? null : { verb: data.verb, data };
};
