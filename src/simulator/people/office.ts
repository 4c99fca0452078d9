import type { JsonObject } from '../json.js';
import { SimulatorError } from '../simulator-error.js';
import type { Channel, Team } from '../tenant/team.js';
import type { User } from '../tenant/user.js';
import { personalActivity, teamEvent, teamInstallation, teamMembership, type Scene } from './activities.js';
import type { BotAnswer, BotLink } from './bot-link.js';

/** What an owner or admin does in Teams, told to the bot as Teams tells it: the answers come in the order of the telling. */
export class Office {
  constructor(
    private readonly scene: Scene,
    private readonly link: BotLink,
  ) {}

  /** The app is added to somebody's personal scope, by the person or by the admin. */
  async installFor(user: User): Promise<readonly BotAnswer[]> {
    user.app = 'installed';
    const bot = { id: this.scene.tenant.bot.mri };
    const installed = {
      channelData: { source: { name: 'message' } },
      locale: user.locale,
      entities: [{ type: 'clientInfo', locale: user.locale }],
      action: 'add',
    };
    return this.#tell(
      personalActivity(this.scene, user, 'installationUpdate', installed),
      personalActivity(this.scene, user, 'conversationUpdate', {
        membersAdded: [bot, { id: user.mri, aadObjectId: user.objectId }],
      }),
    );
  }

  async uninstallFor(user: User): Promise<readonly BotAnswer[]> {
    user.app = 'removed';
    return this.#tell(personalActivity(this.scene, user, 'installationUpdate', { action: 'remove' }));
  }

  /** The app is added to a team; `channel` is the one chosen for it, General by default. */
  async installInTeam(team: Team, by = ownerOf(team), channel = team.general): Promise<readonly BotAnswer[]> {
    team.installed = true;
    return this.#tell(
      teamInstallation(this.scene, by, channel, 'add'),
      teamMembership(this.scene, by, team, { type: 'Added', who: 'bot', channel }),
    );
  }

  async uninstallFromTeam(team: Team, by = ownerOf(team)): Promise<readonly BotAnswer[]> {
    team.installed = false;
    return this.#tell(
      teamMembership(this.scene, by, team, { type: 'Removed', who: 'bot' }),
      teamInstallation(this.scene, by, team.general, 'remove'),
    );
  }

  async addMember(team: Team, user: User, by = ownerOf(team)): Promise<readonly BotAnswer[]> {
    team.members.add(user);
    return this.#tellTeam(team, teamMembership(this.scene, by, team, { type: 'Added', who: user }));
  }

  async removeMember(team: Team, user: User, by = ownerOf(team)): Promise<readonly BotAnswer[]> {
    team.members.delete(user);
    for (const channel of team.channels) channel.members.delete(user);
    return this.#tellTeam(team, teamMembership(this.scene, by, team, { type: 'Removed', who: user }));
  }

  async channelCreated(channel: Channel, by = ownerOf(channel.team)): Promise<readonly BotAnswer[]> {
    return this.#tellTeam(channel.team, teamEvent(this.scene, by, channel.team, 'channelCreated', channel));
  }

  async renameChannel(channel: Channel, name: string, by = ownerOf(channel.team)): Promise<readonly BotAnswer[]> {
    channel.name = name;
    return this.#tellTeam(channel.team, teamEvent(this.scene, by, channel.team, 'channelRenamed', channel));
  }

  async deleteChannel(channel: Channel, by = ownerOf(channel.team)): Promise<readonly BotAnswer[]> {
    channel.deleted = true;
    return this.#tellTeam(channel.team, teamEvent(this.scene, by, channel.team, 'channelDeleted', channel));
  }

  async restoreChannel(channel: Channel, by = ownerOf(channel.team)): Promise<readonly BotAnswer[]> {
    channel.deleted = false;
    return this.#tellTeam(channel.team, teamEvent(this.scene, by, channel.team, 'channelRestored', channel));
  }

  async renameTeam(team: Team, name: string, by = ownerOf(team)): Promise<readonly BotAnswer[]> {
    team.name = name;
    return this.#tellTeam(team, teamEvent(this.scene, by, team, 'teamRenamed'));
  }

  async deleteTeam(team: Team, by = ownerOf(team)): Promise<readonly BotAnswer[]> {
    team.deleted = true;
    return this.#tellTeam(team, teamEvent(this.scene, by, team, 'teamDeleted'));
  }

  /** A team without the app tells the bot nothing. */
  async #tellTeam(team: Team, activity: JsonObject): Promise<readonly BotAnswer[]> {
    return team.installed ? this.#tell(activity) : [];
  }

  async #tell(...activities: readonly JsonObject[]): Promise<readonly BotAnswer[]> {
    return Promise.all(activities.map((activity) => this.link.deliver(activity)));
  }
}

/** Who does it where nobody is named: the first member. */
function ownerOf(team: Team): User {
  const [owner] = team.members;
  if (owner === undefined) throw new SimulatorError('not-a-member', `${team.name} has no members`);
  return owner;
}
