import { createPrivateKey } from 'node:crypto';
import type { BotIdentity, BotSecret } from '../ports/microsoft.js';
import type { SettingName, SettingReader } from './setting-reader.js';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isGuid = (value: string): boolean => GUID.test(value);
const PORTAL = 'Copy it from the overview page of the app registration.';

const SECRET_KEYS = [
  'MicrosoftAppPassword',
  'CertificatePrivateKey',
  'MicrosoftAppManagedIdentityClientId',
] as const satisfies readonly SettingName[];

/** The app registration, named as Bot Framework names it. */
export const readBot = (reader: SettingReader): BotIdentity => ({
  appId: reader.required('MicrosoftAppId', isGuid, 'a GUID', PORTAL).toLowerCase(),
  tenantId: reader.required('MicrosoftAppTenantId', isGuid, 'a GUID', PORTAL).toLowerCase(),
  secret: readSecret(reader),
});

const readSecret = (reader: SettingReader): BotSecret => {
  const type = readType(reader);
  const given = SECRET_KEYS.filter((key) => reader.has(key));
  if (type === 'UserAssignedMSI') return readManagedIdentity(reader, given);
  const [first, ...others] = given;
  for (const key of others) {
    reader.complain(key, 'one way to sign in', `${first ?? ''} as well`, 'Keep one of the two.');
  }
  if (first === 'MicrosoftAppPassword') return { kind: 'password', password: reader.text(first) ?? '' };
  onlyWithPassword(reader, first ?? 'MicrosoftAppPassword');
  if (first === 'CertificatePrivateKey') return readCertificate(reader);
  if (first === undefined) return noSecret(reader);
  const managedIdentity = reader.required(first, isGuid, 'the client id (GUID) of a managed identity', PORTAL);
  return { kind: 'federated', managedIdentity };
};

const readType = (reader: SettingReader): 'SingleTenant' | 'UserAssignedMSI' => {
  if (reader.text('MicrosoftAppType')?.toLowerCase() !== 'multitenant') {
    return reader.oneOf('MicrosoftAppType', ['SingleTenant', 'UserAssignedMSI']);
  }
  const remedy = 'Multi-tenant bots cannot be created any more; register a single-tenant one.';
  reader.complain('MicrosoftAppType', 'SingleTenant or UserAssignedMSI', '"MultiTenant"', remedy);
  return 'SingleTenant';
};

const readManagedIdentity = (reader: SettingReader, given: readonly SettingName[]): BotSecret => {
  for (const key of given) {
    const remedy = `Remove ${key}, or set MicrosoftAppType=SingleTenant.`;
    reader.complain(key, 'nothing with MicrosoftAppType=UserAssignedMSI', 'a value', remedy);
  }
  onlyWithPassword(reader, 'MicrosoftAppType');
  return { kind: 'managedIdentity' };
};

/** Managed identities and certificates need the real login, which a cloud of one's own does not have. */
const onlyWithPassword = (reader: SettingReader, key: SettingName): void => {
  if (reader.text('CLOUD')?.toLowerCase() !== 'custom' || !reader.has(key)) return;
  reader.complain(key, 'MicrosoftAppPassword with CLOUD=custom', key, `Set MicrosoftAppPassword and remove ${key}.`);
};

const noSecret = (reader: SettingReader): BotSecret => {
  const remedy =
    'Set MicrosoftAppPassword, or CertificateThumbprint and CertificatePrivateKey, or MicrosoftAppManagedIdentityClientId.';
  reader.complain('MicrosoftAppPassword', 'a way to sign in', 'nothing', remedy);
  return { kind: 'password', password: '' };
};

const readCertificate = (reader: SettingReader): BotSecret => {
  const isThumbprint = (value: string): boolean => /^[0-9a-f]{40}$/i.test(value.replaceAll(':', ''));
  const thumbprint = reader.required(
    'CertificateThumbprint',
    isThumbprint,
    'a SHA-1 thumbprint (40 hexadecimal digits)',
    'Copy it from "Certificates & secrets" of the app registration.',
  );
  const privateKey = (reader.text('CertificatePrivateKey') ?? '').replaceAll('\\n', '\n');
  if (!isRsaKey(privateKey)) {
    const remedy = 'Give the private key of the certificate as PEM (BEGIN PRIVATE KEY); line ends may be written \\n.';
    reader.complain('CertificatePrivateKey', 'an RSA private key as PEM', 'something else', remedy);
  }
  return { kind: 'certificate', thumbprint: thumbprint.replaceAll(':', ''), privateKey };
};

const isRsaKey = (pem: string): boolean => {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
};
