/**
 * Aborts after so many milliseconds, yet not before what arrived meanwhile was read: a process that was held up for longer
 * than the limit would otherwise give up on answers that it has long had. Ends by itself; keeps no process alive.
 */
export const timeLimit = (milliseconds: number): AbortSignal => {
  const controller = new AbortController();
  const expire = (): void => controller.abort(new DOMException('no answer within the time limit', 'TimeoutError'));
  setTimeout(() => setImmediate(expire), milliseconds).unref();
  return controller.signal;
};
