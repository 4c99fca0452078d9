import type { Message } from '../../simulator/tenant/message.js';
import type { Rehearsal } from '../start-rehearsal.js';
import type { Writer } from './day.js';

const offers = (message: Message, writer: Writer, verb: string): boolean =>
  !message.deleted && JSON.stringify(message.cardFor(writer.person) ?? '').includes(`"verb":"${verb}"`);

const newest = (writer: Writer, verb: string): Message | undefined =>
  writer.person.chat.messages.findLast((message) => message.from === 'bot' && offers(message, writer, verb));

export const writeLine = async (rehearsal: Rehearsal, writer: Writer, text: string, talk = false): Promise<void> => {
  writer.written.push({ text, at: rehearsal.clock.now(), talk });
  await writer.person.writes(text);
  await rehearsal.settled();
};

const judge = async (rehearsal: Rehearsal, writer: Writer, solution: Message): Promise<void> => {
  const { person, habit, chance } = writer;
  switch (habit.verdict) {
    case 'confirms':
      await person.clicks(solution, 'ticket.confirm');
      return rehearsal.settled();
    case 'saysThanks':
      return writeLine(rehearsal, writer, person.locale === 'zh-TW' ? '可以了，謝謝' : 'works now, thanks', true);
    case 'notFixed':
      if (chance.percent(50)) await person.clicks(solution, 'ticket.confirm');
      else await person.clicks(solution, 'ticket.notFixed', { inputs: { problem: 'Still the same message' } });
      return rehearsal.settled();
    case 'isSilent':
      return undefined;
  }
};

/** Looks at the chat: sends what waits to be sent, answers what was asked, judges what was told. */
export const requesterLooks = async (rehearsal: Rehearsal, writer: Writer): Promise<void> => {
  const intake = newest(writer, 'request.send');
  if (intake !== undefined && writer.habit.sends) {
    await writer.person.clicks(intake, 'request.send');
    return rehearsal.settled();
  }
  const solution = newest(writer, 'ticket.confirm');
  if (solution !== undefined) return judge(rehearsal, writer, solution);
  const [asked] = (
    await rehearsal.desk.store.tickets.ofRequester(writer.person.objectId as never, { open: true, limit: 5 })
  ).filter((ticket) => ticket.question !== null);
  if (asked !== undefined && writer.habit.answers)
    return writeLine(rehearsal, writer, `It is version 18.2 (answer to ${asked.number})`);
  return undefined;
};
