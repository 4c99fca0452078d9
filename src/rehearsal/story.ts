import { MINUTE } from '../domain/instant.js';
import type { TierNumber } from '../domain/support-plan.js';
import type { Rehearsal } from './start-rehearsal.js';
import { readMessage } from './transcript.js';
import type { Person } from '../simulator/people/person.js';
import type { Conversation } from '../simulator/tenant/conversation.js';
import { untilRead } from './until-read.js';
import { withTemporaryRehearsal } from './temporary-rehearsal.js';

/** People take a moment: the times on the cards show it. */
const BETWEEN = 12 * MINUTE;

/** Plays with one rehearsal and prints what its people see. */
class Teller {
  readonly #shown = new Map<Conversation, number>();
  constructor(
    private readonly rehearsal: Rehearsal,
    readonly say: (line: string) => void,
  ) {}

  /** What is new in a conversation since it was last looked at. */
  look(title: string, conversation: Conversation | undefined): void {
    if (conversation === undefined) return;
    const from = this.#shown.get(conversation) ?? 0;
    this.#shown.set(conversation, conversation.messages.length);
    const fresh = conversation.messages.slice(from).filter((message) => !message.deleted);
    if (fresh.length === 0) return;
    this.say(`\n  ┌ ${title}`);
    for (const message of fresh) this.say(readMessage(message).replaceAll(/^/gm, '  │ '));
  }

  thread(tier: TierNumber): Conversation | undefined {
    return this.rehearsal.scene.channels.get(tier)?.threads.find((thread) => thread.messages[0]?.card != null);
  }

  async press(who: Person, tier: TierNumber, verb: string, inputs: Record<string, string> = {}): Promise<void> {
    const card = this.thread(tier)?.messages[0];
    if (card === undefined) return;
    this.rehearsal.clock.advance(BETWEEN);
    const filled = Object.entries(inputs).map(([name, value]) => `${name}: “${value}”`);
    this.say(`\n  ${who.name} presses ${verb}${filled.length > 0 ? ` (${filled.join(', ')})` : ''}`);
    await who.clicks(card, verb, { inputs });
    await this.rehearsal.settled();
  }

  card(tier: TierNumber): void {
    const card = this.thread(tier)?.messages[0];
    if (card !== undefined)
      this.say(`\n  ┌ the card of tier ${String(tier)}, as it is now\n${readMessage(card).replaceAll(/^/gm, '  │ ')}`);
  }
}

const heading = (teller: Teller, number: number, title: string): void =>
  teller.say(`\n── ${String(number)}. ${title} ${'─'.repeat(Math.max(3, 70 - title.length))}`);

const upTheTiers = async (teller: Teller, rehearsal: Rehearsal, staff: (tier: TierNumber) => Person): Promise<void> => {
  const { scene } = rehearsal;
  const [mia] = scene.requesters;
  if (mia === undefined) return;
  heading(teller, 1, 'A requester writes; one click sends it to tier 1');
  teller.look(`${mia.name} and Tierline`, mia.chat);
  await mia.writes(
    'Company Portal on my iPhone says “couldn’t add your device”. It worked for nobody in our office today.',
  );
  await untilRead(rehearsal);
  teller.look(`${mia.name} and Tierline`, mia.chat);
  const intake = mia.chat.latestCard();
  if (intake !== undefined) await mia.clicks(intake, 'request.send');
  await rehearsal.settled();
  teller.card(1);
  heading(teller, 2, 'Tier 1 finds no cause and escalates with what was tried');
  await teller.press(staff(1), 1, 'ticket.take');
  await teller.press(staff(1), 1, 'ticket.escalate', { tried: 'Restarted the phone, signed out and in, other Wi-Fi' });
  heading(teller, 3, 'Tier 2 investigates and escalates with its findings');
  await teller.press(staff(2), 2, 'ticket.take');
  await teller.press(staff(2), 2, 'ticket.escalate', {
    tried: 'Checked licence and device limit',
    findings: 'All iPhones fail since 08:00, Android works',
  });
  teller.card(3);
};

const backDown = async (teller: Teller, rehearsal: Rehearsal, staff: (tier: TierNumber) => Person): Promise<void> => {
  const [mia] = rehearsal.scene.requesters;
  if (mia === undefined) return;
  heading(teller, 4, 'Tier 3 finds the root cause; tier 2 and tier 1 learn it');
  await teller.press(staff(3), 3, 'ticket.take');
  await teller.press(staff(3), 3, 'ticket.solve', {
    rootCause: 'The Apple push certificate expired last night',
    fix: 'Renewed the certificate with the same Apple ID',
    userSteps: 'Open Company Portal and tap “Try again”. You need not remove anything.',
  });
  await teller.press(staff(2), 2, 'ticket.acknowledge');
  teller.look('the thread of tier 1', teller.thread(1));
  heading(teller, 5, 'Tier 1 tells the requester, who confirms');
  await teller.press(staff(1), 1, 'ticket.tell', {
    message: 'Open Company Portal and tap “Try again”. You need not remove anything.',
  });
  teller.look(`${mia.name} and Tierline`, mia.chat);
  const solution = mia.chat.latestCard((message) => JSON.stringify(message.card).includes('ticket.confirm'));
  if (solution !== undefined) await mia.clicks(solution, 'ticket.confirm');
  await rehearsal.settled();
  teller.say(`\n  ${mia.name} presses ticket.confirm`);
  teller.card(1);
};

/** Plays the five steps of the support process and prints what people see. */
export const playStory = (plan: string, out: (line: string) => void): Promise<void> =>
  withTemporaryRehearsal({ plan }, async (rehearsal) => {
    const teller = new Teller(rehearsal, out);
    const tiers = rehearsal.desk.plans.current().tiers;
    const staff = (tier: TierNumber): Person => {
      const members = tiers.find((one) => one.tier === tier)?.members;
      const name = members?.kind === 'people' ? members.people[0] : undefined;
      return rehearsal.scene.staff.get(name?.toLowerCase() ?? '') ?? rehearsal.scene.admin;
    };
    if (tiers.length < 3) {
      teller.say('The story needs a plan of three tiers; this one has fewer.');
      return;
    }
    await upTheTiers(teller, rehearsal, staff);
    await backDown(teller, rehearsal, staff);
    teller.say('\nThat is the whole way. The same over again, by hand: npm start');
  });
