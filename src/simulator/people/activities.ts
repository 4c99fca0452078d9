import type { JsonObject } from '../json.js';
import type { Ids } from '../tenant/ids.js';
import type { Channel, Team } from '../tenant/team.js';
import type { Tenant } from '../tenant/tenant.js';
import type { User } from '../tenant/user.js';
import { localTime } from './local-time.js';

/** What every activity needs to know of its surroundings. */
export interface Scene {
  readonly tenant: Tenant;
  readonly ids: Ids;
  readonly serviceUrl: string;
  readonly now: () => number;
}

type Fields = Readonly<Record<string, unknown>>;

/** The client's own account of itself, sent with what a person writes or clicks. */
export const clientInfo = ({ locale, timezone }: User): JsonObject => ({
  type: 'clientInfo',
  locale,
  country: new Intl.Locale(locale).region ?? 'US',
  platform: 'Windows',
  timezone,
});

const tenantOf = ({ tenant }: Scene) => ({ tenant: { id: tenant.id } });

/** The fields that all activities share. */
function envelope(scene: Scene, from: User, type: string, fields: Fields): JsonObject {
  const { tenant, ids, serviceUrl } = scene;
  const instant = scene.now();
  return {
    type,
    id: ids.event(),
    timestamp: new Date(instant).toISOString(),
    localTimestamp: localTime(instant, from.timezone),
    localTimezone: from.timezone,
    channelId: 'msteams',
    serviceUrl,
    from: { id: from.mri, name: from.name, aadObjectId: from.objectId },
    recipient: { id: tenant.bot.mri, name: tenant.bot.name },
    ...fields,
  };
}

/** An activity in the 1:1 chat. */
export const personalActivity = (scene: Scene, from: User, type: string, fields: Fields): JsonObject =>
  envelope(scene, from, type, {
    conversation: { conversationType: 'personal', tenantId: scene.tenant.id, id: from.chat.id },
    ...fields,
    channelData: { ...tenantOf(scene), ...(fields['channelData'] as Fields | undefined) },
  });

/** An activity in a thread of a channel. */
export const threadActivity = (
  scene: Scene,
  from: User,
  type: string,
  at: { channel: Channel; thread: string },
  fields: Fields,
): JsonObject =>
  envelope(scene, from, type, {
    conversation: { isGroup: true, conversationType: 'channel', tenantId: scene.tenant.id, id: at.thread },
    ...fields,
    channelData: {
      channel: { id: at.channel.id },
      team: { id: at.channel.team.id },
      ...tenantOf(scene),
      ...(fields['channelData'] as Fields | undefined),
    },
  });

/** The app comes or goes in a team: said in the channel that was chosen for it. */
export function teamInstallation(scene: Scene, from: User, channel: Channel, action: 'add' | 'remove'): JsonObject {
  const { team } = channel;
  const selected = {
    settings: { selectedChannel: { id: channel.id } },
    channel: { id: channel.id },
    source: { name: 'message' },
  };
  return envelope(scene, from, 'installationUpdate', {
    conversation: inChannel(scene, channel),
    channelData: {
      ...(action === 'add' ? selected : {}),
      team: { aadGroupId: team.aadGroupId, name: team.name, id: team.id },
      ...tenantOf(scene),
    },
    ...(action === 'add' ? { locale: from.locale, entities: [{ type: 'clientInfo', locale: from.locale }] } : {}),
    action,
  });
}

/** Members of a team came or went; the bot is named by its Teams id alone. */
export function teamMembership(
  scene: Scene,
  from: User,
  team: Team,
  change: { readonly type: 'Added' | 'Removed'; readonly who: User | 'bot'; readonly channel?: Channel },
): JsonObject {
  const { who, channel } = change;
  const member = who === 'bot' ? { id: scene.tenant.bot.mri } : { id: who.mri, aadObjectId: who.objectId };
  return envelope(scene, from, 'conversationUpdate', {
    conversation: channel === undefined ? inTeam(scene, team) : inChannel(scene, channel),
    channelData: {
      ...(channel === undefined ? {} : { settings: { selectedChannel: { id: channel.id } } }),
      team: { aadGroupId: team.aadGroupId, name: team.name, id: team.id },
      eventType: `teamMember${change.type}`,
      ...tenantOf(scene),
    },
    [`members${change.type}`]: [member],
  });
}

export type TeamEvent =
  'channelCreated' | 'channelRenamed' | 'channelDeleted' | 'channelRestored' | 'teamRenamed' | 'teamDeleted';

/** Something happened to a team or one of its channels: always said in the team's own conversation. */
export const teamEvent = (scene: Scene, from: User, team: Team, eventType: TeamEvent, channel?: Channel): JsonObject =>
  envelope(scene, from, 'conversationUpdate', {
    from: { id: from.mri, aadObjectId: from.objectId },
    conversation: inTeam(scene, team),
    channelData: {
      ...(channel === undefined ? {} : { channel: { id: channel.id, name: channel.name } }),
      team: channel === undefined ? { id: team.id, name: team.name } : { id: team.id },
      eventType,
      ...tenantOf(scene),
    },
  });

const inTeam = ({ tenant }: Scene, team: Team): JsonObject => ({
  isGroup: true,
  conversationType: 'channel',
  tenantId: tenant.id,
  id: team.id,
});

const inChannel = ({ tenant }: Scene, channel: Channel): JsonObject => ({
  isGroup: true,
  conversationType: 'channel',
  tenantId: tenant.id,
  id: channel.id,
  name: channel.name,
});
