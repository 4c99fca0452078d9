import type { WireLine } from '../../page/protocol.js';
import type { WireEntry } from '../../simulator/wire.js';
import type { Scene } from '../scene.js';

export const describeWire = (entry: WireEntry, id: number): WireLine => ({
  id,
  at: entry.at,
  direction: entry.direction === 'bot→microsoft' ? 'out' : 'in',
  method: entry.method,
  path: entry.path,
  status: entry.status,
  bytes: entry.bytes,
  faulty: entry.faulty,
});

const isTyping = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'type' in body && body.type === 'typing';

/** In whose chat a request shows that the bot is writing; null: it shows nothing of the kind. */
export const typingIn = ({ direction, path, requestBody, status }: WireEntry, { requesters }: Scene): string | null => {
  if (direction !== 'bot→microsoft' || !isTyping(requestBody) || status === null || status >= 300) return null;
  const shown = decodeURIComponent(path);
  return requesters.find(({ chat }) => shown.includes(`/${chat.id}/`))?.objectId ?? null;
};
