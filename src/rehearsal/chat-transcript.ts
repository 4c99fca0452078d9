import type { Microsoft, Update } from '../simulator/microsoft.js';
import type { User } from '../simulator/tenant/user.js';
import type { Message } from '../simulator/tenant/message.js';
import type { Conversation } from '../simulator/tenant/conversation.js';
import { buttonTitle, readMessage } from './transcript.js';

type Node = Readonly<Record<string, unknown>>;

const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? (node as Node)[key] : undefined),
    value,
  );

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The person whose chat with the desk it is; null in channels. */
const ownerOf = (conversation: Conversation): User | null =>
  'user' in conversation ? (conversation.user as User) : null;

const attached = ({ content }: Message): string[] =>
  content.attachments.map(({ contentType, name }) =>
    text(contentType).startsWith('image/') ? '    (a picture)' : `    (a file: ${text(name)})`,
  );

const wordsOf = (message: Message): string => (message.text ?? '') || attached(message).join('').trim();

/**
 * What people and the desk say to each other in private, as somebody would read it aloud: in the order in which it happens, with
 * what is pressed and with what a card says anew. A part begins with each new `heading`.
 */
export class ChatTranscript {
  readonly #lines: string[] = [];
  readonly #shown = new Map<Message, readonly string[]>();
  readonly #chats = new Map<string, { readonly owner: User; readonly messages: readonly Message[] }>();
  #heading = '';
  #owner: User | null = null;

  constructor(
    microsoft: Pick<Microsoft, 'updates'>,
    private readonly heading: () => string,
  ) {
    microsoft.updates((update) => this.#hear(update));
  }

  /** Empty when nobody wrote to the desk in private and nobody was written to. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  #hear(update: Update): void {
    if (update.type === 'wire') {
      if (update.entry.direction === 'microsoft→bot') this.#pressed(update.entry.requestBody);
      return;
    }
    const { message } = update;
    const owner = ownerOf(message.conversation);
    if (owner === null) return;
    this.#chats.set(message.conversation.id, { owner, messages: message.conversation.messages });
    if (update.type === 'message-added') this.#say(owner, [...this.#read(message, owner), ...attached(message)]);
    else if (update.type !== 'message-deleted') this.#changed(message, owner);
    // A card of ours that goes makes room for another one below.
    else if (message.from !== 'bot') this.#say(owner, [`${owner.name} deletes “${wordsOf(message)}”`]);
  }

  #read(message: Message, owner: User): readonly string[] {
    const lines = readMessage(message, owner).split('\n');
    this.#shown.set(message, lines);
    return lines;
  }

  #changed(message: Message, owner: User): void {
    const before = this.#shown.get(message) ?? [];
    const fresh = this.#read(message, owner).filter((line) => !before.includes(line));
    if (fresh.length === 0) return;
    const who = message.from === 'bot' ? 'Tierline, on that card' : `${owner.name} changes it to`;
    this.#say(owner, [`${who}:`, ...fresh.map((line) => `    ${line.replace(/^(?:Tierline: | +)/, '')}`)]);
  }

  #pressed(activity: unknown): void {
    const action = at(activity, 'value', 'action');
    const chat = this.#chats.get(text(at(activity, 'conversation', 'id')));
    if (at(activity, 'name') !== 'adaptiveCard/action' || chat === undefined) return;
    const { owner, messages } = chat;
    const message = messages.find(({ id }) => id === at(activity, 'replyToId'));
    const title = buttonTitle(message?.cardFor(owner) ?? null, text(at(action, 'verb')), at(action, 'data'));
    this.#say(owner, [`${owner.name} presses [${title}]`]);
  }

  #say(owner: User, lines: readonly string[]): void {
    const heading = this.heading();
    if (heading !== this.#heading) {
      this.#lines.push('', `── ${heading}`);
      this.#owner = null;
    }
    if (owner !== this.#owner) this.#lines.push('', `   ${owner.name} (${owner.locale}) and Tierline`);
    this.#heading = heading;
    this.#owner = owner;
    this.#lines.push(...lines.map((line) => `   │ ${line}`));
  }
}
