import { Phone } from '../calls/phone.js';
import { Chat } from './conversation.js';

/** What a person is made of; ids are derived where they are not given. */
export interface UserFacts {
  readonly principalName: string;
  readonly name: string;
  readonly objectId?: string;
  readonly department?: string;
  readonly jobTitle?: string;
  /** As Entra keeps it (BCP-47); none by default. */
  readonly preferredLanguage?: string;
  /** Language of the Teams client (BCP-47). */
  readonly locale?: string;
  /** IANA time zone. */
  readonly timezone?: string;
}

/** As Teams has it: `availability` Available, Busy, DoNotDisturb, BeRightBack, Away, Offline …; `activity` tells more. */
export interface Presence {
  readonly availability: string;
  readonly activity: string;
  readonly outOfOffice?: boolean;
}

/** A person of the tenant. */
export class User {
  readonly principalName: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  readonly department: string | null;
  readonly jobTitle: string | null;
  readonly preferredLanguage: string | null;
  readonly locale: string;
  readonly timezone: string;
  readonly chat: Chat;
  readonly phone: Phone;
  presence: Presence = { availability: 'Available', activity: 'Available' };
  /** Whether the app is there in the person's own scope. */
  app: 'never' | 'installed' | 'removed' = 'never';
  blocked = false;

  constructor(
    readonly objectId: string,
    readonly mri: string,
    chatId: string,
    facts: UserFacts,
  ) {
    const [givenName = '', ...rest] = facts.name.split(' ');
    this.principalName = facts.principalName;
    this.name = facts.name;
    this.givenName = givenName;
    this.surname = rest.join(' ');
    this.department = facts.department ?? null;
    this.jobTitle = facts.jobTitle ?? null;
    this.preferredLanguage = facts.preferredLanguage ?? null;
    this.locale = facts.locale ?? 'en-US';
    this.timezone = facts.timezone ?? 'UTC';
    this.chat = new Chat(chatId, this);
    this.phone = new Phone(this);
  }
}
