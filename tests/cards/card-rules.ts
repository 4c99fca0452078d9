import type { Card } from '../../src/cards/adaptive-card.js';

type Node = Readonly<Record<string, unknown>>;

/** Every object of the card that has a type, with what stands in buttons' data left out. */
export const nodesOf = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => (key === 'data' ? [] : nodesOf(one)));
  return 'type' in value ? [value, ...inner] : inner;
};

export const verbsOf = (card: Card): readonly string[] =>
  nodesOf(card.body)
    .filter((node) => node['type'] === 'Action.Execute')
    .map((node) => String(node['verb']));

/** All that a person can read, in order. */
export const textOf = (card: Card): string =>
  nodesOf(card.body)
    .flatMap((node) => [node['text'], node['title'], node['label'], node['value'], node['placeholder']])
    .filter((text): text is string => typeof text === 'string')
    .join('\n');

/** The card with every string a person reads taken out: what hostile words must not change. */
export const skeletonOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(skeletonOf);
  if (typeof value !== 'object' || value === null) return value;
  const words = ['text', 'title', 'label', 'value', 'placeholder', 'errorMessage', 'fallbackText', 'speak'];
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, words.includes(key) ? '' : skeletonOf(one)]),
  );
};

const KNOWN = [
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Container',
  'ActionSet',
  'Input.Text',
  'Input.ChoiceSet',
  'Action.Execute',
  'Action.ShowCard',
  'Action.OpenUrl',
  'Action.Submit',
  'Action.ToggleVisibility',
];

const faultsOfNode = (node: Node): readonly string[] => {
  const type = String(node['type']);
  const faults = KNOWN.includes(type) ? [] : [`${type} is not one of our elements`];
  if (type.startsWith('Input.')) {
    if (typeof node['label'] !== 'string' || node['label'] === '') faults.push(`${String(node['id'])} has no label`);
    if (node['isRequired'] === true && typeof node['errorMessage'] !== 'string')
      faults.push(`${String(node['id'])} is required without saying so`);
  }
  if (type.startsWith('Action.') && (typeof node['title'] !== 'string' || node['title'] === ''))
    faults.push('a button without a title');
  if (
    type === 'Action.OpenUrl' &&
    !/^https:\/\/(?:teams\.microsoft\.com\/l\/(?:message|call|meetup-join)|learn\.microsoft\.com)\//.test(
      String(node['url']),
    )
  )
    faults.push('a link to somewhere else than Teams and the sources of known issues');
  if (type === 'TextBlock' && node['wrap'] !== true) faults.push('text that does not wrap');
  if (
    type === 'ActionSet' &&
    ((node['actions'] as unknown[]).length > 6 || (node['actions'] as unknown[]).length === 0)
  )
    faults.push('an empty row of buttons, or more than six');
  if ((type === 'Container' && (node['items'] as unknown[]).length === 0) || node['text'] === '')
    faults.push(`an empty ${type}`);
  return faults;
};

/** Everything that is wrong with a card as Teams would see it; nothing for a good one. */
export const faultsOf = (card: Card): readonly string[] => {
  const nodes = nodesOf(card);
  const ids = nodes.flatMap((node) => (typeof node['id'] === 'string' ? [node['id']] : []));
  const json = JSON.stringify(card);
  return [
    ...nodes.flatMap(faultsOfNode),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice`),
    ...(Buffer.byteLength(json) > 28 * 1024 ? [`${Buffer.byteLength(json)} bytes`] : []),
    ...(card.version === '1.5' && card.$schema !== '' && card.fallbackText !== ''
      ? []
      : ['no version, schema or fallback']),
    ...('refresh' in card ? ['it refreshes'] : []),
    ...(/<\/?[a-z]/i.test(json) ? ['something that could be a tag'] : []),
  ];
};
