import type { Answer } from '../http/answer.js';
import { asList, asText, at, type JsonObject } from '../json.js';
import type { Content } from '../tenant/message.js';
import type { Tenant } from '../tenant/tenant.js';
import type { User } from '../tenant/user.js';
import { refusals } from './refusals.js';

export type Mentions = Pick<Content, 'mentions' | 'plainMentions'>;

/**
 * Who is notified by `<at>` in a text. An entity must name somebody whom Teams knows and must occur in the text;
 * one that is not on the roster, and an `<at>` without an entity, is shown and notifies nobody.
 * @param exact in a message only Teams ids count; in a card also object ids and principal names
 */
export function readMentions(
  text: string,
  entities: unknown,
  { tenant, roster, exact }: { readonly tenant: Tenant; readonly roster: ReadonlySet<User>; readonly exact: boolean },
): Answer | Mentions {
  const mentions: { mri: string; name: string }[] = [];
  const plain: string[] = [];
  const named = new Set<string>();
  for (const entity of asList(entities).filter((each) => at(each, 'type') === 'mention')) {
    const id = asText(at(entity, 'mentioned', 'id'));
    const marked = asText(at(entity, 'text')) ?? '';
    if (id === undefined || !/^<at>[^<]+<\/at>$/.test(marked)) return refusals.badSyntax('Incomplete mention entity.');
    if (!text.includes(marked)) return refusals.badSyntax(`The text does not contain ${marked}.`);
    const user = exact && !id.startsWith('29:') ? undefined : tenant.user(id);
    if (user === undefined && id !== tenant.bot.mri) return refusals.foreignId();
    named.add(marked);
    if (user !== undefined && roster.has(user)) mentions.push({ mri: user.mri, name: user.name });
    else plain.push(marked.slice(4, -5));
  }
  for (const [marked = '', name = ''] of text.matchAll(/<at>([^<]*)<\/at>/g)) if (!named.has(marked)) plain.push(name);
  return { mentions, plainMentions: plain };
}

/** The mentions of a card stand in its own `msteams` part. */
export function readCardMentions(card: JsonObject, tenant: Tenant, roster: ReadonlySet<User>): Answer | Mentions {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) if (key !== 'msteams' && key !== 'data') collect(inner);
  };
  collect(card);
  return readMentions(texts.join('\n'), at(card, 'msteams', 'entities'), { tenant, roster, exact: false });
}
