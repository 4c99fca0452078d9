import type { Answer } from '../http/answer.js';
import { asText, isObject, type JsonObject } from '../json.js';
import { NO_CONTENT, type Content } from '../tenant/message.js';
import type { Tenant } from '../tenant/tenant.js';
import type { User } from '../tenant/user.js';
import { checkCard } from './check-card.js';
import { readCardMentions, readMentions, type Mentions } from './read-mentions.js';
import { refusals } from './refusals.js';

/** An activity that Teams would take. Text beside a card is two messages. */
export type Accepted =
  { readonly type: 'typing' } | { readonly type: 'message'; readonly contents: readonly [Content, ...Content[]] };

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const LARGEST_MESSAGE = 100 * 1024;
const FORMATS: readonly unknown[] = [undefined, null, 'plain', 'markdown', 'xml'];

const isAnswer = (value: object): value is Answer => 'status' in value;

/** Length of what counts: pictures inside the message do not. */
const sizeOf = (activity: JsonObject): number =>
  Buffer.byteLength(
    JSON.stringify(activity, (key, value: unknown) =>
      key === 'contentUrl' && typeof value === 'string' && value.startsWith('data:') ? '' : value,
    ),
  );

function checkAttachment(attachment: unknown): Answer | null {
  const contentType = isObject(attachment) ? asText(attachment['contentType']) : undefined;
  if (!isObject(attachment) || contentType === undefined)
    return refusals.badSyntax('Attachment without a contentType.');
  if (contentType === ADAPTIVE) return checkCard(attachment['content']);
  if (!contentType.startsWith('image/')) return null;
  const url = asText(attachment['contentUrl']) ?? '';
  return /^(https:|data:image\/(png|jpeg|gif);)/.test(url)
    ? null
    : refusals.badSyntax('An image needs an https address, or PNG, JPEG or GIF as data.');
}

/** The shape of a message, before anybody asks who is mentioned. */
function checkShape(activity: JsonObject): Answer | null {
  const { text, attachments } = activity;
  if (sizeOf(activity) > LARGEST_MESSAGE) return refusals.tooBig();
  if (text !== undefined && text !== null && typeof text !== 'string')
    return refusals.badSyntax('text is not a string.');
  if (!FORMATS.includes(activity['textFormat'])) return refusals.badSyntax('Unknown textFormat.');
  if (attachments !== undefined && attachments !== null && !Array.isArray(attachments))
    return refusals.badSyntax('attachments is not a list.');
  const list: readonly unknown[] = attachments ?? [];
  if ((text ?? '').trim() === '' && list.length === 0)
    return refusals.badSyntax('The activity has neither text nor attachments.');
  return list.map(checkAttachment).find((problem) => problem !== null) ?? null;
}

function readText(activity: JsonObject, tenant: Tenant, roster: ReadonlySet<User>): Answer | Content | null {
  const text = asText(activity['text']) ?? '';
  const mentions = readMentions(text, activity['entities'], { tenant, roster, exact: true });
  if (isAnswer(mentions)) return mentions;
  return text === '' ? null : { ...NO_CONTENT, text, ...mentions };
}

function readAttachments(activity: JsonObject, tenant: Tenant, roster: ReadonlySet<User>): Answer | Content | null {
  const list = (activity['attachments'] ?? []) as readonly JsonObject[];
  if (list.length === 0) return null;
  const cards = list.filter((each) => each['contentType'] === ADAPTIVE).map((each) => each['content'] as JsonObject);
  const read = cards.map((card) => readCardMentions(card, tenant, roster));
  const refused = read.find(isAnswer);
  if (refused !== undefined) return refused;
  const mentions = read.filter((each): each is Mentions => !isAnswer(each));
  return {
    ...NO_CONTENT,
    cards,
    attachments: list.filter((each) => each['contentType'] !== ADAPTIVE),
    mentions: mentions.flatMap((each) => each.mentions),
    plainMentions: mentions.flatMap((each) => each.plainMentions),
  };
}

/** Reads what the bot wants to say where `roster` can hear it, or refuses it as Teams would. */
export function readActivity(activity: unknown, tenant: Tenant, roster: ReadonlySet<User>): Answer | Accepted {
  if (!isObject(activity)) return refusals.badSyntax('The body is no activity.');
  if (activity['type'] === 'typing') return { type: 'typing' };
  if (activity['type'] !== 'message')
    return refusals.badSyntax(`Activities of type '${asText(activity['type']) ?? ''}' are not supported.`);
  const problem = checkShape(activity);
  if (problem !== null) return problem;
  const text = readText(activity, tenant, roster);
  if (text !== null && isAnswer(text)) return text;
  const attached = readAttachments(activity, tenant, roster);
  if (attached !== null && isAnswer(attached)) return attached;
  if (text === null) return { type: 'message', contents: [attached ?? NO_CONTENT] };
  return { type: 'message', contents: attached === null ? [text] : splitOrJoin(text, attached) };
}

/** Words beside a picture stay together; words beside a card are sent apart. */
const splitOrJoin = (text: Content, attached: Content): [Content, ...Content[]] =>
  attached.cards.length > 0 ? [text, attached] : [{ ...text, attachments: attached.attachments }];
