import {
  ConfigurationBotFrameworkAuthentication,
  StatusCodes,
  type Activity,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import {
  AuthenticationError,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorClient,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import type { Cloud } from '../../ports/microsoft.js';
import type { Claims, VerifyToken } from '../../ports/token-verifier.js';

const TIME_LIMIT = 10_000;

/**
 * The SDK's validation with its holes closed. A token reaches the SDK only when its signature, issuer, audience and times
 * were verified already and its `serviceurl` is the activity's: the SDK alone answers 500 to a bad signature and prints
 * its keys, skips the address check when there is no address, and lets unsigned tokens grow a list for ever.
 * What the SDK found is kept as long as the verified claims live, and its clients are made once, not at every turn.
 */
export class DeskAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #results = new WeakMap<Claims, AuthenticateRequestResult>();
  readonly #openIdUrl: string;
  #connectors: ConnectorFactory | undefined;
  #userTokens: Promise<UserTokenClient> | undefined;

  constructor(
    appId: string,
    cloud: Cloud,
    credentials: ServiceClientCredentialsFactory,
    private readonly verify: VerifyToken,
  ) {
    super(configurationOf(appId, cloud), credentials);
    this.#openIdUrl = cloud.botOpenIdUrl;
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    const verdict = await this.verify(authorization);
    if ('refused' in verdict) throw unauthorized(verdict.because);
    const { claims } = verdict;
    if (claims['serviceurl'] !== activity.serviceUrl || activity.serviceUrl === '') {
      throw unauthorized('the token is for another service address');
    }
    const known = this.#results.get(claims);
    if (known !== undefined) return known;
    const result = await inTime(this.#askSdk(activity, authorization));
    this.#connectors ??= new OneConnector(this.createConnectorFactory(result.claimsIdentity));
    const kept = { ...result, connectorFactory: this.#connectors };
    this.#results.set(claims, kept);
    return kept;
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.#userTokens ??= super.createUserTokenClient(identity);
    return this.#userTokens;
  }

  /** The SDK looks for an unknown key once an hour; the signature holds, so the key is new: let it look at once. */
  async #askSdk(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    try {
      return await super.authenticateRequest(activity, authorization);
    } catch (error) {
      if (!(error instanceof AuthenticationError) || !error.message.startsWith('Signing Key')) throw error;
      forgetKeys(this.#openIdUrl);
      return super.authenticateRequest(activity, authorization);
    }
  }
}

/**
 * A turn wants a connector. One serves them all: nothing is sent through it, since it repeats a POST behind our back.
 */
class OneConnector extends ConnectorFactory {
  #connector: Promise<ConnectorClient> | undefined;

  constructor(private readonly made: ConnectorFactory) {
    super();
  }

  override create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    this.#connector ??= this.made.create(serviceUrl, audience);
    return this.#connector;
  }
}

const unauthorized = (because: string): AuthenticationError =>
  new AuthenticationError(because, StatusCodes.UNAUTHORIZED);

/** The SDK reads keys without a time limit. */
const inTime = async <Result>(work: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const error = new AuthenticationError('the keys did not come in time', StatusCodes.INTERNAL_SERVER_ERROR);
    timer = setTimeout(() => reject(error), TIME_LIMIT);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const forgetKeys = (openIdUrl: string): void => {
  const { openIdMetadataCache } = JwtTokenExtractor as unknown as { openIdMetadataCache: Map<string, unknown> };
  openIdMetadataCache.delete(openIdUrl);
};

/** All or none: as soon as one of these is set the SDK has no default for the others. */
const configurationOf = (appId: string, cloud: Cloud): ConfigurationBotFrameworkAuthenticationOptions => ({
  MicrosoftAppId: appId,
  ValidateAuthority: true,
  CallerId: 'urn:botframework:azure',
  OAuthUrl: cloud.botAudience,
  ToChannelFromBotLoginUrl: cloud.loginUrl,
  ToChannelFromBotOAuthScope: cloud.botAudience,
  ToBotFromChannelTokenIssuer: cloud.botIssuer,
  ToBotFromChannelOpenIdMetadataUrl: cloud.botOpenIdUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: cloud.botOpenIdUrl,
});
