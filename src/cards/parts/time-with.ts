import type { TimeWithTier } from '../../domain/ticket/time-with-tiers.js';
import type { Ticket } from '../../domain/ticket/ticket.js';
import type { Element } from '../adaptive-card.js';
import { lengthOfTime } from '../length-of-time.js';
import type { Sheet } from '../sheet.js';
import type { Reading } from '../views.js';
import { labelled } from './lettering.js';

/** `Time with Support team: 3 h 10 min`, a line for each tier. A length of time, and nobody's name. */
export const timeWith = (
  sheet: Sheet,
  { ticket, spent = [], language }: Pick<Reading, 'language'> & { ticket: Ticket; spent?: readonly TimeWithTier[] },
): readonly Element[] =>
  spent.flatMap(({ tier, time }, index) =>
    labelled(
      sheet,
      sheet.say('time.with', { tier: sheet.tier(ticket, tier) }),
      lengthOfTime(time, language),
      index === 0 ? 'small' : 'none',
    ),
  );
