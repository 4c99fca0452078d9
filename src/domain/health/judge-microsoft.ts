import { rolesFor } from '../app-roles.js';
import { MINUTE, SECOND, type Duration } from '../instant.js';
import type { SupportPlan } from '../support-plan.js';
import { found, orFine, type Fault, type Finding } from './finding.js';
import type { AddressSeen, GraphSeen, KeysSeen, TokenSeen } from './seen.js';

/** Tokens are taken for five minutes past their time; half of that leaves room for the way. */
const TOLERATED: Duration = 2.5 * MINUTE;

/** How far this machine's clock is ahead of Microsoft's; null: nobody told. */
export const judgeClock = (skew: Duration | null): readonly Finding[] => {
  if (skew === null) return [found('clockUnseen')];
  const direction = skew > 0 ? 'ahead' : 'behind';
  const off = [found('clockOff', { seconds: Math.round(Math.abs(skew) / SECOND), direction })];
  return orFine('clock', Math.abs(skew) > TOLERATED ? off : []);
};

/** Entra's own numbers; any other is told in Entra's words. */
const BY_CODE: Readonly<Record<number, Fault>> = {
  90002: 'tenantUnknown',
  900021: 'tenantUnknown',
  700016: 'appUnknown',
  7000215: 'secretWrong',
  7000218: 'secretWrong',
  7000222: 'secretExpired',
};

const tokenFault = (token: TokenSeen): readonly Finding[] => {
  if (token.state === 'good') return [];
  if (token.state === 'silent') return [found('loginSilent', { why: token.why })];
  return [found(BY_CODE[token.code ?? 0] ?? 'tokenRefused', { why: token.why })];
};

/** One app registration signs in for both: what is wrong with it is told once. */
export const judgeIdentity = (tokens: { readonly bot: TokenSeen; readonly graph: TokenSeen }): readonly Finding[] => {
  const bot = tokenFault(tokens.bot);
  return orFine('identity', bot.length > 0 ? bot : tokenFault(tokens.graph));
};

/** Permissions are what the token says, which is what Graph goes by. */
export const judgePermissions = (
  plan: SupportPlan,
  { token, graph }: { readonly token: TokenSeen; readonly graph: GraphSeen },
): readonly Finding[] => {
  if (token.state !== 'good') return [found('permissionsUnseen')];
  const { needed, notNeeded } = rolesFor(plan);
  return orFine('permissions', [
    ...needed
      .filter(({ role }) => !token.roles.includes(role))
      .map(({ role, feature, without }) => found('roleMissing', { role, feature, without })),
    ...(graph.state === 'silent' ? [found('graphSilent', { why: graph.why })] : []),
    ...notNeeded.filter(({ role }) => token.roles.includes(role)).map(({ role }) => found('roleUnused', { role })),
  ]);
};

const keyFault = (keys: KeysSeen, signer: 'bot' | 'calls'): readonly Finding[] =>
  keys.state === 'good'
    ? []
    : [found(keys.state === 'silent' ? 'keysSilent' : 'keysWrong', { signer, url: keys.url, why: keys.why })];

export const judgeKeys = (keys: { readonly bot: KeysSeen; readonly calls: KeysSeen }): readonly Finding[] =>
  orFine('keys', [...keyFault(keys.bot, 'bot'), ...keyFault(keys.calls, 'calls')]);

/** `url` is null where PUBLIC_URL is not set: then only the bridge misses it. */
export const judgeAddress = (plan: SupportPlan, url: string | null, seen: AddressSeen | null): readonly Finding[] => {
  if (url === null || seen === null) return orFine('address', plan.bridge === null ? [] : [found('addressMissing')]);
  switch (seen.state) {
    case 'good':
      return orFine('address', []);
    case 'silent':
      return [found('addressSilent', { url, why: seen.why })];
    case 'other':
      return [found('addressOther', { url: url + seen.path, status: seen.status })];
    case 'open':
      return [found('addressOpen', { url, status: seen.status })];
    case 'notReady':
      return [found('notReady', { url, why: seen.why })];
  }
};
