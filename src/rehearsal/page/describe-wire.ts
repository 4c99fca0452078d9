import type { WireLine } from '../../page/protocol.js';
import type { WireEntry } from '../../simulator/wire.js';

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
