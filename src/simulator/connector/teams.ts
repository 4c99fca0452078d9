import type { Answer } from '../http/answer.js';
import type { Call } from '../http/router.js';
import type { Team } from '../tenant/team.js';
import type { Tenant } from '../tenant/tenant.js';
import { refusals } from './refusals.js';

function teamOf(tenant: Tenant, id: string): Answer | Team {
  const team = tenant.teams.get(id);
  if (team === undefined || team.deleted) return refusals.conversationNotFound();
  return team.installed ? team : refusals.botNotInRoster();
}

const there = (team: Team) => team.channels.filter((channel) => !channel.deleted);

/** `GET v3/teams/{id}` */
export function getTeam(tenant: Tenant, { params }: Call): Answer {
  const team = teamOf(tenant, params['team'] ?? '');
  if ('status' in team) return team;
  const { id, name, aadGroupId, members } = team;
  const counts = { channelCount: there(team).length, memberCount: members.size };
  return { status: 200, body: { id, name, aadGroupId, type: 'standard', tenantId: tenant.id, ...counts } };
}

/** `GET v3/teams/{id}/conversations`: General comes without a name and has the team's id. */
export function getTeamChannels(tenant: Tenant, { params }: Call): Answer {
  const team = teamOf(tenant, params['team'] ?? '');
  if ('status' in team) return team;
  const visible = there(team).filter(({ kind, hasApp }) => kind === 'standard' || hasApp);
  const conversations = visible.map(({ id, name, kind, isGeneral }) => {
    if (isGeneral) return { id };
    return kind === 'standard' ? { id, name } : { id, name, type: kind };
  });
  return { status: 200, body: { conversations } };
}
