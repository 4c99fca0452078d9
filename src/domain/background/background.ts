import type { Instant } from '../instant.js';
import type { Subject } from '../ticket/ticket.js';
import type { Device } from './device.js';
import type { EnrolmentFailure } from './enrolment-failure.js';
import { fitsTicket, type IntuneIssue } from './intune-issue.js';

export const BACKGROUND_PARTS = ['devices', 'failures', 'issues'] as const;
export type BackgroundPart = (typeof BACKGROUND_PARTS)[number];

/** The app role that each part needs. */
export const ROLE_OF: { readonly [P in BackgroundPart]: string } = {
  devices: 'DeviceManagementManagedDevices.Read.All',
  failures: 'DeviceManagementManagedDevices.Read.All',
  issues: 'ServiceHealth.Read.All',
};

/**
 * Why something is missing: `forbidden` the app role is not granted · `slow` no answer in time · `silent` no answer at all ·
 * `busy` too many requests · `unreadable` an answer that makes no sense · `refused` anything else that Graph will not do ·
 * `tooMany` there was more than is read.
 */
export type Missing = 'forbidden' | 'slow' | 'silent' | 'busy' | 'unreadable' | 'refused' | 'tooMany';

/** What was told; `missing` says why it is not everything. */
export interface Part<T> {
  readonly told: readonly T[];
  readonly missing: Missing | null;
}

/** What Microsoft's own records say beside a ticket, as it was when it was asked for. A part that the plan switches off is null. */
export interface Background {
  readonly askedAt: Instant;
  readonly devices: Part<Device> | null;
  readonly failures: Part<EnrolmentFailure> | null;
  readonly issues: Part<IntuneIssue> | null;
}

/** Whether asking once more may bring what is missing. */
export const mayComeLater = (missing: Missing | null): boolean =>
  missing === 'slow' || missing === 'silent' || missing === 'busy' || missing === 'unreadable';

/** The open issue of Intune that the ticket is likely to be about. */
export const likelyIssue = (background: Background | null, subject: Subject): IntuneIssue | null =>
  background?.issues?.told.find((issue) => fitsTicket(issue, subject)) ?? null;
