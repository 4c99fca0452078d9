import type { Notice } from '../../domain/attention/notice.js';
import type { ChannelCommand } from '../../domain/intake/channel-command.js';
import { findTier } from '../../domain/support-plan.js';
import type { Heard } from '../hear-in-channel.js';
import { defaultLanguage } from '../language-of.js';
import { newDraft } from '../new-draft.js';
import { sendDraft } from '../send-draft.js';
import { sayingToStaff } from '../tell-back.js';
import { Words } from '../words.js';
import type { Found } from './find-requester.js';

type NewFor = Extract<ChannelCommand, { ask: 'newFor' }>;

/** A ticket for somebody who phoned in or walked up; it is theirs, and says who wrote it down. */
export const newFor = async (heard: Heard, command: NewFor, found: Found): Promise<Notice> => {
  const { desk, tables, by, language, message } = heard;
  if (command.whom === '' || command.text === '') return sayingToStaff('madeForHow', language);
  if (found === 'unknown' || found === 'silent')
    return sayingToStaff(found === 'unknown' ? 'personUnknown' : 'directorySilent', language, { whom: command.whom });
  const person = await tables.people.find(found.person);
  if (person === undefined) return sayingToStaff('personUnknown', language, { whom: command.whom });
  const now = desk.clock.now();
  const words = new Words(desk.newId, by.id, now);
  const text = words.idOf(command.text);
  const reach = words.id(command.reach);
  await words.keep(tables);
  const understood = desk.understand(command.text, { locale: message.locale });
  const requester = { id: person.id, name: person.name };
  const draft = {
    ...newDraft(desk.newId, requester, understood, now),
    language: person.language ?? defaultLanguage(desk.plan()),
    texts: [text],
  };
  const reporter = by.id === person.id ? {} : { reporter: { id: by.id, name: by.name } };
  const ticket = await sendDraft(desk, tables, draft, null, now, {
    ...reporter,
    ...(reach === null ? {} : { reach }),
  });
  const tier = findTier(desk.plan(), ticket.tier)?.name ?? String(ticket.tier);
  return sayingToStaff('madeFor', language, { ticket: ticket.number, requester: person.name, tier });
};
