import type { Conversation } from '../simulator/tenant/conversation.js';
import type { Message } from '../simulator/tenant/message.js';
import type { User } from '../simulator/tenant/user.js';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\u200B', '').trim() : '');

/** The texts of a card in reading order; forms that are folded away are left out. */
const lines = (node: Node): string[] => {
  switch (node['type']) {
    case 'TextBlock':
      return [text(node['text'])];
    case 'RichTextBlock':
      return [
        (Array.isArray(node['inlines']) ? node['inlines'] : [])
          .map((inline: unknown) => (isNode(inline) ? text(inline['text']) : text(inline)))
          .join(' '),
      ];
    case 'FactSet':
      return nodes(node['facts']).map((fact) => `${text(fact['title'])} ${text(fact['value'])}`);
    case 'ActionSet':
      return [buttons(node)];
    case 'Input.Text':
      return [`${text(node['label'])}: ${text(node['value'])}`];
    case 'Input.ChoiceSet':
      return [`${text(node['label'])}: ${chosen(node)}`];
    default:
      return [...nodes(node['body']), ...nodes(node['items']), ...nodes(node['columns'])].flatMap(lines);
  }
};

const chosen = (node: Node): string =>
  text(nodes(node['choices']).find((choice) => choice['value'] === node['value'])?.['title']);

const buttons = (node: Node): string =>
  nodes(node['actions'])
    .map((action) => `[${text(action['title'])}]`)
    .join(' ');

/** A card as somebody would read it aloud. */
export const readCard = (card: Node): string[] => [...lines(card), buttons(card)].filter((line) => line.trim() !== '');

const who = (message: Message): string => (message.from === 'bot' ? 'Tierline' : message.from.name);

/** What stands on the button of a card that carries this verb and, of several, the same ids; the verb itself where none does. */
export const buttonTitle = (card: Node | null, verb: string, carried: unknown): string => {
  const titles: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isNode(value)) return;
    const own = isNode(value['data']) ? value['data'] : {};
    const same = Object.entries(own).every(([key, one]) => !isNode(carried) || carried[key] === one);
    if (value['verb'] === verb && same) titles.push(text(value['title']));
    Object.values(value).forEach(walk);
  };
  walk(card);
  return titles[0] ?? verb;
};

/** A message as it stands now, for people; its card as the viewer sees it. */
export const readMessage = (message: Message, viewer?: User): string => {
  const said =
    message.text === null ? [] : message.text.replaceAll(/<\/?at>/g, (tag) => (tag === '<at>' ? '@' : '')).split('\n');
  const own = viewer === undefined ? null : message.cardFor(viewer);
  const cards = own === null ? message.content.cards : [own];
  const all = [...said, ...cards.flatMap(readCard).flatMap((line) => line.split('\n'))].filter(
    (line) => line.trim() !== '',
  );
  const [first = '', ...rest] = message.deleted ? ['(deleted)'] : all;
  return [`${who(message)}: ${first}`, ...rest.map((line) => `    ${line}`)].join('\n');
};

/** What was said in a conversation since a number of messages. */
export const readConversation = (conversation: Conversation, from = 0): string =>
  conversation.messages
    .slice(from)
    .map((message) => readMessage(message))
    .join('\n');
