import { asText, at, isObject, type JsonObject } from '../json.js';
import { SimulatorError } from '../simulator-error.js';
import { Thread } from '../tenant/conversation.js';
import { NO_CONTENT, type Card, type Message } from '../tenant/message.js';
import type { Channel } from '../tenant/team.js';
import { User, type UserFacts } from '../tenant/user.js';
import { clientInfo, personalActivity, threadActivity, type Scene } from './activities.js';
import type { BotAnswer, BotLink } from './bot-link.js';
import { Extension } from './extension.js';
import { composeText, escapeHtml, type Composed, type Mentioned } from './compose-text.js';
import { fillInputs, type Inputs } from './fill-inputs.js';
import { buttonsOf } from './find-button.js';
import type { Picture, SharedFile } from './picture.js';
import { attachFile, attachPicture } from './attach.js';

/** A written message and, where the bot was told of it, the bot's answer. */
export interface Sent {
  readonly message: Message;
  /** `null`: Teams does not deliver a channel message that does not mention the bot. */
  readonly status: number | null;
  readonly body: unknown;
}

/** The bot's answer to a click: what the person sees in place of the card, or reads below it. */
export interface Clicked extends BotAnswer {
  readonly card: Card | null;
  readonly text: string | null;
}

export interface WriteInChannel {
  /** Whether the bot is mentioned; by default when the text has `@` and its name. */
  readonly mention?: boolean;
  readonly mentions?: readonly User[];
  /** Names of files that lie in the team's library: the bot gets links to them in the HTML, and nothing else. */
  readonly files?: readonly string[];
  /** Pasted into the message. A bot is told of them by the HTML alone, with addresses that it may not read. */
  readonly pictures?: number;
  /** Reply in this thread; a new post by default. A message or its id means the thread it stands in. */
  readonly thread?: Thread | Message | string;
}

export interface Click {
  readonly inputs?: Inputs;
  /** Which of several buttons with the verb. */
  readonly where?: (data: JsonObject) => boolean;
  /** The card as this person's client still shows it, when it has not caught up. */
  readonly seen?: Card;
}

const CARD_ANSWER = 'application/vnd.microsoft.card.adaptive';
const TEXT_ANSWER = 'application/vnd.microsoft.activity.message';

/** Somebody of the tenant, who does over the real wire what people do in Teams. */
export class Person extends User {
  /** What this person does with the app outside its chats: the menu of a message, the search in the compose box. */
  readonly extension: Extension;

  constructor(
    ids: { readonly objectId: string; readonly mri: string; readonly chat: string },
    facts: UserFacts,
    private readonly scene: Scene,
    private readonly link: BotLink,
  ) {
    super(ids.objectId, ids.mri, ids.chat, facts);
    this.extension = new Extension(this, scene, link);
  }

  /** Writes to the bot in the 1:1 chat. */
  async writes(
    text: string,
    attached: { pictures?: readonly Picture[]; files?: readonly SharedFile[] } = {},
  ): Promise<Sent> {
    this.#mayWriteToBot();
    const { tenant } = this.scene;
    const composed = composeText(text, []);
    const pictures = (attached.pictures ?? []).map((picture) => attachPicture(this.scene, picture));
    const files = (attached.files ?? []).map(attachFile);
    const images = pictures.map(({ contentUrl }) => `<img alt="image" src="${String(contentUrl)}">`).join('');
    const attachments = [
      ...pictures,
      ...files,
      { contentType: 'text/html', content: `<p>${composed.html}${images}</p>` },
    ];
    const message = tenant.write(this.chat, this, { ...NO_CONTENT, text, attachments: [...pictures, ...files] });
    const answer = await this.sends({ ...this.#written(composed, []), id: message.id, attachments });
    return { message, ...answer };
  }

  /** Writes in a channel. Without a mention the bot hears nothing of it. */
  async writesIn(channel: Channel, text: string, how: WriteInChannel = {}): Promise<Sent> {
    const { tenant } = this.scene;
    const { bot } = tenant;
    if (!channel.roster().has(this)) throw new SimulatorError('not-a-member', `${this.name} is not in ${channel.name}`);
    const toBot = how.mention ?? text.includes(`@${bot.name}`);
    if (toBot && !channel.team.installed) throw new SimulatorError('app-not-installed', channel.team.name);
    const mentions: Mentioned[] = [...(toBot ? [{ mri: bot.mri, name: bot.name }] : []), ...(how.mentions ?? [])];
    const composed = composeText(text, mentions);
    const content = { ...NO_CONTENT, text: composed.text, mentions: mentions.map(({ mri, name }) => ({ mri, name })) };
    const thread = how.thread === undefined ? null : threadOf(channel, how.thread);
    const message = thread === null ? tenant.startThread(channel, this, content) : tenant.write(thread, this, content);
    if (!toBot) return { message, status: null, body: undefined };
    const html = {
      contentType: 'text/html',
      content: `<div><div>${composed.html}</div>${linksTo(how.files ?? [])}${hosted(how.pictures ?? 0)}</div>`,
    };
    const activity = threadActivity(
      this.scene,
      this,
      'message',
      { channel, thread: message.conversation.id },
      {
        ...this.#written({ ...composed, text: `${composed.text}\n` }, mentions),
        id: message.id,
        ...(thread === null ? {} : { replyToId: thread.root }),
        attachments: [html],
        channelData: { teamsChannelId: channel.id, teamsTeamId: channel.team.id },
      },
    );
    return { message, ...(await this.link.deliver(activity)) };
  }

  /**
   * Presses the button with this verb on the card that this person sees, inside a form or not.
   * An answer with a card takes the card's place for this person alone.
   */
  async clicks(message: Message, verb: string, how: Click = {}): Promise<Clicked> {
    const card = how.seen ?? message.cardFor(this);
    if (message.deleted || card === null)
      throw new SimulatorError('message-gone', `message ${message.id} shows no card`);
    if (!message.conversation.roster().has(this))
      throw new SimulatorError('not-a-member', `${this.name} cannot see it`);
    if (message.conversation === this.chat) this.#mayWriteToBot();
    const buttons = buttonsOf(card);
    const where = how.where ?? (() => true);
    const button = buttons.find((each) => each.verb === verb && where((each.action['data'] ?? {}) as JsonObject));
    if (button === undefined)
      throw new SimulatorError(
        'button-not-on-card',
        `${verb}: the card has ${buttons.map((each) => each.verb).join(', ')}`,
      );
    const { id, title } = button.action;
    const data = fillInputs(button, how.inputs ?? {});
    return this.invokes(message, { id: asText(id) ?? '', verb, ...(title === undefined ? {} : { title }), data });
  }

  /** Sends the action of a card without looking whether the card has it, or whether this person can see it: a forged click. */
  async invokes(message: Message, action: JsonObject): Promise<Clicked> {
    const fields = {
      name: 'adaptiveCard/action',
      replyToId: message.id,
      locale: this.locale,
      entities: [clientInfo(this)],
      value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
      channelData: { source: { name: 'message' }, legacy: { replyToId: `1:1${message.id}` } },
    };
    const { conversation } = message;
    const activity =
      conversation instanceof Thread
        ? threadActivity(this.scene, this, 'invoke', { channel: conversation.channel, thread: conversation.id }, fields)
        : personalActivity(this.scene, this, 'invoke', fields);
    const { status, body } = await this.link.deliver(activity);
    const value = status === 200 ? at(body, 'value') : undefined;
    const type = at(body, 'type');
    const card = type === CARD_ANSWER && isObject(value) ? value : null;
    if (card !== null) this.#sees(message, card);
    return { status, body, card, text: type === TEXT_ANSWER ? (asText(value) ?? null) : null };
  }

  /** Sends an activity of any kind from the 1:1 chat; what is not given is as Teams fills it in. */
  async sends(fields: JsonObject): Promise<BotAnswer> {
    return this.link.deliver(personalActivity(this.scene, this, asText(fields['type']) ?? 'message', fields));
  }

  /** Changes a message of one's own. */
  async edits(message: Message, text: string): Promise<Sent> {
    this.#mustOwn(message);
    const composed = composeText(text, message.mentions);
    this.scene.tenant.replace(message, { ...message.content, text: composed.text });
    const { entities } = this.#written(composed, message.mentions);
    const mentions = message.mentions.length > 0 ? { entities } : {};
    const fields = { text: composed.text, textFormat: 'plain', ...mentions, channelData: { eventType: 'editMessage' } };
    return this.#tells(message, 'messageUpdate', fields);
  }

  /** Deletes a message of one's own. */
  async deletes(message: Message): Promise<Sent> {
    this.#mustOwn(message);
    this.scene.tenant.remove(message);
    return this.#tells(message, 'messageDelete', { channelData: { eventType: 'softDeleteMessage' } });
  }

  /** From now on neither can write to the other; the bot is not told. */
  blocksBot(): void {
    this.blocked = true;
  }

  unblocksBot(): void {
    this.blocked = false;
  }

  #written({ text }: Composed, mentions: readonly Mentioned[]) {
    const entities = mentions.map(({ mri, name }) => ({
      type: 'mention',
      mentioned: { id: mri, name },
      text: `<at>${name}</at>`,
    }));
    const locale = text === '' ? {} : { locale: this.locale };
    return { text, textFormat: 'plain', ...locale, entities: [...entities, clientInfo(this)] };
  }

  async #tells(message: Message, type: string, fields: JsonObject): Promise<Sent> {
    const { conversation } = message;
    const named = { id: message.id, ...fields };
    if (!(conversation instanceof Thread)) return { message, ...(await this.sends({ type, ...named })) };
    const heard = message.mentions.some(({ mri }) => mri === this.scene.tenant.bot.mri);
    if (!heard) return { message, status: null, body: undefined };
    const at = { channel: conversation.channel, thread: conversation.id };
    return { message, ...(await this.link.deliver(threadActivity(this.scene, this, type, at, named))) };
  }

  #sees(message: Message, card: Card): void {
    message.showTo(this, card);
    this.scene.tenant.changed({ type: 'view-changed', message, viewer: this });
  }

  #mayWriteToBot(): void {
    if (this.blocked) throw new SimulatorError('bot-blocked', `${this.name} has blocked the bot`);
    if (this.app !== 'installed') throw new SimulatorError('app-not-installed', `${this.name} does not have the app`);
  }

  #mustOwn(message: Message): void {
    if (message.from !== this) throw new SimulatorError('not-the-author', `${this.name} did not write ${message.id}`);
    if (message.deleted) throw new SimulatorError('message-gone', message.id);
  }
}

const linksTo = (files: readonly string[]): string =>
  files
    .map(
      (name) =>
        `<a href="https://contoso.sharepoint.com/sites/support/Shared%20Documents/${encodeURIComponent(name)}">${escapeHtml(name)}</a>`,
    )
    .join('');

/** As a Teams client writes pictures in channels: kept by Graph, for those who may read the team's messages. */
const hosted = (pictures: number): string =>
  '<img src="https://graph.microsoft.com/v1.0/teams/hostedContents/1/$value" itemtype="http://schema.skype.com/AMSImage">'.repeat(
    pictures,
  );

function threadOf(channel: Channel, named: Thread | Message | string): Thread {
  if (named instanceof Thread) return named;
  const id = typeof named === 'string' ? named : named.id;
  const found = channel.threads.find((thread) => thread.messages.some((message) => message.id === id));
  if (found === undefined) throw new SimulatorError('message-gone', `${id} is not in ${channel.name}`);
  return found;
}
