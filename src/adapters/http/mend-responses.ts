import { ServerResponse } from 'node:http';

/**
 * restify replaces `writeHead` of every response in the process by one that forgets to return the response, which breaks
 * other servers beside it. Called once, after restify is loaded.
 */
export const mendResponses = (): void => {
  const replaced = Reflect.get(ServerResponse.prototype, 'writeHead') as (...head: unknown[]) => unknown;
  Reflect.set(ServerResponse.prototype, 'writeHead', function (this: ServerResponse, ...head: unknown[]) {
    replaced.apply(this, head);
    return this;
  });
};
