import type { Notice } from '../../domain/attention/notice.js';
import { bySeverity } from '../../domain/health/finding.js';
import { judgeDatabase, judgePlan } from '../../domain/health/judge-ground.js';
import { setUpOf } from '../../domain/health/set-up.js';
import { readAdminCommand, type AdminCommand } from '../../domain/intake/admin-command.js';
import type { Language, PersonId } from '../../domain/people.js';
import type { Inbound } from '../../ports/inbound.js';
import type { Address } from '../../ports/places.js';
import type { Tables } from '../../ports/store.js';
import { answerTo } from '../conversation-of.js';
import type { Desk } from '../desk.js';
import { findActor } from '../roll.js';
import { sayingToStaff, tellBack } from '../tell-back.js';
import { examine } from './examine.js';
import { readRecords } from './read-records.js';

export const ANSWER_ADMIN = 'answer-admin';

/** What the key of the work says: it is asked for once, however often before it is answered. */
interface Asked extends AdminCommand {
  readonly person: PersonId;
  readonly address: Address;
  readonly language: Language;
}

type Message = Extract<Inbound, { type: 'message' }>;

/** Whether an administrator wrote this to the desk, and nothing else. */
export const readFromAdmin = async (desk: Desk, { text, sender }: Message): Promise<AdminCommand | null> => {
  const command = readAdminCommand(text);
  if (command === null) return null;
  const plan = desk.plan();
  const by = await findActor(desk.store, plan, await desk.rolls.resolved(plan), sender.id);
  return by?.admin === true ? command : null;
};

/** Looking takes seconds: the answer follows when it was done. */
export const hearAdmin = async (
  { desk, tables, message, language }: { desk: Desk; tables: Tables; message: Message; language: Language },
  { ask }: AdminCommand,
): Promise<void> => {
  const asked: Asked = { ask, person: message.sender.id, address: answerTo(message), language };
  await tables.dueWork.schedule({ kind: ANSWER_ADMIN, key: JSON.stringify(asked), at: desk.clock.now() });
  if (ask === 'health') await tellBack(desk, tables, message, sayingToStaff('healthLooking', language));
};

const healthOf = async (desk: Desk, language: Language): Promise<Notice> => {
  const plan = desk.plan();
  const records = await readRecords(desk, desk.planEdit());
  const found = await examine(desk, { plan, publicUrl: desk.publicUrl, records });
  const ground = [
    ...judgePlan({ state: 'good' }, records.planEdit),
    ...judgeDatabase({ state: 'good', remoteFolder: null }),
  ];
  return { kind: 'health', findings: bySeverity([...ground, ...found]), language };
};

const setUpFor = async (desk: Desk, { person, language }: Asked): Promise<Notice> => {
  const records = await readRecords(desk, desk.planEdit());
  const inTeam = (await desk.store.channels.all()).some(({ present }) => present);
  const of = (open: boolean) => desk.store.tickets.ofRequester(person, { open, limit: 20 });
  const own = [...(await of(true)), ...(await of(false))];
  const test = own.find(({ solution }) => solution !== null) ?? own[0] ?? null;
  return { kind: 'setUp', setUp: setUpOf(desk.plan(), { inTeam, records, test }), language };
};

/** Looks, and answers where it was asked. */
export const answerAdmin = async (desk: Desk, key: string): Promise<void> => {
  const asked = JSON.parse(key) as Asked;
  const notice = asked.ask === 'health' ? await healthOf(desk, asked.language) : await setUpFor(desk, asked);
  await desk.store.notices.add([{ id: desk.newId(), notice, address: asked.address }]);
};
