import type { Cloud } from '../ports/microsoft.js';

/**
 * Microsoft's clouds. Only `public` follows Microsoft's own pages throughout. The addresses of `usgov` and `china` are
 * Microsoft's where one is published; who signs call notifications there is published nowhere and stands as in `public`.
 */
export const CLOUDS: Readonly<Record<'public' | 'usgov' | 'china', Cloud>> = {
  public: {
    name: 'public',
    loginUrl: 'https://login.microsoftonline.com',
    graphUrl: 'https://graph.microsoft.com',
    botAudience: 'https://api.botframework.com',
    graphAudience: 'https://graph.microsoft.com',
    botIssuer: 'https://api.botframework.com',
    botOpenIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    callsIssuers: ['https://graph.microsoft.com', 'https://api.botframework.com'],
    callsOpenIdUrl: 'https://api.aps.skype.com/v1/.well-known/OpenIdConfiguration',
  },
  usgov: {
    name: 'usgov',
    loginUrl: 'https://login.microsoftonline.us',
    graphUrl: 'https://graph.microsoft.us',
    botAudience: 'https://api.botframework.us',
    graphAudience: 'https://graph.microsoft.us',
    botIssuer: 'https://api.botframework.us',
    botOpenIdUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    callsIssuers: ['https://graph.microsoft.us', 'https://api.botframework.us'],
    callsOpenIdUrl: 'https://api.aps.skype.com/v1/.well-known/OpenIdConfiguration',
  },
  china: {
    name: 'china',
    loginUrl: 'https://login.partner.microsoftonline.cn',
    graphUrl: 'https://microsoftgraph.chinacloudapi.cn',
    botAudience: 'https://api.botframework.azure.cn',
    graphAudience: 'https://microsoftgraph.chinacloudapi.cn',
    botIssuer: 'https://api.botframework.azure.cn',
    botOpenIdUrl: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    callsIssuers: ['https://microsoftgraph.chinacloudapi.cn', 'https://api.botframework.azure.cn'],
    callsOpenIdUrl: 'https://api.aps.skype.com/v1/.well-known/OpenIdConfiguration',
  },
};
