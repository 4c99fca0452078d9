import { calledBy, type BridgeNotice } from '../../cards/bridge-notices.js';
import type { NoticeContext } from '../../cards/notices.js';
import type { Notice } from '../../domain/attention/notice.js';
import type { Person } from '../../domain/people.js';
import type { Desk } from '../desk.js';
import { groupOf, threadLink } from '../staff/thread-links.js';

const KINDS: readonly Notice['kind'][] = ['bridgeLink', 'bridgeMeet', 'bridgeSpent'];
const isAboutBridge = (notice: Notice): notice is BridgeNotice => KINDS.includes(notice.kind);

/** Opens the bridge's card in the channel where the notice is read; null while it is not there. */
export const bridgeLink = async (desk: Desk, notice: Notice): Promise<string | null> => {
  if (notice.kind !== 'bridgeLink') return null;
  const { bridge, channel } = notice;
  const posts = await desk.store.posts.of({ bridge });
  const root = posts.find(({ address }) => address.to === 'channel' && address.channel === channel)?.activity ?? null;
  if (root === null) return null;
  return threadLink(desk.teams, { channel, group: groupOf(await desk.store.channels.all(), channel), root });
};

/** What a notice about a bridge is rendered with, and whom it calls; nothing for any other. */
export const bridgeContext = async (
  desk: Desk,
  notice: Notice,
): Promise<{ readonly bridge?: NonNullable<NoticeContext['bridge']>; readonly called: readonly Person[] }> => {
  if (!isAboutBridge(notice)) return { called: [] };
  const bridge = (await desk.store.bridges.find(notice.bridge)) ?? null;
  return { bridge: { bridge, link: await bridgeLink(desk, notice) }, called: calledBy(notice, bridge) };
};
