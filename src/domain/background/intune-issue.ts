import type { Instant } from '../instant.js';
import type { Category, Platform } from '../support-plan.js';

/** A fault of Intune that Microsoft tells of and has not resolved. */
export interface IntuneIssue {
  /** Such as `IT1234567`. */
  readonly id: string;
  /** In Microsoft's words. */
  readonly title: string;
  readonly impact: string | null;
  readonly classification: string | null;
  readonly status: string | null;
  readonly startedAt: Instant | null;
}

const PLATFORM_WORDS: Readonly<Record<Exclude<Platform, 'unknown'>, RegExp>> = {
  ios: /\b(?:ios|ipados|iphones?|ipads?|apple)\b/i,
  android: /\bandroid\b/i,
  windows: /\b(?:windows|autopilot)\b/i,
  macos: /\b(?:macos|macs?|apple)\b/i,
  linux: /\blinux\b/i,
};

const CATEGORY_WORDS: { readonly [C in Exclude<Category, 'other'>]: RegExp } = {
  enrolment: /\benrol|\bregist/i,
  compliance: /\b(?:non-?)?complian/i,
  'app-deployment': /\bapps?\b|\bapplications?\b|\bdeploy/i,
  policy: /\bpolic|\bprofiles?\b|\bconfiguration/i,
  'conditional-access': /\bconditional access\b|\bsign(?:ing)?[- ]?in\b/i,
  email: /\be?-?mails?\b|\boutlook\b|\bexchange\b/i,
  certificates: /\bcertificates?\b|\bscep\b|\bpkcs\b/i,
  'wifi-vpn': /\bwi-?fi\b|\bvpn\b/i,
  autopilot: /\bautopilot\b/i,
  'company-portal': /\bcompany portal\b/i,
  update: /\bupdat(?:es?|ing)\b|\bpatch/i,
  license: /\blicen[cs]/i,
};

/**
 * Whether the issue is likely to be what a ticket is about: it names the ticket's category, and names its platform where it
 * names any.
 */
export const fitsTicket = (
  { title, impact }: IntuneIssue,
  { category, platform }: { readonly category: Category; readonly platform: Platform },
): boolean => {
  const text = `${title}\n${impact ?? ''}`;
  if (category === 'other' || !CATEGORY_WORDS[category].test(text)) return false;
  const named = Object.entries(PLATFORM_WORDS).filter(([, words]) => words.test(text));
  return named.length === 0 || platform === 'unknown' || named.some(([name]) => name === platform);
};
