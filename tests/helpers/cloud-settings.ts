import type { Microsoft } from '../../src/simulator/microsoft.js';

/** What the environment says of the bot and its cloud, for a make-believe Microsoft. */
export const cloudSettings = (cloud: Microsoft['cloud']) => ({
  MicrosoftAppId: cloud.appId,
  MicrosoftAppTenantId: cloud.tenantId,
  MicrosoftAppPassword: cloud.secret,
  CLOUD: 'custom',
  CLOUD_LOGIN_URL: cloud.loginUrl,
  CLOUD_GRAPH_URL: cloud.graphUrl,
  CLOUD_BOT_ISSUER: cloud.botIssuer,
  CLOUD_BOT_OPENID_URL: cloud.botOpenIdUrl,
  CLOUD_CALLS_ISSUER: cloud.callsIssuer,
  CLOUD_CALLS_OPENID_URL: cloud.callsOpenIdUrl,
});
