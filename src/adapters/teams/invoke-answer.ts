import type { Answer } from '../../ports/inbound.js';

/** What an invoke is answered with: the HTTP status and the body. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: object;
}

const ok = (body: object): InvokeAnswer => ({ status: 200, body });

/** The answer to a pressed button. Teams wants HTTP 200 for everything that was understood, a refusal too. */
export const answerClick = (answer: Answer): InvokeAnswer => {
  if (answer === null) return ok({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' });
  return 'card' in answer
    ? ok({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card })
    : ok({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.say });
};

/** A polite answer to what we do not offer, in the shape that this kind of invoke allows; 501 where there is none. */
export const answerUnknown = (name: string, sentence: string): InvokeAnswer => {
  if (name === 'adaptiveCard/action') return answerClick({ say: sentence });
  if (name === 'message/submitAction' || name === 'fileConsent/invoke') return ok({});
  if (/^(?:task|message|composeExtension)\/(?:fetchTask|fetch|submit|submitAction)$/.test(name)) {
    return ok({ task: { type: 'message', value: sentence } });
  }
  if (name.startsWith('composeExtension/')) return ok({ composeExtension: { type: 'message', text: sentence } });
  return { status: 501 };
};
