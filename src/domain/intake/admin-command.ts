/** What administrators ask of the desk itself, in any place. */
export interface AdminCommand {
  readonly ask: 'setUp' | 'health';
}

export const isAdminCommand = <T extends { readonly ask: string }>(command: T): command is Extract<T, AdminCommand> =>
  ['setUp', 'health'].includes(command.ask);

const SET_UP = /^(?:set[\s-]?up|設定|開始設定)[.!。！]*$/i;
const HEALTH = /^(?:health|健康狀態|健康情況)[.!?。！？]*$/i;

export const readAdminCommand = (words: string): AdminCommand | null => {
  const said = words.trim();
  if (SET_UP.test(said)) return { ask: 'setUp' };
  return HEALTH.test(said) ? { ask: 'health' } : null;
};
