import { FAULTS, PHONE_ACTS, type ActName, type Acts, type Outcome } from '../../page/protocol.js';
import { DAY } from '../../domain/instant.js';
import type { Clicked, Person, Sent } from '../../simulator/people/person.js';
import type { Message } from '../../simulator/tenant/message.js';
import { conversationsOf, everybody } from './describe-scene.js';
import { FAULT_SWITCHES } from './fault-switches.js';
import { PageRefusal } from './page-refusal.js';
import type { Stage } from './stage.js';
import { playStep } from './walk.js';

type Play = { readonly [A in ActName]: (stage: Stage, act: Acts[A]) => Promise<Outcome> };

const DONE: Outcome = { ok: true };
/** A clock that is moved too far makes a year of nudges at once. */
const FARTHEST = 30 * DAY;

const personOf = ({ playing }: Stage, id: string): Person => {
  const found = everybody(playing.scene).find(({ objectId }) => objectId === id);
  if (found === undefined) throw new PageRefusal('unknown', 'nobody of this scene');
  return found;
};

const messageOf = ({ playing }: Stage, id: string): Message => {
  const all = conversationsOf(playing.scene).flatMap(({ messages }) => messages);
  const found = all.find((message) => message.id === id);
  if (found === undefined) throw new PageRefusal('unknown', 'no message of this scene');
  return found;
};

const asOutcome = ({ status }: Pick<Sent, 'status'>, said: string | null = null): Outcome => ({
  ok: true,
  ...(said === null ? {} : { said }),
  ...(status === null || (status >= 200 && status < 300) ? {} : { failed: status }),
});

const write: Play['write'] = async (stage, { person, pane, text, thread, pictures = [] }) => {
  const who = personOf(stage, person);
  if (pane === 'chat') {
    const pasted = pictures.map(({ type, name, content }) => ({ type, name, content: Buffer.from(content, 'base64') }));
    return asOutcome(await who.writes(text, { pictures: pasted }));
  }
  const channel = [...stage.playing.scene.channels.values()].find(({ id }) => id === pane);
  if (channel === undefined) throw new PageRefusal('unknown', 'no channel of this scene');
  return asOutcome(await who.writesIn(channel, text, thread === undefined ? {} : { thread }));
};

const click: Play['click'] = async (stage, { person, message, card, verb, carries, inputs }) => {
  const meant = JSON.stringify(carries ?? {});
  const where = (data: Readonly<Record<string, unknown>>): boolean => JSON.stringify(data) === meant;
  const clicked: Clicked = await personOf(stage, person).clicks(messageOf(stage, message), verb, {
    ...{ inputs, where },
    seen: card,
  });
  return asOutcome(clicked, clicked.text);
};

const fault: Play['fault'] = (stage, { name, on }) => {
  if (!FAULTS.includes(name)) throw new PageRefusal('unknown', 'no such fault');
  FAULT_SWITCHES[name].turn(stage.playing.rehearsal.microsoft, on);
  stage.tellFaults();
  return Promise.resolve(DONE);
};

const phone: Play['phone'] = (stage, { person, call, does }) => {
  if (!PHONE_ACTS.includes(does)) throw new PageRefusal('unknown', 'nothing that one does with a phone');
  stage.playing.calls.act(personOf(stage, person), call, does);
  return Promise.resolve(DONE);
};

const advance: Play['advance'] = (stage, { by }) => {
  if (!Number.isFinite(by) || by <= 0 || by > FARTHEST)
    throw new PageRefusal('malformed', 'by: up to 30 days, forward');
  stage.playing.rehearsal.clock.advance(by);
  return Promise.resolve(DONE);
};

const block: Play['block'] = (stage, { person, on }) => {
  const who = personOf(stage, person);
  if (on) who.blocksBot();
  else who.unblocksBot();
  stage.tellPeople();
  return Promise.resolve(DONE);
};

const plan: Play['plan'] = async (stage, { text }) => {
  const warnings = await stage.savePlan(text);
  return {
    ok: true,
    warnings: warnings.map(({ line, column, message, suggestion }) => ({
      ...{ line, column, message },
      suggestion: suggestion ?? null,
    })),
  };
};

/** Everything that can be done on the page. */
export const ACTS: Play = {
  write,
  click,
  fault,
  phone,
  advance,
  block,
  plan,
  edit: async (stage, { person, message, text }) =>
    asOutcome(await personOf(stage, person).edits(messageOf(stage, message), text)),
  delete: async (stage, { person, message }) =>
    asOutcome(await personOf(stage, person).deletes(messageOf(stage, message))),
  walk: async (stage, { language }) => {
    await playStep(stage, language);
    return DONE;
  },
  reset: async (stage) => {
    await stage.reset();
    return DONE;
  },
};
