import { SimulatorError } from '../simulator-error.js';
import { Thread, type Chat, type Conversation } from './conversation.js';
import type { Group } from './group.js';
import type { Intune } from './intune.js';
import { Message, type Content } from './message.js';
import type { Channel, Team } from './team.js';
import type { User } from './user.js';

/** The bot's registration. */
export interface BotApp {
  readonly appId: string;
  readonly secret: string;
  readonly name: string;
  /** Teams' id of the bot: `28:` and the app id. */
  readonly mri: string;
  /** Application permissions that were granted in Entra at first. */
  readonly roles: readonly string[];
}

export type MessageChange =
  | { readonly type: 'message-added' | 'message-updated' | 'message-deleted'; readonly message: Message }
  | { readonly type: 'view-changed'; readonly message: Message; readonly viewer: User };

/** Where a conversation id leads. */
export type Place =
  | { readonly kind: 'chat'; readonly chat: Chat }
  | { readonly kind: 'thread'; readonly thread: Thread; readonly channel: Channel }
  | { readonly kind: 'channel'; readonly channel: Channel };

interface Picture {
  readonly content: Uint8Array;
  readonly type: string;
  readonly name: string;
}

/** Everybody and everything that Microsoft knows of one organisation. Lookups take constant time. */
export class Tenant {
  readonly teams = new Map<string, Team>();
  readonly channels = new Map<string, Channel>();
  readonly groups = new Map<string, Group>();
  /** Application permissions with consent; one that is taken back is missed at once, whatever an older token says. */
  readonly granted: Set<string>;
  readonly pictures = new Map<string, Picture>();
  readonly #users = new Map<string, User>();
  readonly #chats = new Map<string, Chat>();
  readonly #threads = new Map<string, Thread>();
  readonly #messages = new Map<string, Message>();
  #lastId = 0;

  constructor(
    readonly id: string,
    readonly bot: BotApp,
    readonly now: () => number,
    readonly changed: (change: MessageChange) => void,
    readonly intune: Intune,
  ) {
    this.granted = new Set(bot.roles);
  }

  addUser(user: User): void {
    const keys = [user.objectId, user.mri, user.principalName].map((key) => key.toLowerCase());
    if (keys.some((key) => this.#users.has(key))) throw new SimulatorError('already-exists', user.principalName);
    for (const key of keys) this.#users.set(key, user);
    this.#chats.set(user.chat.id, user.chat);
  }

  /** By object id, Teams id (29:…) or principal name. */
  user(key: string): User | undefined {
    return this.#users.get(key.toLowerCase());
  }

  addChannel(channel: Channel): void {
    if (this.channels.has(channel.id)) throw new SimulatorError('already-exists', channel.id);
    this.channels.set(channel.id, channel);
  }

  place(conversationId: string): Place | undefined {
    const chat = this.#chats.get(conversationId);
    if (chat !== undefined) return chat.user.app === 'never' ? undefined : { kind: 'chat', chat };
    const thread = this.#threads.get(conversationId);
    if (thread !== undefined) return { kind: 'thread', thread, channel: thread.channel };
    const channel = this.channels.get(conversationId);
    return channel === undefined ? undefined : { kind: 'channel', channel };
  }

  /** A message of that place; a channel has those of all its threads. */
  message(place: Place, id: string): Message | undefined {
    const message = this.#messages.get(id);
    if (message === undefined || message.deleted) return undefined;
    const { conversation } = message;
    if (place.kind === 'chat') return conversation === place.chat ? message : undefined;
    if (place.kind === 'thread') return conversation === place.thread ? message : undefined;
    return conversation instanceof Thread && conversation.channel === place.channel ? message : undefined;
  }

  write(conversation: Conversation, from: 'bot' | User, content: Content, id = this.nextMessageId()): Message {
    const message = new Message(id, conversation, from, this.now(), content);
    conversation.messages.push(message);
    this.#messages.set(id, message);
    this.changed({ type: 'message-added', message });
    return message;
  }

  /** A new post in a channel; its thread is named after it. */
  startThread(channel: Channel, from: 'bot' | User, content: Content): Message {
    const id = this.nextMessageId();
    const thread = new Thread(channel, id);
    channel.threads.push(thread);
    this.#threads.set(thread.id, thread);
    return this.write(thread, from, content, id);
  }

  replace(message: Message, content: Content): void {
    message.replace(content);
    this.changed({ type: 'message-updated', message });
  }

  remove(message: Message): void {
    message.deleted = true;
    this.changed({ type: 'message-deleted', message });
  }

  /** Milliseconds since 1970 as Teams uses them for ids: never the same twice, never smaller than before. */
  nextMessageId(): string {
    this.#lastId = Math.max(this.#lastId + 1, Math.floor(this.now()));
    return String(this.#lastId);
  }
}
