import { createHash } from 'node:crypto';

/** Ids in Microsoft's shapes: the same seed and the same order of asking give the same ids. */
export interface Ids {
  /** Entra object ids, group ids, tenant ids. */
  uuid(what: string): string;
  /** Teams' id of a person for this bot. */
  mri(what: string): string;
  chat(what: string): string;
  /** A team or channel. */
  thread(what: string): string;
  attachment(what: string): string;
  /** An activity that is no message: `f:` and a uuid, new with each call. */
  event(): string;
}

export function makeIds(seed: string): Ids {
  let events = 0;
  const digest = (what: string): Buffer => createHash('sha256').update(`${seed}|${what}`).digest();
  const uuid = (what: string): string => {
    const hex = digest(what).toString('hex');
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `8${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-');
  };
  return {
    uuid,
    mri: (what) => `29:1${digest(`mri ${what}`).toString('base64url')}`,
    chat: (what) => `a:1${digest(`chat ${what}`).toString('base64url')}`,
    thread: (what) => `19:${digest(`thread ${what}`).toString('hex').slice(0, 32)}@thread.tacv2`,
    attachment: (what) => `0-eus-d1-${digest(`attachment ${what}`).toString('hex').slice(0, 32)}`,
    event: () => {
      events += 1;
      return `f:${uuid(`event ${events}`)}`;
    },
  };
}
