import { SECOND } from '../../src/domain/instant.js';
import type { Person } from '../../src/simulator/people/person.js';
import { startWorld, type World } from '../helpers/world.js';
import { cardWith, median, report, timed } from './bench-world.js';
import type { Figure } from './figure.js';

const TIERS = [1, 2, 3] as const;
const OF_A_TIER = ['a', 'b', 'c', 'd', 'e'];
const everybody = TIERS.flatMap((tier) => OF_A_TIER.map((letter) => `${letter}${String(tier)}@contoso.example`));

/** Fifteen people on call, and no time to stop a bridge. */
const PLAN = `version: 1
organisation: { name: Contoso, languages: [en], timeZone: Asia/Taipei, admins: [a1@contoso.example] }
tiers:
${TIERS.map((tier) => {
  const people = OF_A_TIER.map((letter) => `${letter}${String(tier)}@contoso.example`).join(', ');
  return `  - tier: ${String(tier)}
    name: Tier ${String(tier)}
    members: [${people}]
    onCall: { rota: weekly, from: 2026-11-23T00:00, people: [${people}] }`;
}).join('\n')}
routing:
  - { name: Everything, to: { tier: 1 } }
bridge: { openWhen: ticket.impact == 'many', hold: 0s, ring: 45s, cooldown: 1m, fallback: link }
`;

const staffOf = (world: World, name: string): Person => {
  const person = world.scene.staff.get(name);
  if (person === undefined) throw new RangeError(`nobody is ${name}`);
  return person;
};

/** Resolves when the next call is made at Microsoft's side. */
const nextCall = (world: World): Promise<void> =>
  new Promise((resolve) => {
    const before = world.microsoft.calls.list.length;
    const stop = world.microsoft.calls.onChange(() => {
      if (world.microsoft.calls.list.length === before) return;
      stop();
      resolve();
    });
  });

const open = async (world: World, requester: Person): Promise<{ click: number; ring: number }> => {
  const opener = staffOf(world, 'a1@contoso.example');
  const ticket = await report(world, requester, `My iPhone cannot enrol, ${requester.principalName}`);
  const take = cardWith(world, 1, 'ticket.take', ticket);
  const click = await timed(() => opener.clicks(take, 'ticket.take'));
  await world.settled();
  const card = cardWith(world, 1, 'bridge.open', ticket);
  const rings = nextCall(world);
  const ring = await timed(() =>
    Promise.all([opener.clicks(card, 'bridge.open', { inputs: { reason: 'Nobody can enrol' } }), rings]),
  );
  await world.settled();
  return { click, ring };
};

const end = async (world: World): Promise<void> => {
  await staffOf(world, 'a1@contoso.example').clicks(cardWith(world, 1, 'bridge.end'), 'bridge.end');
  await world.settled();
  world.clock.advance(120 * SECOND);
  await world.settled();
};

/** All fifteen ignore their telephones, one after the other, until nobody is left: the machine's time for it. */
const ringAll = async (world: World, requester: Person): Promise<number> => {
  await open(world, requester);
  const rung = (): number => everybody.filter((name) => staffOf(world, name).phone.rings.length > 0).length;
  return timed(async () => {
    for (let step = 0; step < 120 && rung() < everybody.length; step += 1) {
      world.clock.advance(5 * SECOND);
      await world.settled();
    }
    if (rung() < everybody.length) throw new RangeError(`only ${String(rung())} of fifteen were rung`);
  });
};

/** From the press of the button to the first telephone, and how long fifteen people who ignore theirs keep the desk busy. */
export const bridgeBench = async (): Promise<readonly Figure[]> => {
  const world = await startWorld({ plan: PLAN });
  try {
    const people = Array.from({ length: 6 }, (_, index) =>
      world.microsoft.addUser({
        principalName: `r${String(index)}@contoso.example`,
        name: `Requester ${String(index)}`,
      }),
    );
    for (const one of people) await world.microsoft.installFor(one);
    await world.settled();
    const opened: { click: number; ring: number }[] = [];
    for (const one of people.slice(0, 5)) {
      opened.push(await open(world, one));
      await end(world);
    }
    const [click, ring] = [median(opened.map((one) => one.click)), median(opened.map((one) => one.ring))];
    const fifteen = await ringAll(world, people[5]!);
    return [
      {
        name: 'bridge: press to first ring',
        value: ring,
        unit: 'ms',
        over: 'one card click',
        ratio: ring / click,
        most: 1_000,
      },
      {
        name: 'bridge: fifteen rung in vain',
        value: fifteen,
        unit: 'ms',
        over: 'one card click',
        ratio: fifteen / click,
        most: 10_000,
      },
    ];
  } finally {
    await world.stop();
  }
};
