import { HandClock } from '../../src/rehearsal/hand-clock.js';
import type { Call } from '../../src/simulator/calls/call.js';
import type { Person } from '../../src/simulator/people/person.js';
import type { MicrosoftOptions } from '../../src/simulator/start-microsoft.js';
import { NINE, startStage, type Json, type Reply, type Stage } from './tiny-bot.js';

interface Told {
  /** In a few words: a state, a roster, an invitation. */
  readonly said: string;
  readonly path: string;
}

/** A stage with a clock that is moved by hand, people with phones, and a bot that calls them. */
export interface Switchboard extends Stage, Readonly<Record<'ana' | 'bo' | 'ida' | 'cho' | 'dan' | 'eve', Person>> {
  readonly clock: HandClock;
  readonly place: (people: readonly Person[], changes?: Json) => Promise<Reply>;
  readonly invite: (call: Call, people: readonly Person[], mark: string) => Promise<Reply>;
  /** Every notification so far. */
  readonly told: () => readonly Told[];
}

const target = ({ objectId, name }: Person): Json => ({
  '@odata.type': '#microsoft.graph.invitationParticipantInfo',
  identity: {
    '@odata.type': '#microsoft.graph.identitySet',
    user: { '@odata.type': '#microsoft.graph.identity', id: objectId, displayName: name },
  },
});

export const callBody = ({ microsoft }: Stage, people: readonly Person[], attempt: string): Json => ({
  '@odata.type': '#microsoft.graph.call',
  direction: 'outgoing',
  subject: 'T-1042',
  callbackUri: `https://desk.contoso.example/api/calls/${attempt}`,
  source: {
    '@odata.type': '#microsoft.graph.participantInfo',
    identity: {
      '@odata.type': '#microsoft.graph.identitySet',
      application: { '@odata.type': '#microsoft.graph.identity', displayName: 'Tierline', id: microsoft.cloud.appId },
    },
  },
  targets: people.map(target),
  requestedModalities: ['audio'],
  mediaConfig: { '@odata.type': '#microsoft.graph.serviceHostedMediaConfig' },
  tenantId: microsoft.cloud.tenantId,
});

const nameIn = (participant: Json): string => {
  const identity = (participant['info'] as Json)['identity'] as Record<string, Json | undefined>;
  return String((identity['user'] ?? identity['application'])?.['displayName']);
};

const resultOf = (of: Json): string => {
  const result = of['resultInfo'] as Json | undefined;
  return result === undefined ? '' : ` ${String(result['code'])}/${String(result['subcode'])}`;
};

const inWords = (notification: Json): string => {
  const data = notification['resourceData'];
  if (Array.isArray(data)) return `in: ${data.map((one) => nameIn(one as Json)).join(', ')}`;
  const of = data as Json;
  if ('clientContext' in of) return `${String(of['clientContext'])} ${String(of['status'])}${resultOf(of)}`;
  return `${String(of['state'])}${resultOf(of)}`;
};

export const startSwitchboard = async (options: Partial<MicrosoftOptions> = {}): Promise<Switchboard> => {
  const clock = HandClock.at(NINE);
  const stage = await startStage({ now: () => clock.now(), onMove: (listener) => clock.onMove(listener), ...options });
  const { microsoft, bot } = stage;
  const person = (name: string): Person =>
    microsoft.addUser({ principalName: `${name.toLowerCase()}@contoso.example`, name });
  bot.answers(() => ({ status: 202 }));
  let attempts = 0;
  return {
    ...stage,
    ...{ ana: person('Ana'), bo: person('Bo'), ida: person('Ida') },
    ...{ cho: person('Cho'), dan: person('Dan'), eve: person('Eve') },
    clock,
    place: (people, changes = {}) => {
      attempts += 1;
      const body = { ...callBody(stage, people, `attempt-${String(attempts)}`), ...changes };
      return bot.graph('/v1.0/communications/calls', undefined, 'POST', body);
    },
    invite: (call, people, mark) =>
      bot.graph(`/v1.0/communications/calls/${call.id}/participants/invite`, undefined, 'POST', {
        participants: people.map(target),
        clientContext: mark,
      }),
    told: () =>
      bot.heard.flatMap((heard, place) =>
        (heard['value'] as readonly Json[]).map((one) => ({ said: inWords(one), path: bot.heardPaths[place] ?? '' })),
      ),
  };
};
