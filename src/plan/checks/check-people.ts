import { everybody, membersOf, nearestPerson } from './people.js';
import type { PlanUnderCheck } from './report.js';

/** Leads, people on call and people who may file cases have to be among those who work here. */
export function checkPeople(check: PlanUnderCheck): void {
  const { file, warning, shaky } = check;
  for (const index of file.tiers.keys()) checkTierPeople(check, index);
  checkMayFile(check);
  if (file.organisation.admins === undefined && !shaky('organisation')) {
    warning(['organisation'], 'nobody is admin: name the people who may bind channels under `admins`', { key: true });
  }
}

function checkTierPeople({ file, shaky, problem }: PlanUnderCheck, index: number): void {
  const tier = file.tiers[index];
  const members = tier && membersOf(tier);
  if (!tier || !members || shaky('tiers', index, 'members')) return;
  if (members.length === 0) problem(['tiers', index, 'members'], `tier ${tier.tier} has no members`);
  const known = (person: string): boolean => members.length === 0 || members.includes(person.toLowerCase());
  if (tier.lead !== undefined && !known(tier.lead)) {
    problem(['tiers', index, 'lead'], `${tier.lead} leads tier ${tier.tier} but is not one of its members`, {
      suggestion: nearestPerson(tier.lead, members),
    });
  }
  const rota = tier.onCall && 'people' in tier.onCall ? tier.onCall.people : [];
  for (const [turn, person] of rota.entries()) {
    if (known(person)) continue;
    problem(
      ['tiers', index, 'onCall', 'people', turn],
      `${person} is on call for tier ${tier.tier} but is not one of its members`,
      {
        suggestion: nearestPerson(person, members),
      },
    );
  }
}

function checkMayFile({ file, shaky, problem }: PlanUnderCheck): void {
  const people = everybody(file);
  const mayFile = file.microsoftSupport?.mayFile ?? [];
  if (file.microsoftSupport && mayFile.length === 0 && !shaky('microsoftSupport', 'mayFile')) {
    problem(
      ['microsoftSupport', 'mayFile'],
      'nobody may file a case with Microsoft: name somebody, or leave the section out',
    );
  }
  if (!people || file.tiers.some((_, index) => shaky('tiers', index, 'members'))) return;
  for (const [index, person] of mayFile.entries()) {
    if (people.includes(person.toLowerCase())) continue;
    problem(['microsoftSupport', 'mayFile', index], `${person} may file cases but is a member of no tier`, {
      suggestion: nearestPerson(person, people),
    });
  }
}
