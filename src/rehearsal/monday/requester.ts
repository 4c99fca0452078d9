import { MINUTE } from '../../domain/instant.js';
import { personId } from '../../domain/people.js';
import type { Message } from '../../simulator/tenant/message.js';
import type { Channel } from '../../simulator/tenant/team.js';
import type { Writer } from './cast.js';
import type { Day } from './day.js';
import type { Deed, Verdict } from './habits.js';
import { LOG_FILE, PICTURE } from './picture.js';
import { planPhoneCall } from './phone-call.js';

const BROUGHT = { picture: { pictures: [PICTURE] }, file: { files: [LOG_FILE] } };
const SOME = 100;
const BACK_AFTER = 60 * MINUTE;
const ANOTHER_LOOK = 2 * MINUTE;

/** The newest live message whose card has the button. */
const newest = ({ person }: Writer, verb: string): Message | undefined =>
  person.chat.messages.findLast(
    (message) =>
      message.from === 'bot' &&
      !message.deleted &&
      JSON.stringify(message.cardFor(person) ?? '').includes(`"verb":"${verb}"`),
  );

const lastOwn = ({ person }: Writer): Message | undefined =>
  person.chat.messages.findLast((message) => message.from === person && !message.deleted);

const tier1 = ({ rehearsal }: Day): Channel | undefined => rehearsal.scene.channels.get(1);

/** Somebody who strays into the team's channels is a member of the team. */
const straysIntoChannel = async (day: Day, { person }: Writer, text: string): Promise<void> => {
  const channel = tier1(day);
  if (channel === undefined) return;
  await day.rehearsal.microsoft.addMember(channel.team, person);
  await person.writesIn(channel, text, { mention: true });
};

const turnsUp = async ({ rehearsal }: Day, { person, say }: Writer): Promise<void> => {
  await rehearsal.microsoft.installFor(person);
  await person.writes(say.myTickets);
};

const getsPerson = async (writer: Writer): Promise<void> => {
  const card = newest(writer, 'request.person');
  if (card !== undefined) await writer.person.clicks(card, 'request.person');
};

const carryOut = async (day: Day, writer: Writer, deed: Deed): Promise<void> => {
  const { person } = writer;
  switch (deed.does) {
    case 'writes':
      await person.writes(deed.text, deed.brings === undefined ? {} : BROUGHT[deed.brings]);
      return;
    case 'writesInChannel':
      return straysIntoChannel(day, writer, deed.text);
    case 'phones':
      return planPhoneCall(day, writer, deed.text);
    case 'edits': {
      const own = lastOwn(writer);
      if (own !== undefined) await person.edits(own, deed.text);
      return;
    }
    case 'deletes': {
      const own = lastOwn(writer);
      if (own !== undefined) await person.deletes(own);
      return;
    }
    case 'getsPerson':
      return getsPerson(writer);
    case 'turnsUp':
      return turnsUp(day, writer);
  }
};

/** Once is enough to say that it does not work: the second solution holds, else no day would end. */
const verdictOf = ({ habit, person }: Writer): Verdict => {
  const said = person.chat.messages.filter((message) => message.from === 'bot' && !message.deleted);
  const before = said.filter((message) => JSON.stringify(message.card ?? '').includes('"ticket.notFixed"')).length;
  const objects = habit.verdict === 'pressesNotFixed' || habit.verdict === 'saysNotFixed';
  return objects && before > 1 ? 'confirms' : habit.verdict;
};

const confirm = async (day: Day, writer: Writer, solution: Message): Promise<void> => {
  await writer.person.clicks(solution, 'ticket.confirm');
  if (!writer.habit.comesBack) return;
  day.agenda.add(day.rehearsal.clock.now() + BACK_AFTER, async () => {
    await writer.person.writes(writer.say.isBack);
  });
};

const judge = async (day: Day, writer: Writer, solution: Message): Promise<boolean> => {
  const { person, say } = writer;
  const verdict = verdictOf(writer);
  // Whoever said thanks is shown the two answers, and presses one.
  const asked = lastOwn(writer)?.text === say.thanks;
  if (verdict === 'confirms' || (verdict === 'saysThanks' && asked)) await confirm(day, writer, solution);
  else if (verdict === 'pressesNotFixed')
    await person.clicks(solution, 'ticket.notFixed', { inputs: { problem: say.still } });
  else if (verdict !== 'isSilent')
    await person.writes({ saysItWorks: say.works, saysThanks: say.thanks, saysNotFixed: say.still }[verdict]);
  return verdict !== 'isSilent';
};

const sendsWhatWaits = async ({ habit, person, chance }: Writer, card: Message): Promise<boolean> => {
  if (habit.sends === 'forgets') return false;
  const offersTicket = JSON.stringify(card.card).includes('"request.add"');
  if (habit.sends === 'cancels' && !offersTicket) await person.clicks(card, 'request.cancel');
  else if (offersTicket && (habit.name !== 'has two problems' || chance.percent(20)))
    await person.clicks(card, 'request.add');
  else await person.clicks(card, 'request.send');
  return true;
};

const answersQuestion = async ({ rehearsal }: Day, { habit, person, say }: Writer): Promise<boolean> => {
  if (!habit.answers) return false;
  const open = await rehearsal.desk.store.tickets.ofRequester(personId(person.objectId), { open: true, limit: SOME });
  if (!open.some((ticket) => ticket.question !== null)) return false;
  await person.writes(say.answer);
  return true;
};

/** Looks at the chat and does one thing about it; true when there was something to do. */
const looks = async (day: Day, writer: Writer): Promise<boolean> => {
  const intake = newest(writer, 'request.send');
  if (intake !== undefined && (await sendsWhatWaits(writer, intake))) return true;
  const solution = newest(writer, 'ticket.confirm');
  if (solution !== undefined && (await judge(day, writer, solution))) return true;
  return answersQuestion(day, writer);
};

/** A person looks when the telephone hums: soon or late, and not twice at a time. */
const planLooks = (day: Day, writer: Writer): void => {
  const { agenda, rehearsal } = day;
  let planned = false;
  const lookIn = (wait: number): void => {
    if (planned) return;
    planned = true;
    agenda.add(rehearsal.clock.now() + wait, async () => {
      planned = false;
      if (await looks(day, writer)) lookIn(ANOTHER_LOOK);
    });
  };
  rehearsal.microsoft.updates((update) => {
    if (update.type !== 'message-added' || update.message.conversation !== writer.person.chat) return;
    if (update.message.from === 'bot' && rehearsal.clock.now() > writer.arrives)
      lookIn(MINUTE + writer.chance.below(writer.habit.patience * MINUTE));
  });
};

/** Writes down what one requester does today. Everybody has the app beforehand, but those who cannot get into Teams. */
export const planRequester = async (day: Day, writer: Writer): Promise<void> => {
  const { habit, arrives, person } = writer;
  for (const deed of habit.deeds) day.agenda.add(arrives + deed.after * MINUTE, () => carryOut(day, writer, deed));
  if (!habit.deeds.some(({ does }) => does === 'turnsUp')) await day.rehearsal.microsoft.installFor(person);
  planLooks(day, writer);
};
