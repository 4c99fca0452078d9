import type { TokenCredential } from '@azure/identity';
import type { Activity } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Clock } from '../../ports/clock.js';
import type { HttpAnswer, HttpRequest, HttpRoute } from '../../ports/http-route.js';
import type { Answer, Inbound } from '../../ports/inbound.js';
import type { Log } from '../../ports/log.js';
import type { BotIdentity, Cloud } from '../../ports/microsoft.js';
import type { VerifyToken } from '../../ports/token-verifier.js';
import { parseActivity, type TeamsActivity } from './activity.js';
import { DeskAdapter } from './desk-adapter.js';
import { DeskAuthentication } from './desk-authentication.js';
import type { EdgeWords } from './edge-words.js';
import { BotCredentials } from './bot-credentials.js';
import { refuse, whyForeign } from './turned-away.js';
import { takeTurn } from './take-turn.js';

export interface MessageRouteParts {
  readonly bot: Pick<BotIdentity, 'appId' | 'tenantId'>;
  readonly cloud: Cloud;
  readonly credential: TokenCredential;
  /** Judges tokens of the cloud's `botIssuer` for this app id. */
  readonly verify: VerifyToken;
  readonly receive: (inbound: Inbound) => Promise<Answer>;
  readonly clock: Clock;
  readonly words: EdgeWords;
  readonly log: Log;
}

/**
 * `POST /api/messages`: what Teams sends. 401 without a good token, 403 for another tenant or channel, 400 for what is no
 * activity of a person; 503 when Teams shall deliver again; else 200.
 */
export const makeMessageRoute = (parts: MessageRouteParts): HttpRoute => {
  const adapter = makeAdapter(parts);
  return {
    path: '/api/messages',
    admit: async (authorization) => {
      const verdict = await parts.verify(authorization);
      return 'claims' in verdict ? null : refuse(parts.log, verdict.refused, verdict.because);
    },
    answer: (request) => answer(parts, adapter, request),
  };
};

const makeAdapter = ({ bot, cloud, credential, verify }: MessageRouteParts): DeskAdapter => {
  const scope = `${cloud.botAudience}/.default`;
  const credentials = new BotCredentials(bot.appId, credential, scope);
  return new DeskAdapter(new DeskAuthentication(bot.appId, cloud, credentials, verify));
};

const answer = async (parts: MessageRouteParts, adapter: DeskAdapter, request: HttpRequest): Promise<HttpAnswer> => {
  const { log, bot } = parts;
  const parsed = parseActivity(request.body);
  if ('malformed' in parsed) return refuse(log, 'malformed', parsed.malformed.join(', '));
  const { activity } = parsed;
  const foreign = whyForeign(activity, bot.tenantId);
  if (foreign !== null) return refuse(log, 'foreign', foreign);
  try {
    return await runTurn(parts, adapter, request.authorization ?? '', activity);
  } catch (error) {
    // Only the authentication throws: what fails in the turn is an answer.
    const invalid = error instanceof AuthenticationError && error.statusCode === 401;
    return refuse(log, invalid ? 'invalid' : 'unavailable', error instanceof Error ? error.message : String(error));
  }
};

const runTurn = async (
  parts: MessageRouteParts,
  adapter: DeskAdapter,
  authorization: string,
  activity: TeamsActivity,
): Promise<HttpAnswer> => {
  let answered: HttpAnswer = { status: 200 };
  await adapter.run(authorization, activity as unknown as Activity, async () => {
    answered = await takeTurn(parts, activity);
  });
  return answered;
};
