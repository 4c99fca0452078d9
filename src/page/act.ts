import type { ActName, Acts, Outcome } from './protocol.js';

const token = (): string => document.querySelector<HTMLMetaElement>('meta[name=rehearsal-token]')?.content ?? '';

/** Does something in the rehearsal. Never throws: what did not work is an outcome too. */
export const act = async <A extends ActName>(name: A, body: Acts[A]): Promise<Outcome> => {
  try {
    const response = await fetch(`/api/act/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-rehearsal-token': token() },
      body: JSON.stringify(body),
    });
    // A rehearsal that was started anew has another token: its page has to be read again.
    if (response.status === 403) location.reload();
    return (await response.json()) as Outcome;
  } catch {
    return { ok: false, reason: 'offline', detail: '' };
  }
};
