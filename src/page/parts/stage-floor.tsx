import { useEffect, useRef } from 'preact/hooks';
import type { PaneView } from '../protocol.js';
import { CallPanel } from '../call/call-panel.js';
import { isRinging, useCall } from '../call/use-call.js';
import { PlanPanel } from '../plan/plan-panel.js';
import { useScene } from '../scene-context.js';
import { useWords } from '../words/words.js';
import { WireStrip } from '../wire/wire-strip.js';
import { Pane, paneTitle } from './pane.js';
import { PlaceTabs, type Place } from './place-tabs.js';

/** Where each step of the walk is to be seen: `chat`, or a tier; the last is where it ends. */
const SEEN: readonly (readonly (number | 'chat')[])[] = [['chat', 1], [1, 2], [2, 3], [3, 2, 1], [1, 'chat'], []];

const isIn = (pane: PaneView, place: number | 'chat' | undefined): boolean =>
  place === 'chat' ? pane.kind === 'chat' : place !== undefined && pane.tiers.includes(place);

/** Whether the next step of the walk happens in a pane. */
const usePlayed = (): ((pane: PaneView) => boolean) => {
  const { snapshot, preferences } = useScene();
  const places = preferences.walk === 'shown' && snapshot.walk.stuck === null ? (SEEN[snapshot.walk.played] ?? []) : [];
  return (pane) => places.some((place) => isIn(pane, place));
};

/** All places side by side, plan and traffic around them. */
export const WideFloor = () => {
  const { snapshot, preferences, prefer } = useScene();
  const played = usePlayed();
  const call = useCall();
  return (
    <main class="floor">
      <div class="panes">
        {snapshot.panes.map((pane) => (
          <Pane key={pane.id} pane={pane} played={played(pane)} />
        ))}
      </div>
      {call !== null && <CallPanel call={call} />}
      {preferences.planOpen && <PlanPanel onClose={() => prefer({ planOpen: false })} />}
      {preferences.wireOpen && <WireStrip onClose={() => prefer({ wireOpen: false })} />}
    </main>
  );
};

/** How many messages came to each pane since it was last looked at. */
const useUnread = (shown: string): ((pane: string) => number) => {
  const { snapshot } = useScene();
  const seen = useRef(new Map<string, number>());
  const counts = new Map(
    snapshot.panes.map(({ id }) => [id, snapshot.messages.filter((one) => one.pane === id).length]),
  );
  for (const [id, count] of counts) if (id === shown || !seen.current.has(id)) seen.current.set(id, count);
  return (pane) => Math.max(0, (counts.get(pane) ?? 0) - (seen.current.get(pane) ?? 0));
};

/** On a narrow screen the walk is followed to where its last step ended. */
const useFollow = (): void => {
  const { snapshot, prefer } = useScene();
  const { played } = snapshot.walk;
  const before = useRef(played);
  useEffect(() => {
    if (played <= before.current) return;
    before.current = played;
    const ended = SEEN[played - 1]?.at(-1);
    const pane = snapshot.panes.find((one) => isIn(one, ended));
    if (pane !== undefined) prefer({ tab: pane.id });
  }, [played]);
};

/** The call while there is one; it stands first, where it is in sight without scrolling. */
const useCallPlace = (): readonly Place[] => {
  const { say } = useWords();
  const call = useCall();
  if (call === null) return [];
  const count = call.phones.filter(isRinging).length;
  const title = say('call.title');
  const label = count > 0 ? say('call.tab', { count }) : title;
  return [{ id: 'call', title, unread: count, label, content: () => <CallPanel call={call} /> }];
};

/** One place at a time. */
export const NarrowFloor = () => {
  const { say } = useWords();
  const { snapshot, preferences, prefer } = useScene();
  const unread = useUnread(preferences.tab);
  const callPlace = useCallPlace();
  useFollow();
  const panes = snapshot.panes.map((pane): Place => {
    const title = paneTitle(say, pane);
    const count = unread(pane.id);
    const label = count > 0 ? say('pane.unread', { name: title, count }) : title;
    return {
      id: pane.id,
      title,
      unread: count,
      label,
      content: () => <Pane key={pane.id} pane={pane} played={false} />,
    };
  });
  const others: readonly Place[] = [
    { id: 'plan', title: say('plan'), unread: 0, label: say('plan'), content: () => <PlanPanel /> },
    { id: 'wire', title: say('wire'), unread: 0, label: say('wire'), content: () => <WireStrip /> },
  ];
  return (
    <main class="floor narrow">
      <PlaceTabs
        label={say('tabs.label')}
        places={[...callPlace, ...panes, ...others]}
        chosen={preferences.tab}
        onChoose={(tab) => prefer({ tab })}
      />
    </main>
  );
};
