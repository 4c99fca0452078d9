import * as Ac from 'adaptivecards';
import type { CardJson } from '../protocol.js';
import type { Theme } from '../preferences.js';
import { hostConfigOf } from './host-config.js';
import { markdownToHtml } from './markdown.js';

/** A button that was pressed, with what stood in the inputs that go with it. */
export interface Press {
  readonly verb: string;
  readonly carries: unknown;
  readonly inputs: Readonly<Record<string, string>>;
}

/** A card on the page. */
export interface DrawnCard {
  readonly element: HTMLElement;
  /** All inputs, those of closed forms among them, as they stand now. */
  readonly values: () => ReadonlyMap<string, string>;
  /** Titles of the forms that are open. */
  readonly open: () => readonly string[];
  readonly release: () => void;
}

Ac.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

const asText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : '';
};

const inputsOf = (action: Ac.Action): Record<string, string> =>
  Object.fromEntries(
    Object.entries(action.getReferencedInputs() ?? {}).map(([id, input]) => [id, asText(input.value)]),
  );

const follow = (url: string | undefined): void => {
  if (url !== undefined && /^https?:/i.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
};

const hear =
  (onPress: (press: Press) => void) =>
  (action: Ac.Action): void => {
    if (action instanceof Ac.OpenUrlAction) follow(action.url);
    if (!(action instanceof Ac.ExecuteAction)) return;
    const { data = {} } = action.toJSON() as { data?: unknown };
    onPress({ verb: action.verb, carries: data, inputs: inputsOf(action) });
  };

const problemsOf = (context: Ac.SerializationContext): string =>
  Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message).join(' ');

/** Draws a card as Teams would. Never throws: a card that cannot be drawn is told with the reason. */
export const drawCard = (
  json: CardJson,
  theme: Theme,
  onPress: (press: Press) => void,
): DrawnCard | { readonly reason: string } => {
  try {
    const card = new Ac.AdaptiveCard();
    card.version = Ac.Versions.v1_5;
    card.hostConfig = new Ac.HostConfig(hostConfigOf(theme));
    const context = new Ac.SerializationContext(Ac.Versions.v1_5);
    card.parse(json, context);
    if (json['type'] !== 'AdaptiveCard') return { reason: `type ${asText(json['type'])}` };
    if (card.getItemCount() === 0 && card.getActionCount() === 0)
      return { reason: problemsOf(context) || 'no content' };
    card.onExecuteAction = hear(onPress);
    const element = card.render();
    if (element === undefined) return { reason: problemsOf(context) || 'nothing drawn' };
    return {
      element,
      values: () => new Map(card.getAllInputs().map((input) => [asText(input.id), asText(input.value)])),
      open: () =>
        [...element.querySelectorAll('.ac-pushButton[aria-expanded=true]')].map((one) => one.textContent ?? ''),
      release: () => card.releaseDOMResources(),
    };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
};
