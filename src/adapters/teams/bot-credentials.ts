import type { TokenCredential } from '@azure/identity';
import { ServiceClientCredentialsFactory, type ServiceClientCredentials } from 'botframework-connector';

/** Lets the SDK sign its own requests with the desk's credential. Authentication is never off. */
export class BotCredentials extends ServiceClientCredentialsFactory {
  readonly #signer: ServiceClientCredentials;

  constructor(
    private readonly appId: string,
    credential: TokenCredential,
    scope: string,
  ) {
    super();
    this.#signer = {
      async signRequest(request) {
        const token = await credential.getToken(scope);
        request.headers.set('authorization', `Bearer ${token?.token ?? ''}`);
        return request;
      },
    };
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId.toLowerCase() === this.appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(): Promise<ServiceClientCredentials> {
    return Promise.resolve(this.#signer);
  }
}
