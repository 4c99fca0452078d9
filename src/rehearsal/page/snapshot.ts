import type { Snapshot } from '../../page/protocol.js';
import { conversationsOf, describeFaults, describePanes, describePeople } from './describe-scene.js';
import { describeMessage } from './describe-message.js';
import { describeWire } from './describe-wire.js';
import type { Stage } from './stage.js';

/** Lines of the wire that a page is given at first. */
const LINES = 400;

/** Everything the page shows. What happens while it is read is news after it: told twice it changes nothing. */
export const takeSnapshot = async (stage: Stage): Promise<Snapshot> => {
  const event = stage.news.latest;
  const { rehearsal, scene, calls, wire, walk } = stage.playing;
  const { desk, microsoft, clock } = rehearsal;
  const plan = desk.plans.current();
  const { name, languages, timeZone } = plan.organisation;
  const [planView, tickets] = [await stage.plan(), await stage.tickets()];
  const from = Math.max(0, wire.length - LINES);
  return {
    event,
    organisation: { name, language: languages[0], timeZone },
    now: clock.now(),
    panes: describePanes(scene, plan),
    people: describePeople(scene),
    messages: conversationsOf(scene).flatMap(({ messages }) => messages.map(describeMessage)),
    calls: calls.views(),
    wire: wire.slice(from).map((entry, index) => describeWire(entry, from + index)),
    faults: describeFaults(microsoft),
    plan: planView,
    tickets,
    walk,
  };
};
