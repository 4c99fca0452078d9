import type { SupportPlan } from '../support-plan.js';
import type { Ticket, TicketNumber } from '../ticket/ticket.js';
import type { Records, TierSeen } from './seen.js';

interface Lead {
  readonly tier: number;
  readonly name: string;
  /** As the plan names it, null where it names none. */
  readonly lead: string | null;
  /** False where the name leads to nobody. */
  readonly known: boolean;
}

/** How far the way is from an app that was just added to a desk that works. */
export interface SetUp {
  /** Whether the bot is in a team. */
  readonly team: boolean;
  readonly channels: readonly Pick<TierSeen, 'tier' | 'name' | 'channel' | 'channelName'>[];
  readonly leads: readonly Lead[];
  /** A ticket of whoever asks; null before the first. */
  readonly test: { readonly ticket: TicketNumber; readonly solved: boolean } | null;
}

/** In their order; headings under `setUp.step.<step>`. */
export const SET_UP_STEPS = ['team', 'channels', 'leads', 'test'] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

interface Known {
  readonly inTeam: boolean;
  readonly records: Pick<Records, 'tiers' | 'unknown'>;
  /** One of whoever asks: solved, where there is such a one. */
  readonly test: Pick<Ticket, 'number' | 'solution'> | null;
}

export const setUpOf = (plan: SupportPlan, { inTeam, records, test }: Known): SetUp => ({
  team: inTeam,
  channels: records.tiers.map(({ tier, name, channel, channelName }) => ({ tier, name, channel, channelName })),
  leads: plan.tiers.map(({ tier, name, lead }) => ({
    ...{ tier, name, lead },
    known: lead !== null && !records.unknown.includes(lead.toLowerCase()),
  })),
  test: test === null ? null : { ticket: test.number, solved: test.solution !== null },
});

export const isDone = (setUp: SetUp, step: SetUpStep): boolean => {
  switch (step) {
    case 'team':
      return setUp.team;
    case 'channels':
      return setUp.channels.every(({ channel }) => channel === 'bound');
    case 'leads':
      return setUp.leads.every(({ known }) => known);
    case 'test':
      return setUp.test?.solved === true;
  }
};
