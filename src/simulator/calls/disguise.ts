import { isObject } from '../json.js';

/** Shapes that Microsoft's own examples have, beside those of its metadata. */
export interface Disguise {
  /** `bare`: upper-case and without dashes. */
  readonly ids: 'plain' | 'bare';
  readonly codes: 'numbers' | 'text';
  /** Under which of the two a person's id stands. */
  readonly peopleUnder: 'user' | 'application';
  readonly status: 'lower' | 'capital';
}

export const NO_DISGUISE: Disguise = { ids: 'plain', codes: 'numbers', peopleUnder: 'user', status: 'lower' };

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** What the bot itself wrote comes back as it wrote it. */
const THE_BOTS_OWN = new Set(['callbackUri', 'clientContext', '@odata.type']);

const bare = (text: string): string => text.replace(ID, (id) => id.replaceAll('-', '').toUpperCase());
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const wear = (key: string, value: unknown, disguise: Disguise): unknown => {
  if (Array.isArray(value)) return value.map((one) => wear(key, one, disguise));
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => {
        const shown = name === 'user' ? disguise.peopleUnder : name;
        return [shown, wear(name, one, disguise)];
      }),
    );
  if (typeof value === 'number' && disguise.codes === 'text' && key !== 'sequenceId') return String(value);
  if (typeof value !== 'string' || THE_BOTS_OWN.has(key)) return value;
  if (disguise.status === 'capital' && ['status', 'state', 'changeType'].includes(key)) return capital(value);
  return disguise.ids === 'bare' ? bare(value) : value;
};

/** The same notification as another page of the documentation prints it. */
export const disguised = <T>(notification: T, disguise: Disguise): T => wear('', notification, disguise) as T;
