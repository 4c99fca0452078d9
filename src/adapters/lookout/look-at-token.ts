import type { TokenCredential } from '@azure/identity';
import { decodeJwt } from 'jose';
import type { TokenSeen } from '../../domain/health/seen.js';
import { whyOf } from './why-of.js';

const rolesIn = (token: string): readonly string[] => {
  try {
    const { roles } = decodeJwt(token);
    return Array.isArray(roles) ? roles.map(String) : [];
  } catch {
    // A token is for whom it names to read: where it cannot be read here, nothing is known to be granted.
    return [];
  }
};

/** Asks for a token as the desk does. Entra's refusals carry a number of their own. */
export const lookAtToken = async (credential: TokenCredential, audience: string): Promise<TokenSeen> => {
  try {
    const token = await credential.getToken(`${audience}/.default`);
    return { state: 'good', roles: rolesIn(token?.token ?? '') };
  } catch (error) {
    const why = whyOf(error);
    const code = /AADSTS(\d+)/.exec(why)?.[1];
    return code === undefined ? { state: 'silent', why } : { state: 'refused', code: Number(code), why };
  }
};
