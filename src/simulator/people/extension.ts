import { checkCard } from '../connector/check-card.js';
import { asList, asText, at, isObject, type JsonObject } from '../json.js';
import { SimulatorError } from '../simulator-error.js';
import { Thread } from '../tenant/conversation.js';
import { Message, type Card } from '../tenant/message.js';
import { User } from '../tenant/user.js';
import { clientInfo, personalActivity, threadActivity, type Scene } from './activities.js';
import type { BotAnswer, BotLink } from './bot-link.js';
import { escapeHtml } from './compose-text.js';
import { fillInputs, type Inputs } from './fill-inputs.js';
import { submitsOf } from './find-button.js';

/** A message in a chat that the bot is not in. */
export interface Elsewhere {
  readonly html: string;
  /** `null`: a bot or a webhook. An object that is no user of the tenant: somebody from outside. */
  readonly from: User | { readonly id: string; readonly name: string; readonly type: string } | null;
}

/** What the client shows after an action of the app: a dialog with a card, or a sentence. */
export interface Shown extends BotAnswer {
  readonly title: string | null;
  readonly card: Card | null;
  readonly text: string | null;
}

interface Hit {
  readonly title: string;
  readonly text: string;
  readonly card: Card;
}

/** What the search in the compose box lists, or says in place of a list. */
export interface Hits extends BotAnswer {
  readonly hits: readonly Hit[];
  readonly text: string | null;
}

/** As long as Teams waits for the answer to an action or a search, in milliseconds of real time. */
const PATIENCE = 5_000;
const MOST_HITS = 25;
const CHAT = '19:00000000-0000-4000-8000-0000000000c1_00000000-0000-4000-8000-0000000000c2@unq.gbl.spaces';
const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const SIZES = ['small', 'medium', 'large'];

/** The app in the menu of a message and in the compose box of one person. */
export class Extension {
  constructor(
    private readonly user: User,
    private readonly scene: Scene,
    private readonly link: BotLink,
  ) {}

  /** Chooses the action on a message. */
  async opens(message: Message | Elsewhere, commandId = 'createTicket'): Promise<Shown> {
    const value = { commandId, commandContext: 'message', requestId: this.scene.ids.event(), context: THEME };
    const payload = message instanceof Message ? this.#payloadOf(message) : payloadElsewhere(message, this.#now());
    const where = message instanceof Message ? message : null;
    return readShown(await this.#invokes('fetchTask', { ...value, messagePayload: payload }, where));
  }

  /** Sends the dialog; `times` as when the client hears no answer and sends it again, with another activity id. */
  async submits(shown: Shown, inputs: Inputs = {}, { times = 1 } = {}): Promise<Shown> {
    const [button] = shown.card === null ? [] : submitsOf(shown.card);
    if (button === undefined) throw new SimulatorError('button-not-on-card', 'the dialog has no Action.Submit');
    const answers = Array.from({ length: times }, () => this.submitsData(fillInputs(button, inputs)));
    return (await Promise.all(answers)).at(-1) as Shown;
  }

  /** Sends whatever stands in `data`, as no dialog would: forged. */
  async submitsData(data: unknown, commandId = 'createTicket'): Promise<Shown> {
    const value = { commandId, commandContext: 'message', data, context: THEME };
    return readShown(await this.#invokes('submitAction', value, null));
  }

  /** Types into the search of the app; `null`: it was only opened. */
  async searches(words: string | null, { skip = 0, commandId = 'findTicket' } = {}): Promise<Hits> {
    const parameters = [words === null ? { name: 'initialRun', value: 'true' } : { name: 'words', value: words }];
    const value = { commandId, parameters, queryOptions: { skip, count: MOST_HITS } };
    return readHits(await this.#invokes('query', value, null));
  }

  #now(): string {
    return new Date(this.scene.now()).toISOString();
  }

  #payloadOf(message: Message): JsonObject {
    if (message.deleted) throw new SimulatorError('message-gone', message.id);
    if (!message.conversation.roster().has(this.user))
      throw new SimulatorError('not-a-member', `${this.user.name} cannot see it`);
    const from = message.from === 'bot' ? null : message.from;
    const html = `<div><div>${escapeHtml(message.text ?? '').replaceAll('\n', '<br>')}</div></div>`;
    return { ...payloadElsewhere({ html, from }, new Date(message.sentAt).toISOString()), id: message.id };
  }

  async #invokes(name: string, value: JsonObject, message: Message | null): Promise<BotAnswer> {
    const fields = {
      name: `composeExtension/${name}`,
      locale: this.user.locale,
      entities: [clientInfo(this.user)],
      value,
      channelData: { source: { name: 'message' } },
    };
    const conversation = message?.conversation;
    const activity =
      conversation instanceof Thread
        ? threadActivity(
            this.scene,
            this.user,
            'invoke',
            { channel: conversation.channel, thread: conversation.id },
            fields,
          )
        : personalActivity(this.scene, this.user, 'invoke', {
            conversation: { conversationType: 'personal', tenantId: this.scene.tenant.id, id: CHAT },
            ...fields,
          });
    const began = performance.now();
    const answer = await this.link.deliver(activity);
    if (performance.now() - began > PATIENCE)
      throw new SimulatorError('bot-silent', `${name}: no answer within ${PATIENCE / 1000} s`);
    return answer;
  }
}

const THEME = { theme: 'default' };

function payloadElsewhere({ html, from }: Elsewhere, at: string): JsonObject {
  const user =
    from === null
      ? null
      : from instanceof User
        ? { userIdentityType: 'aadUser', id: from.objectId, displayName: from.name }
        : { userIdentityType: from.type, id: from.id, displayName: from.name };
  const application =
    from === null
      ? { applicationIdentityType: 'bot', id: 'e0000000-0000-4000-8000-000000000000', displayName: 'Robot' }
      : null;
  return {
    linkToMessage: 'https://teams.microsoft.com/l/message/19:chat@thread.v2/1611060744833',
    id: '1611060744833',
    replyToId: null,
    createdDateTime: at,
    lastModifiedDateTime: null,
    deleted: false,
    summary: null,
    importance: 'normal',
    locale: 'en-us',
    body: { contentType: 'html', content: html },
    from: { device: null, conversation: null, user, application },
    reactions: [],
    mentions: [],
    attachments: [],
  };
}

const refuse = (why: string, body: unknown): never => {
  throw new SimulatorError('bad-answer', `${why}: ${JSON.stringify(body).slice(0, 300)}`);
};

function goodCard(card: unknown, body: unknown): Card {
  const problem = checkCard(card);
  if (problem !== null || !isObject(card)) return refuse(JSON.stringify(problem), body);
  return card;
}

/** A dialog, a sentence or nothing: everything else makes the client show an error. */
function readShown({ status, body }: BotAnswer): Shown {
  const nothing = { status, body, title: null, card: null, text: null };
  if (status !== 200) return nothing;
  const task = at(body, 'task');
  const value = at(task, 'value');
  if (at(task, 'type') === 'message') return { ...nothing, text: asText(value) ?? refuse('no sentence', body) };
  if (at(task, 'type') !== 'continue') return refuse('neither a dialog nor a sentence', body);
  const title = asText(at(value, 'title')) ?? refuse('a dialog without a title', body);
  for (const side of ['height', 'width'])
    if (!SIZES.includes(asText(at(value, side)) ?? '')) refuse(`a dialog without ${side}`, body);
  if (at(at(value, 'card'), 'contentType') !== ADAPTIVE) refuse('a dialog without an Adaptive Card', body);
  const card = goodCard(at(at(value, 'card'), 'content'), body);
  if (JSON.stringify(card).includes('"Action.Execute"')) refuse('Action.Execute does nothing in a dialog', body);
  return { ...nothing, title, card };
}

function readHits({ status, body }: BotAnswer): Hits {
  if (status !== 200) return { status, body, hits: [], text: null };
  const result = at(body, 'composeExtension');
  if (at(result, 'type') === 'message')
    return { status, body, hits: [], text: asText(at(result, 'text')) ?? refuse('no sentence', body) };
  const list = at(result, 'attachments');
  if (at(result, 'type') !== 'result' || !Array.isArray(list) || list.length > MOST_HITS)
    return refuse('no result, or too many', body);
  const hits = asList(list).map((one): Hit => {
    const preview = at(at(one, 'preview'), 'content');
    if (at(one, 'contentType') !== ADAPTIVE) refuse('a result without an Adaptive Card', body);
    const title = asText(at(preview, 'title')) ?? refuse('a preview without a title', body);
    return { title, text: asText(at(preview, 'text')) ?? '', card: goodCard(at(one, 'content'), body) };
  });
  return { status, body, hits, text: null };
}
