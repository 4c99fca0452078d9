import {
  ClientAssertionCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import type { BotIdentity, Cloud } from '../../ports/microsoft.js';
import { CachedCredential, type DeskCredential } from './cached-credential.js';
import { makeCertificateAssertion } from './certificate-assertion.js';
import { ClientSecretAtLogin } from './client-secret-credential.js';

const EXCHANGE: Readonly<Record<Cloud['name'], string>> = {
  public: 'api://AzureADTokenExchange/.default',
  custom: 'api://AzureADTokenExchange/.default',
  usgov: 'api://AzureADTokenExchangeUSGov/.default',
  china: 'api://AzureADTokenExchangeChina/.default',
};

/** The bot's one credential, for Bot Framework and for Graph. */
export const makeCredential = (of: { bot: BotIdentity; cloud: Cloud }): DeskCredential =>
  new CachedCredential(sourceOf(of.bot, of.cloud));

const sourceOf = ({ appId, tenantId, secret }: BotIdentity, cloud: Cloud): TokenCredential => {
  const options = { authorityHost: cloud.loginUrl };
  switch (secret.kind) {
    case 'password':
      return cloud.name === 'custom'
        ? new ClientSecretAtLogin({ loginUrl: cloud.loginUrl, tenantId, appId, password: secret.password })
        : new ClientSecretCredential(tenantId, appId, secret.password, options);
    case 'certificate': {
      const assertion = makeCertificateAssertion({ loginUrl: cloud.loginUrl, tenantId, appId, ...secret });
      return new ClientAssertionCredential(tenantId, appId, assertion, options);
    }
    case 'managedIdentity':
      return new ManagedIdentityCredential({ clientId: appId });
    case 'federated': {
      const identity = new ManagedIdentityCredential({ clientId: secret.managedIdentity });
      const assertion = async (): Promise<string> => (await identity.getToken(EXCHANGE[cloud.name])).token;
      return new ClientAssertionCredential(tenantId, appId, assertion, options);
    }
  }
};
