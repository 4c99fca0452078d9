import type { BridgeId } from '../domain/bridge/bridge.js';
import type { DraftId } from '../domain/intake/draft.js';
import type { PersonId } from '../domain/people.js';
import { personId } from '../domain/people.js';
import type { TierNumber } from '../domain/support-plan.js';
import type { TicketNumber } from '../domain/ticket/ticket.js';
import { VERBS, type InputRow, type Verb, type VerbRow } from './verbs.js';

type ValueOf<R> = R extends { of: readonly (infer C)[] }
  ? C
  : R extends { kind: 'person' }
    ? PersonId
    : R extends { kind: 'tier' }
      ? TierNumber
      : string;

/** What was filled in; null where it was left empty. Whether that will do is for the domain to say. */
type Filled<I> = { readonly [K in keyof I]: ValueOf<I[K]> | null };

type About<A> = A extends 'ticket'
  ? { readonly ticket: TicketNumber; readonly v: number }
  : A extends 'bridge'
    ? { readonly bridge: BridgeId; readonly ticket: TicketNumber; readonly v: number }
    : A extends 'issue'
      ? { readonly issue: string; readonly v: number }
      : A extends 'draft'
        ? { readonly draft: DraftId }
        : { readonly draft: DraftId | null };

type ClickOf<V extends Verb> = { readonly verb: V; readonly inputs: Filled<(typeof VERBS)[V]['inputs']> } & About<
  (typeof VERBS)[V]['about']
>;

/** A button that was pressed, as far as its shape can be trusted: who pressed it and whether they may is checked elsewhere. */
export type Click = { readonly [V in Verb]: ClickOf<V> }[Verb];

/** Why a click cannot be read: it did not come from a card of ours as we made it, or somebody wrote too much. */
export type MalformedReason =
  | { readonly reason: 'unknownVerb' | 'notAnObject' | 'noTicket' | 'noVersion' | 'noDraft' | 'noBridge' | 'noIssue' }
  | { readonly reason: 'wrongType' | 'unknownChoice'; readonly field: string }
  | { readonly reason: 'tooLong'; readonly field: string; readonly max: number };

type Read<T> = { readonly ok: T } | { readonly malformed: MalformedReason };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ISSUE = /^[a-z0-9][a-z0-9-]{0,99}$/;
const TICKET = /^T-\d{1,9}$/;

const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\uFEFF]/g;

/** PostgreSQL stores neither NUL nor half a character; a zero-width space is what our own cards put into a tag. */
const clean = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();

const readWords = (field: string, row: InputRow & { kind: 'line' | 'text' }, value: unknown): Read<string | null> => {
  if (typeof value !== 'string') return { malformed: { reason: 'wrongType', field } };
  const words = row.kind === 'line' ? clean(value).replace(/\s+/g, ' ') : clean(value);
  if (words.length > row.max) return { malformed: { reason: 'tooLong', field, max: row.max } };
  return { ok: words === '' ? null : words };
};

const readChoice = (field: string, allowed: (value: string) => boolean, value: unknown): Read<string | null> => {
  if (typeof value !== 'string') return { malformed: { reason: 'wrongType', field } };
  const chosen = value.trim();
  if (chosen === '') return { ok: null };
  return allowed(chosen) ? { ok: chosen } : { malformed: { reason: 'unknownChoice', field } };
};

const readInput = (field: string, row: InputRow, value: unknown): Read<unknown> => {
  if (value === undefined || value === null) return { ok: null };
  switch (row.kind) {
    case 'line':
    case 'text':
      return readWords(field, row, value);
    case 'choice':
      return readChoice(field, (chosen) => row.of.includes(chosen), value);
    case 'person': {
      const read = readChoice(field, (chosen) => UUID.test(chosen), value);
      return 'ok' in read && read.ok !== null ? { ok: personId(read.ok) } : read;
    }
    case 'tier': {
      const read = readChoice(
        field,
        (chosen) => /^[123]$/.test(chosen),
        typeof value === 'number' ? `${value}` : value,
      );
      return 'ok' in read && read.ok !== null ? { ok: Number(read.ok) } : read;
    }
  }
};

const readAbout = (about: VerbRow['about'], fields: Readonly<Record<string, unknown>>): Read<object> => {
  const { ticket, v, draft, bridge, issue } = fields;
  const isVersion = typeof v === 'number' && Number.isSafeInteger(v) && v >= 0;
  if (about === 'issue') {
    if (typeof issue !== 'string' || !ISSUE.test(issue)) return { malformed: { reason: 'noIssue' } };
    return isVersion ? { ok: { issue, v } } : { malformed: { reason: 'noVersion' } };
  }
  if (about === 'ticket' || about === 'bridge') {
    if (typeof ticket !== 'string' || !TICKET.test(ticket)) return { malformed: { reason: 'noTicket' } };
    if (!isVersion) return { malformed: { reason: 'noVersion' } };
    if (about === 'ticket') return { ok: { ticket, v } };
    if (typeof bridge !== 'string' || !UUID.test(bridge)) return { malformed: { reason: 'noBridge' } };
    return { ok: { bridge: bridge.toLowerCase(), ticket, v } };
  }
  if (about === 'draft?' && (draft === undefined || draft === null)) return { ok: { draft: null } };
  if (typeof draft !== 'string' || !UUID.test(draft)) return { malformed: { reason: 'noDraft' } };
  return { ok: { draft: draft.toLowerCase() } };
};

const isVerb = (verb: string): verb is Verb => Object.hasOwn(VERBS, verb);

/** Reads a pressed button out of what came over the wire. Nothing in it is believed; keys that are not ours are left alone. */
export const readClick = (verb: string, data: unknown): Click | { readonly malformed: MalformedReason } => {
  if (!isVerb(verb)) return { malformed: { reason: 'unknownVerb' } };
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { malformed: { reason: 'notAnObject' } };
  const row: VerbRow = VERBS[verb];
  const fields = new Map<string, unknown>(Object.entries(data));
  const about = readAbout(row.about, Object.fromEntries(fields));
  if ('malformed' in about) return about;
  const inputs: Record<string, unknown> = {};
  for (const [field, input] of Object.entries(row.inputs)) {
    const read = readInput(field, input, fields.get(field));
    if ('malformed' in read) return read;
    inputs[field] = read.ok;
  }
  return { verb, ...about.ok, inputs } as unknown as Click;
};
