import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { DeliveryError } from '../../ports/delivery-error.js';

const page = z.looseObject({ value: z.array(z.unknown()), '@odata.nextLink': z.string().nullish() });

/**
 * The items of a list, page by page, as they are told; `whole` is false where there are more than `mostPages`. Throws what
 * the client throws, and {@link DeliveryError} for an answer that is no list.
 */
export const readPages = async (
  client: Client,
  of: { readonly path: string; readonly graphUrl: string; readonly mostPages: number },
): Promise<{ readonly items: readonly unknown[]; readonly whole: boolean }> => {
  const items: unknown[] = [];
  let path = of.path;
  for (let pages = 0; pages < of.mostPages; pages += 1) {
    const read = page.safeParse(await client.api(path).get());
    if (!read.success) throw unreadable();
    items.push(...read.data.value);
    const next = read.data['@odata.nextLink'];
    if (!next) return { items, whole: true };
    path = pathOf(next, of.graphUrl);
  }
  return { items, whole: false };
};

/** The library takes whole addresses with https only, so the next page is asked for by its path. */
const pathOf = (nextLink: string, graphUrl: string): string => {
  const start = `${graphUrl}/v1.0`;
  if (nextLink.startsWith(`${start}/`)) return nextLink.slice(start.length);
  throw new DeliveryError('refused', { status: null, code: null, message: 'the next page is not in Graph' });
};

/** The answer makes no sense: it may do so the next time. */
export const unreadable = (): DeliveryError =>
  new DeliveryError('unavailable', { status: 200, code: UNREADABLE, message: 'the answer is no list' });

export const UNREADABLE = 'Unreadable';
