import type { Device } from '../background/device.js';
import type { EnrolmentFailure } from '../background/enrolment-failure.js';
import type { IntuneIssue } from '../background/intune-issue.js';
import type { Instant } from '../instant.js';
import type { PrincipalName } from '../people.js';
import type { Ticket } from '../ticket/ticket.js';
import type { Asked, Passage } from './said-so.js';

/**
 * What Microsoft Support asks for and the desk does not know. Whether it can be asked of the requester, looked up in the
 * admin center or collected on the device is said with each name in the packet.
 */
export type Needed =
  | Asked
  | 'tenantName'
  | 'mdmAuthority'
  | 'exactError'
  | 'howManyUsers'
  | 'steps'
  | 'device'
  | 'whichDevice'
  | 'enrolmentWay'
  | 'principalName'
  | 'correlationId'
  | 'screenshots'
  | 'updates'
  | 'win32Diagnostics'
  | 'autopilotFile'
  | 'proofOfOwnership'
  | 'accessOutput'
  | 'otherMaker'
  | 'contact';

/** Somebody's own words, as they are. */
export interface Quote extends Passage {
  readonly at: Instant;
}

/** What Microsoft Support asks for, as far as the desk knows it; the rest by name. Somebody files it, never the desk. */
export interface Packet {
  readonly ticket: Ticket;
  readonly principalName: PrincipalName | null;
  readonly pictures: number;
  /** What the requester wrote, oldest first. */
  readonly observed: readonly Quote[];
  /** Sentences that seem to answer what Microsoft asks first. */
  readonly answered: readonly { readonly asked: Asked; readonly told: Passage }[];
  /** What the tiers tried and found, and solutions that did not hold. */
  readonly tried: readonly Quote[];
  /** The likeliest first. */
  readonly devices: readonly Device[];
  readonly failures: readonly EnrolmentFailure[];
  /** Those of Microsoft's open issues that fit. */
  readonly issues: readonly IntuneIssue[];
  /** What earlier cases brought. */
  readonly earlier: readonly { readonly caseNumber: string; readonly answer: string | null }[];
  readonly missing: readonly Needed[];
}
