import type { Notice } from '../domain/attention/notice.js';
import type { Bridge } from '../domain/bridge/bridge.js';
import type { Person } from '../domain/people.js';
import { say } from './say.js';
import { shownName } from './sheet.js';
import { escapeMarkdown, oneLine } from './text.js';

export type BridgeNotice = Extract<Notice, { kind: 'bridgeLink' | 'bridgeMeet' | 'bridgeSpent' }>;

interface Around {
  readonly bridge: Bridge | null;
  /** Opens the bridge's card; null while it is not there. */
  readonly link: string | null;
  /** The name inside the mention of a person who is on the roster; null for anybody else. */
  readonly mention: (person: Person) => string | null;
}

const NAME = 60;
const VENDOR = 300;

/** Whom a notice calls. */
export const calledBy = (notice: BridgeNotice, bridge: Bridge | null): readonly Person[] => {
  if (notice.kind === 'bridgeMeet') return notice.people;
  if (notice.kind === 'bridgeLink') return [];
  const lead = bridge?.lines.find(({ tier }) => tier === notice.tier)?.lead ?? null;
  return lead === null ? [] : [lead];
};

/** People by their mentions, in order, or by name where Teams would not mention them. */
const callOut = (people: readonly Person[], mention: Around['mention']): string =>
  people
    .map((person) => {
      const name = mention(person);
      return name === null ? escapeMarkdown(shownName(person)) : `<at>${name}</at>`;
    })
    .join(' ');

const meetText = (notice: Extract<BridgeNotice, { kind: 'bridgeMeet' }>, { bridge, mention }: Around): string => {
  const way = bridge?.fallback?.way ?? null;
  const key = way === null || way.url === null ? 'bridge.meet.byYourselves' : (`bridge.meet.${way.kind}` as const);
  return `${callOut(notice.people, mention)} · ${say(notice.language, key, { url: way?.url ?? '' })}`;
};

const spentText = (notice: Extract<BridgeNotice, { kind: 'bridgeSpent' }>, { bridge, mention }: Around): string => {
  const name = bridge?.lines.find(({ tier }) => tier === notice.tier)?.name;
  const tier = escapeMarkdown(oneLine(name ?? say(notice.language, 'tier.number', { tier: notice.tier }), NAME));
  const called = callOut(calledBy(notice, bridge), mention);
  const sentence = say(notice.language, called === '' ? 'bridge.spent.queue' : 'bridge.spent.lead', { tier });
  return called === '' ? sentence : `${called} · ${sentence}`;
};

/** What is said once about a bridge: where it is, that its people meet elsewhere, that a tier has nobody left to ring. */
export const bridgeNoticeText = (notice: BridgeNotice, around: Around): string => {
  switch (notice.kind) {
    case 'bridgeLink': {
      const { language, because } = notice;
      const card = say(language, 'bridge.card');
      const where = around.link === null ? card : `[${card}](${around.link})`;
      return say(language, `bridge.link.${because}`, { card: where });
    }
    case 'bridgeMeet':
      return meetText(notice, around);
    case 'bridgeSpent':
      return spentText(notice, around);
  }
};

/** What an administrator reads: what happened, what helps, and what Microsoft said. */
export const troubleText = (notice: Extract<Notice, { kind: 'callTrouble' }>): string => {
  const { language, ticket, trouble, vendor } = notice;
  const remedy =
    trouble.what === 'call'
      ? say(language, `bridge.fallback.${trouble.reason}`)
      : say(language, `bridge.noMeeting.${trouble.reason}`);
  const words =
    vendor === null ? [] : [`${say(language, 'bridge.vendor')}: ${escapeMarkdown(oneLine(vendor, VENDOR))}`];
  const lines = [say(language, `bridge.trouble.${trouble.what}`, { ticket }), escapeMarkdown(remedy), ...words];
  return [...lines, say(language, 'bridge.trouble.once')].join('\n');
};
