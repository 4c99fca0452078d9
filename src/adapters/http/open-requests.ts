import type { Server, ServerResponse } from 'node:http';
import type { HttpAnswer } from '../../ports/http-route.js';
import { refusal } from './refusal.js';
import { sendAnswer } from './send-answer.js';

/** Knows what is being answered, so that a stop can wait for it. */
export class OpenRequests {
  #count = 0;
  #idle: (() => void) | null = null;

  constructor(private readonly server: Server) {}

  /** Answers one request; while stopping, a new one on an old connection is turned away. */
  async answer(response: ServerResponse, work: () => Promise<HttpAnswer>): Promise<void> {
    this.#count += 1;
    response.once('close', () => this.#leave());
    const answer = this.#stopping() ? refusal(503, 'stopping', 'Stopping; try again.') : await work();
    // Asked again: the stop may have begun meanwhile, and this connection ends with it.
    if (this.#stopping()) response.setHeader('Connection', 'close');
    sendAnswer(response, answer);
  }

  /** Resolves when all is answered, or after so many milliseconds. */
  async stop(patience: number): Promise<void> {
    const idle = new Promise<void>((resolve) => {
      this.#idle = resolve;
      if (this.#count === 0) resolve();
    });
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    const late = new Promise<void>((resolve) => setTimeout(resolve, patience).unref());
    await Promise.race([idle, late]);
    this.server.closeAllConnections();
    await closed;
  }

  #stopping(): boolean {
    return this.#idle !== null;
  }

  #leave(): void {
    this.#count -= 1;
    if (this.#count === 0) this.#idle?.();
  }
}
