import { createPrivateKey, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';

/**
 * Proves the possession of a certificate by its thumbprint and private key, as Entra wants it. `@azure/identity` would
 * want the certificate itself, which Bot Framework's settings do not hold.
 */
export const makeCertificateAssertion = (of: {
  loginUrl: string;
  tenantId: string;
  appId: string;
  thumbprint: string;
  privateKey: string;
}): (() => Promise<string>) => {
  const key = createPrivateKey(of.privateKey);
  const x5t = Buffer.from(of.thumbprint, 'hex').toString('base64url');
  return () =>
    new SignJWT()
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', x5t })
      .setIssuer(of.appId)
      .setSubject(of.appId)
      .setAudience(`${of.loginUrl}/${of.tenantId}/oauth2/v2.0/token`)
      .setJti(randomUUID())
      .setNotBefore('0s')
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(key);
};
