import type { JsonObject } from '../json.js';
import type { User } from '../tenant/user.js';

const whole = (user: User): JsonObject => ({
  businessPhones: [],
  displayName: user.name,
  givenName: user.givenName,
  jobTitle: user.jobTitle,
  mail: user.principalName,
  mobilePhone: null,
  officeLocation: null,
  preferredLanguage: user.preferredLanguage,
  surname: user.surname,
  userPrincipalName: user.principalName,
  id: user.objectId,
  department: user.department,
  accountEnabled: true,
  userType: 'Member',
});

/** Given only when asked for. */
const HIDDEN = new Set(['department', 'accountEnabled', 'userType']);
const PROPERTIES = new Set(
  ['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone'].concat(
    ['officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName', 'id'],
    [...HIDDEN],
  ),
);

/** What `$select` asks for; `null`: the usual properties. An unknown one is answered by its name. */
export function readSelect(
  query: URLSearchParams,
): { readonly names: readonly string[] | null } | { readonly unknown: string } {
  const names = query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  const unknown = names?.find((name) => !PROPERTIES.has(name));
  return unknown === undefined ? { names: names ?? null } : { unknown };
}

export function describeUser(user: User, names: readonly string[] | null): JsonObject {
  const all = Object.entries(whole(user));
  return Object.fromEntries(all.filter(([name]) => (names === null ? !HIDDEN.has(name) : names.includes(name))));
}
