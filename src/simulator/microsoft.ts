import type { Exchange } from './calls/exchange.js';
import type { Faults } from './faults.js';
import type { Meetings } from './graph/meetings.js';
import type { JsonObject } from './json.js';
import type { Scene } from './people/activities.js';
import type { BotAnswer, BotLink, DeliveryOptions, Unruly } from './people/bot-link.js';
import { Office } from './people/office.js';
import { Person } from './people/person.js';
import type { Intune } from './tenant/intune.js';
import type { Subscribers } from './subscribers.js';
import { Group } from './tenant/group.js';
import { Channel, Team, type ChannelKind } from './tenant/team.js';
import type { MessageChange } from './tenant/tenant.js';
import type { User, UserFacts } from './tenant/user.js';
import type { Tokens } from './tokens/tokens.js';
import type { Wire, WireEntry, WireRecord } from './wire.js';

/** Everything a bot's settings need to reach this Microsoft instead of the real one. */
export interface Cloud {
  /** Token endpoint: `{it}/{tenantId}/oauth2/v2.0/token`. */
  readonly loginUrl: string;
  /** `{it}/v1.0/…` */
  readonly graphUrl: string;
  readonly botIssuer: string;
  readonly botOpenIdUrl: string;
  readonly callsIssuer: string;
  readonly callsOpenIdUrl: string;
  /** As every activity names it; ends with a slash. */
  readonly serviceUrl: string;
  readonly appId: string;
  readonly secret: string;
  readonly tenantId: string;
}

export type Update = MessageChange | { readonly type: 'wire'; readonly entry: WireEntry };

interface TeamFacts {
  readonly name: string;
  readonly members?: readonly User[];
  readonly id?: string;
}

interface ChannelFacts {
  readonly name: string;
  readonly id?: string;
  /** A private or shared channel has members of its own. */
  readonly kind?: ChannelKind;
  readonly members?: readonly User[];
  /** Whether the app was added to this private or shared channel; yes by default. */
  readonly hasApp?: boolean;
}

interface Parts {
  readonly cloud: Cloud;
  readonly scene: Scene;
  readonly link: BotLink;
  readonly tokens: Tokens;
  readonly wire: Wire;
  readonly faults: Faults;
  readonly exchange: Exchange;
  readonly meetings: Meetings;
  readonly updates: Subscribers<Update>;
  readonly unknownRoutes: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * A make-believe Microsoft with one tenant and one bot. `addUser`, `addTeam`, `addChannel` and `addGroup` set the scene in
 * silence; what owners and admins do (see {@link Office}) is told to the bot.
 */
export class Microsoft extends Office {
  readonly cloud: Cloud;
  readonly tokens: Tokens;
  readonly wire: Wire;
  readonly faults: Faults;
  /** The calls of the bot, who rings and who is in; and how their notifications come. */
  readonly calls: Exchange;
  readonly meetings: Meetings;
  /** Devices, enrolments that failed and issues of its services, as Graph tells them. */
  readonly intune: Intune;
  /** Application permissions with consent; take one away, or give one, at any time. */
  readonly granted: Set<string>;
  /** What the bot asked for and nobody here knows: a story fails on these. */
  readonly unknownRoutes: readonly string[];
  readonly #parts: Parts;

  constructor(parts: Parts) {
    super(parts.scene, parts.link);
    this.#parts = parts;
    this.cloud = parts.cloud;
    this.tokens = parts.tokens;
    this.wire = parts.wire;
    this.faults = parts.faults;
    this.calls = parts.exchange;
    this.meetings = parts.meetings;
    this.intune = parts.scene.tenant.intune;
    this.granted = parts.scene.tenant.granted;
    this.unknownRoutes = parts.unknownRoutes;
  }

  /** `http://127.0.0.1:3978`, or the whole address of the messaging endpoint. */
  connectBot(url: string): void {
    this.#parts.link.connect(url);
  }

  /** Delivers activities several times, late, in any order, and again when they were not taken. */
  deliverBy(unruly: Unruly): void {
    this.#parts.link.unruly = unruly;
  }

  addUser(facts: UserFacts): Person {
    const { ids, tenant } = this.#parts.scene;
    const key = `user ${facts.principalName}`;
    const person = new Person(
      { objectId: facts.objectId ?? ids.uuid(key), mri: ids.mri(key), chat: ids.chat(key) },
      facts,
      this.#parts.scene,
      this.#parts.link,
    );
    tenant.addUser(person);
    return person;
  }

  addGroup({ id, name, members }: { name: string; members: readonly (User | Group)[]; id?: string }): Group {
    const { ids, tenant } = this.#parts.scene;
    const group = new Group(id ?? ids.uuid(`group ${name}`), name, members);
    tenant.groups.set(group.id, group);
    return group;
  }

  addTeam({ name, members = [], id }: TeamFacts): Team {
    const { ids, tenant } = this.#parts.scene;
    const team = new Team(id ?? ids.thread(`team ${name}`), ids.uuid(`team ${name}`), name, members);
    for (const channel of team.channels) tenant.addChannel(channel);
    tenant.teams.set(team.id, team);
    return team;
  }

  addChannel(team: Team, { name, id, kind = 'standard', members = [], hasApp = true }: ChannelFacts): Channel {
    const { ids, tenant } = this.#parts.scene;
    const channel = new Channel(id ?? ids.thread(`channel ${team.name}/${name}`), team, name, kind, members);
    channel.hasApp = hasApp;
    tenant.addChannel(channel);
    team.channels.push(channel);
    return channel;
  }

  /** A picture that somebody pasted, by the id in its address. */
  picture(id: string): { readonly content: Uint8Array; readonly type: string } | undefined {
    return this.#parts.scene.tenant.pictures.get(id);
  }

  /** Delivers an activity as it is, `times` at once: raw, forged, repeated. A string goes as the raw body. */
  async deliver(
    activity: JsonObject | string,
    { times = 1, ...options }: DeliveryOptions & { readonly times?: number } = {},
  ): Promise<readonly BotAnswer[]> {
    return Promise.all(Array.from({ length: times }, () => this.#parts.link.deliver(activity, options)));
  }

  /** Calls back with every message, change of a message, and request. Returns the way to stop. */
  updates(listener: (update: Update) => void): () => void {
    return this.#parts.updates.add(listener);
  }

  /** Resolves when no request is under way in either direction. */
  settled(): Promise<void> {
    return this.wire.settled();
  }

  /** The bot's calls to the connector and its answers to invokes, one record a line of a JSON Lines file. */
  recording(): readonly WireRecord[] {
    return this.wire.recording();
  }

  /** As {@link recording}: the bot's calls to Graph. */
  graphRecording(): readonly WireRecord[] {
    return this.wire.graphRecording();
  }

  /** As {@link recording}: bodies of call notifications. */
  callRecording(): readonly JsonObject[] {
    return this.wire.callRecording();
  }

  /** Ends the server and breaks what still hangs. */
  stop(): Promise<void> {
    return this.#parts.close();
  }
}
