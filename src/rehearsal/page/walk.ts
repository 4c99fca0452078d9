import { MINUTE } from '../../domain/instant.js';
import { personId } from '../../domain/people.js';
import type { TierNumber } from '../../domain/support-plan.js';
import type { Inputs } from '../../simulator/people/fill-inputs.js';
import type { Person } from '../../simulator/people/person.js';
import { SimulatorError } from '../../simulator/simulator-error.js';
import type { Message } from '../../simulator/tenant/message.js';
import { staffOf } from '../scene.js';
import { noteOf } from '../requesters.js';
import { PageRefusal } from './page-refusal.js';
import type { Playing, Stage } from './stage.js';
import { walkScript, type WalkScript } from './walk-script.js';
import { untilRead } from '../until-read.js';

/** People take a moment: the times on the cards show it. */
const BETWEEN = 4 * MINUTE;

interface Walker {
  readonly playing: Playing;
  readonly script: WalkScript;
  readonly requester: Person;
}

const settled = ({ playing }: Walker): Promise<void> => playing.rehearsal.settled();

const staff = ({ playing }: Walker, number: TierNumber): Person => {
  const tier = playing.rehearsal.desk.plans.current().tiers.find((one) => one.tier === number);
  const [name = ''] = tier === undefined ? [] : staffOf(playing.rehearsal.desk.plans.current(), tier);
  return playing.scene.staff.get(name) ?? playing.scene.admin;
};

const shows = (message: Message, viewer: Person, words: string): boolean =>
  !message.deleted && message.from === 'bot' && JSON.stringify(message.cardFor(viewer) ?? '').includes(words);

const press = async (
  walker: Walker,
  who: Person,
  messages: readonly Message[],
  verb: string,
  inputs: Inputs = {},
): Promise<void> => {
  const card = messages.findLast((message) => shows(message, who, `"verb":"${verb}"`));
  if (card === undefined) throw new SimulatorError('button-not-on-card', verb);
  await who.clicks(card, verb, { inputs });
  await settled(walker);
  walker.playing.rehearsal.clock.advance(BETWEEN);
};

/** Presses a button of the walk's ticket in a tier's channel. */
const pressIn = async (walker: Walker, number: TierNumber, verb: string, inputs: Inputs = {}): Promise<void> => {
  const { playing, requester } = walker;
  const [ticket] = await playing.rehearsal.desk.store.tickets.ofRequester(personId(requester.objectId), {
    open: true,
    limit: 1,
  });
  const who = staff(walker, number);
  const messages = playing.scene.channels.get(number)?.messages ?? [];
  await press(
    walker,
    who,
    messages.filter((message) => shows(message, who, `"ticket":"${ticket?.number ?? ''}"`)),
    verb,
    inputs,
  );
};

/** The support process, step by step; every step is what people would do by hand. */
const STEPS: readonly ((walker: Walker) => Promise<void>)[] = [
  async (walker) => {
    await walker.requester.writes(walker.script.problem);
    await untilRead(walker.playing.rehearsal);
    await press(walker, walker.requester, walker.requester.chat.messages, 'request.send');
  },
  async (walker) => {
    await pressIn(walker, 1, 'ticket.take');
    await pressIn(walker, 1, 'ticket.escalate', walker.script.first);
  },
  async (walker) => {
    await pressIn(walker, 2, 'ticket.take');
    await pressIn(walker, 2, 'ticket.escalate', walker.script.second);
  },
  async (walker) => {
    await pressIn(walker, 3, 'ticket.take');
    await pressIn(walker, 3, 'ticket.solve', { ...walker.script.solution });
    await pressIn(walker, 2, 'ticket.acknowledge');
  },
  async (walker) => {
    await pressIn(walker, 1, 'ticket.tell', { message: walker.script.solution.userSteps });
    await press(walker, walker.requester, walker.requester.chat.messages, 'ticket.confirm');
  },
];

/**
 * Plays the next step of the guided walk. Throws {@link PageRefusal} `stuck` where a ticket does not go the way of the five
 * steps, because the plan sends it elsewhere or somebody played on by hand.
 */
export const playStep = async (stage: Stage, language: string): Promise<void> => {
  const { playing } = stage;
  const { walk, scene } = playing;
  const step = STEPS[walk.played];
  if (step === undefined || walk.stuck === 'tiers') throw new PageRefusal('stuck', walk.stuck ?? 'played');
  const spoken = walk.played === 0 ? language : (walk.language ?? language);
  const requester =
    scene.requesters.find((person) => noteOf(person)?.locale.startsWith(spoken) === true) ?? scene.requesters[0];
  if (requester === undefined) throw new PageRefusal('unknown', 'nobody to play');
  const begun = { ...walk, stuck: null, language: spoken, cast: [requester.name, ...walk.cast.slice(1)] };
  stage.tellWalk(begun);
  try {
    await step({ playing, requester, script: walkScript(spoken) });
    stage.tellWalk({ ...begun, played: walk.played + 1 });
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error;
    stage.tellWalk({ ...begun, stuck: 'elsewhere' });
    throw new PageRefusal('stuck', error.message);
  }
};
