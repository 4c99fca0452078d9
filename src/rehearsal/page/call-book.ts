import type { CallView, PhoneAct, PhoneView } from '../../page/protocol.js';
import type { Call } from '../../simulator/calls/call.js';
import type { Ring } from '../../simulator/calls/phone.js';
import { SimulatorError } from '../../simulator/simulator-error.js';
import type { User } from '../../simulator/tenant/user.js';
import { staffOf } from '../scene.js';
import type { Rehearsal } from '../start-rehearsal.js';
import { PageRefusal } from './page-refusal.js';

/** Calls that a page is given at first. */
const NEWEST = 5;

/** The last time each was rung, in the order of the first. */
const lastRings = ({ rings }: Call): readonly Ring[] => [...new Map(rings.map((ring) => [ring.who, ring])).values()];

/** The calls of one run as the page shows them, and whose phone was left to ring on purpose. */
export class CallBook {
  readonly #ignored = new WeakSet<Ring>();

  constructor(
    private readonly rehearsal: Rehearsal,
    private readonly tell: (call: CallView) => void,
  ) {}

  /** Tells whatever happens in a call. Returns the way to stop. */
  listen(): () => void {
    return this.rehearsal.microsoft.calls.onChange((call) => {
      if (call.facts.direction === 'outgoing') this.tell(this.#describe(call));
    });
  }

  /** The newest last. */
  views(): readonly CallView[] {
    const { list } = this.rehearsal.microsoft.calls;
    const outgoing = list.filter(({ facts }) => facts.direction === 'outgoing');
    return outgoing.slice(-NEWEST).map((call) => this.#describe(call));
  }

  /** What somebody does with a phone. Throws where it does not ring, or the person is not in the call. */
  act(who: User, id: string, does: PhoneAct): void {
    const call = this.rehearsal.microsoft.calls.list.find((one) => one.id === id);
    if (call === undefined) throw new PageRefusal('unknown', 'no such call');
    if (does === 'ignore') this.#ignore(who, call);
    else if (does === 'leave') who.phone.leave(call);
    else if (does === 'answer') who.phone.answer(call);
    else who.phone.decline(call);
  }

  #ignore(who: User, call: Call): void {
    const ring = call.rings.findLast((one) => one.who === who && one.outcome === 'ringing');
    if (ring === undefined) throw new SimulatorError('phone-not-ringing', who.name);
    this.#ignored.add(ring);
    this.tell(this.#describe(call));
  }

  #describe(call: Call): CallView {
    const { result, endedAt } = call;
    const phones = lastRings(call).map((ring) => this.#phone(call, ring));
    return {
      id: call.id,
      subject: call.facts.subject,
      begun: call.rings[0]?.at ?? this.rehearsal.clock.now(),
      phones: phones.toSorted((one, other) => (one.tiers[0] ?? Infinity) - (other.tiers[0] ?? Infinity)),
      over: result === null || endedAt === null ? null : { at: endedAt, ...result },
    };
  }

  #phone(call: Call, ring: Ring): PhoneView {
    const { who, outcome } = ring;
    const plan = this.rehearsal.desk.plans.current();
    const name = who.principalName.toLowerCase();
    const tiers = plan.tiers.filter((tier) => staffOf(plan, tier).includes(name)).map(({ tier }) => tier);
    const about = { person: who.objectId, tiers };
    const seat = call.seats.find(({ user }) => user === who);
    if (seat !== undefined) return { ...about, state: 'in', since: seat.since };
    if (outcome === 'ringing')
      return { ...about, state: this.#ignored.has(ring) ? 'ignored' : 'ringing', since: ring.at };
    return { ...about, state: outcome === 'answered' ? 'left' : outcome, since: ring.over ?? ring.at };
  }
}
