/** Where one Microsoft cloud is reached, and who signs what it sends us. Base addresses have no slash at the end. */
export interface Cloud {
  readonly name: 'public' | 'usgov' | 'china' | 'custom';
  /** `{loginUrl}/{tenant}/oauth2/v2.0/token` gives tokens. */
  readonly loginUrl: string;
  /** `{graphUrl}/v1.0/…` */
  readonly graphUrl: string;
  /** What a token is asked for, with `/.default` behind it. */
  readonly botAudience: string;
  readonly graphAudience: string;
  /** Who signs channel activities, and the document that leads to the keys. */
  readonly botIssuer: string;
  readonly botOpenIdUrl: string;
  /** Who signs call notifications, and the document that leads to the keys. */
  readonly callsIssuers: readonly string[];
  readonly callsOpenIdUrl: string;
}

/** How the bot proves who it is when it asks for a token. */
export type BotSecret =
  | { readonly kind: 'password'; readonly password: string }
  /** SHA-1 thumbprint in hexadecimal, and the private key as PEM. */
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string }
  | { readonly kind: 'managedIdentity' }
  /** An app registration that trusts a managed identity: no secret anywhere. */
  | { readonly kind: 'federated'; readonly managedIdentity: string };

/** The bot's app registration. */
export interface BotIdentity {
  readonly appId: string;
  readonly tenantId: string;
  readonly secret: BotSecret;
}
