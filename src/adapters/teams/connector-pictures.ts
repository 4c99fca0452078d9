import type { TokenCredential } from '@azure/identity';
import { Agent, request, type Dispatcher } from 'undici';
import { isDeliveryError } from '../../ports/delivery-error.js';
import type { Cloud } from '../../ports/microsoft.js';
import type { PictureSource } from '../../ports/picture-source.js';
import { failureOf, lostOf } from './connector-failure.js';
import { isTrusted } from './connector-address.js';

interface Parts {
  readonly cloud: Cloud;
  readonly credential: TokenCredential;
  /** Milliseconds for the whole picture. */
  readonly timeLimit?: number;
}

const TIME_LIMIT = 30_000;
export const LARGEST_PICTURE = 10 * 1024 * 1024;

/** Of the very service that delivered the message: scheme, host and port. Whoever could name another would get the bot's token. */
const isOfService = (url: string, serviceUrl: string, cloud: Cloud): boolean =>
  URL.canParse(url) &&
  URL.canParse(serviceUrl) &&
  new URL(url).origin === new URL(serviceUrl).origin &&
  isTrusted(new URL(url), cloud);

/** The body, or null as soon as it is larger than we take, whatever it said of its length. */
const readBounded = async ({ body }: Dispatcher.ResponseData): Promise<Uint8Array | null> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    // Leaving the loop ends the stream.
    if (size > LARGEST_PICTURE) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
};

/** A redirect is not followed, since it could lead elsewhere. */
const isGone = (status: number): boolean => status === 404 || status === 410 || (status >= 300 && status < 400);

const readAnswer = async (response: Dispatcher.ResponseData): ReturnType<PictureSource['fetch']> => {
  const { statusCode: status, headers } = response;
  if (status === 200) {
    const bytes = await readBounded(response);
    return bytes === null ? { refused: 'tooLarge' } : { bytes };
  }
  await response.body.dump();
  if (isGone(status)) return { refused: 'gone' };
  throw failureOf({ status, body: undefined, retryAfter: [headers['retry-after']].flat()[0] ?? null }, true);
};

/** Pasted pictures, out of the attachment store of Bot Connector. */
export const makeConnectorPictures = ({ cloud, credential, timeLimit = TIME_LIMIT }: Parts): PictureSource => {
  const dispatcher = new Agent({ connections: 4, connect: { timeout: timeLimit / 3 } });
  return {
    async fetch({ serviceUrl, url }) {
      if (!isOfService(url, serviceUrl, cloud)) return { refused: 'foreign' };
      const token = await credential.getToken(`${cloud.botAudience}/.default`);
      const headers = { authorization: `Bearer ${token?.token ?? ''}` };
      try {
        return await readAnswer(await request(url, { dispatcher, headers, signal: AbortSignal.timeout(timeLimit) }));
      } catch (error) {
        throw isDeliveryError(error) ? error : lostOf(error, true);
      }
    },
  };
};
