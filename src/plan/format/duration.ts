import type { Duration } from '../../domain/instant.js';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/instant.js';

export const DURATION = /^(\d{1,5})(s|m|h|d)$/;

const UNITS: Readonly<Record<string, Duration>> = { s: SECOND, m: MINUTE, h: HOUR, d: DAY };

/**
 * `45s`, `15m`, `4h` or `2d` in milliseconds. `day` is the length of a day: 24 hours, or a business day for targets.
 * Only for text that matches {@link DURATION}; anything else is 0.
 */
export function parseDuration(text: string, day: Duration = DAY): Duration {
  const [, amount, unit] = DURATION.exec(text) ?? [];
  if (amount === undefined || unit === undefined) return 0;
  return Number(amount) * (unit === 'd' ? day : (UNITS[unit] ?? 0));
}

/** The shortest way to say it: `90m`, `4h`, `45s`. */
export function formatDuration(length: Duration): string {
  const fitting = (['h', 'm', 's'] as const).find((unit) => length % (UNITS[unit] ?? 1) === 0) ?? 's';
  return `${Math.round(length / (UNITS[fitting] ?? SECOND))} ${{ h: 'h', m: 'min', s: 's' }[fitting]}`;
}
