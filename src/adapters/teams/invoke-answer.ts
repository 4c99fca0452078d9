import type { Finding } from '../../ports/extension.js';
import type { Answer, Card } from '../../ports/inbound.js';

/** What an invoke is answered with: the HTTP status and the body. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: object;
}

const ok = (body: object): InvokeAnswer => ({ status: 200, body });

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

const attached = (card: Card) => ({ contentType: ADAPTIVE, content: card });

/** The preview is what the searcher chooses from; the card is what goes into the message. */
const attachment = ({ title, text, card }: Finding) => ({
  ...attached(card),
  preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } },
});

/** The answer to an invoke of this name. Teams wants HTTP 200 for everything that was understood, a refusal too. */
export const answerInvoke = (name: string, answer: Answer): InvokeAnswer => {
  if (answer === null) return ok({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' });
  if ('card' in answer) return ok({ statusCode: 200, type: ADAPTIVE, value: answer.card });
  if ('say' in answer) return answerUnknown(name, answer.say);
  if ('found' in answer) {
    const attachments = answer.found.map(attachment);
    return ok({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments } });
  }
  const { title, card } = answer.dialog;
  return ok({ task: { type: 'continue', value: { title, height: 'medium', width: 'medium', card: attached(card) } } });
};

/** A sentence, be it a polite refusal of what we do not offer, in the shape that this kind of invoke allows; 501 where there is none. */
export const answerUnknown = (name: string, sentence: string): InvokeAnswer => {
  if (name === 'adaptiveCard/action')
    return ok({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence });
  if (name === 'message/submitAction' || name === 'fileConsent/invoke') return ok({});
  if (/^(?:task|message|composeExtension)\/(?:fetchTask|fetch|submit|submitAction)$/.test(name)) {
    return ok({ task: { type: 'message', value: sentence } });
  }
  if (name.startsWith('composeExtension/')) return ok({ composeExtension: { type: 'message', text: sentence } });
  return { status: 501 };
};
