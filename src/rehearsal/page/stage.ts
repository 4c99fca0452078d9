import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanView, WalkView, WireLine } from '../../page/protocol.js';
import type { Log } from '../../ports/log.js';
import type { RehearsalSettings } from '../../settings.js';
import type { Update } from '../../simulator/microsoft.js';
import type { WireEntry } from '../../simulator/wire.js';
import { RESOLVE_PEOPLE } from '../../usecases/resolve-people.js';
import { readPlan } from '../../plan/read-plan.js';
import type { PlanProblem } from '../../plan/plan-problem.js';
import { makeRunFolder, removeRunFolder } from '../run-folder.js';
import { extendScene, type Scene } from '../scene.js';
import { startRehearsal, type Rehearsal } from '../start-rehearsal.js';
import { CallBook } from './call-book.js';
import { describeMessage } from './describe-message.js';
import { describeFaults, describePanes, describePeople } from './describe-scene.js';
import { describeTickets } from './describe-tickets.js';
import { describeWire, typingIn } from './describe-wire.js';
import { Newsroom } from './newsroom.js';
import { PageRefusal } from './page-refusal.js';

/** One run, from the setting of the scene to the next reset. */
export interface Playing {
  readonly rehearsal: Rehearsal;
  readonly folder: string;
  readonly wire: WireEntry[];
  readonly calls: CallBook;
  scene: Scene;
  walk: WalkView;
  /** Stops telling what happens. */
  readonly leave: () => void;
}

/** How long changes are gathered before the tickets are read again, in real time. */
const GATHERED = 150;
const COPY = 'support-plan.yaml';

/** The rehearsal as the page plays it: begun anew at every start and reset, and told to everybody who looks. */
export class Stage {
  readonly news = new Newsroom();
  #playing: Playing | null = null;
  #copy: string | null = null;
  #gathering: NodeJS.Timeout | null = null;
  #tickets = '';

  constructor(
    private readonly settings: RehearsalSettings,
    private readonly log: Log,
  ) {}

  /** Throws {@link PageRefusal} `closing` while the scene is being set. */
  get playing(): Playing {
    if (this.#playing === null) throw new PageRefusal('closing', 'the scene is being set');
    return this.#playing;
  }

  async open(): Promise<void> {
    const folder = await makeRunFolder(this.settings.dataDir);
    const supportPlan = this.#copy ?? this.settings.supportPlan;
    const rehearsal = await startRehearsal({ ...this.settings, dataDir: folder, supportPlan }, { log: this.log });
    const { microsoft, clock, scene } = rehearsal;
    const wire = [...microsoft.wire.entries];
    const calls = new CallBook(rehearsal, (call) => this.news.tell({ type: 'call', call }));
    const ears = [
      calls.listen(),
      microsoft.updates((update) => this.#hear(update)),
      clock.onMove(() => this.news.tell({ type: 'clock', now: clock.now() })),
    ];
    const leave = (): void => ears.forEach((stop) => stop());
    const cast = castOf(rehearsal);
    this.#playing = {
      rehearsal,
      folder,
      wire,
      calls,
      scene,
      leave,
      walk: { played: 0, stuck: cast.length < 4 ? 'tiers' : null, language: null, cast },
    };
  }

  /** Ends this run with all it knew and begins the next, with the plan that was saved here where there is one. */
  async reset(): Promise<void> {
    this.news.tell({ type: 'closing' });
    await this.close();
    await this.open();
    this.news.tell({ type: 'reset' });
  }

  async close(): Promise<void> {
    const playing = this.playing;
    this.#playing = null;
    if (this.#gathering !== null) clearTimeout(this.#gathering);
    this.#gathering = null;
    playing.leave();
    await playing.rehearsal.stop();
    await removeRunFolder(playing.folder);
  }

  /** Takes up an edited plan and keeps it beside the run, never in the organisation's own file. Throws {@link PageRefusal} `plan`. */
  async savePlan(text: string): Promise<readonly PlanProblem[]> {
    const read = readPlan(text);
    if (!('plan' in read)) throw new PageRefusal('plan', 'the plan has problems', read.problems.map(describeProblem));
    const { playing } = this;
    const { desk, microsoft, clock } = playing.rehearsal;
    await desk.plans.offer(text);
    this.#copy = join(this.settings.dataDir, COPY);
    await writeFile(this.#copy, text, { mode: 0o600 });
    playing.scene = await extendScene(microsoft, playing.scene, read.plan);
    await desk.store.dueWork.schedule({ kind: RESOLVE_PEOPLE, key: 'plan', at: clock.now() });
    this.tellPeople();
    this.news.tell({ type: 'plan', plan: await this.plan() });
    return read.warnings;
  }

  async plan(): Promise<PlanView> {
    const { plans, store } = this.playing.rehearsal.desk;
    const newest = await store.plans.newest();
    return {
      hash: plans.current().hash,
      text: newest?.text ?? '',
      file: this.settings.supportPlan,
      copy: this.#copy,
      broken: plans.broken,
    };
  }

  async tickets(): ReturnType<typeof describeTickets> {
    const { rehearsal, scene } = this.playing;
    const people = [...scene.requesters, ...scene.staff.values()].map(({ objectId }) => objectId);
    return describeTickets(rehearsal.desk.store, rehearsal.desk.plans.current(), people);
  }

  tellPeople(): void {
    const { scene, rehearsal } = this.playing;
    const plan = rehearsal.desk.plans.current();
    this.news.tell({ type: 'people', people: describePeople(scene), panes: describePanes(scene, plan) });
  }

  tellFaults(): void {
    this.news.tell({ type: 'faults', faults: describeFaults(this.playing.rehearsal.microsoft) });
  }

  tellWalk(walk: WalkView): void {
    this.playing.walk = walk;
    this.news.tell({ type: 'walk', walk });
  }

  #hear(update: Update): void {
    if (update.type === 'wire') {
      const { wire } = this.playing;
      wire.push(update.entry);
      const line: WireLine = describeWire(update.entry, wire.length - 1);
      this.news.tell({ type: 'wire', line });
      const chatOf = typingIn(update.entry, this.playing.scene);
      if (chatOf !== null) this.news.tell({ type: 'typing', chatOf });
      return;
    }
    this.news.tell({ type: 'message', message: describeMessage(update.message) });
    this.#gathering ??= setTimeout(() => void this.#tellTickets(), GATHERED);
  }

  async #tellTickets(): Promise<void> {
    this.#gathering = null;
    try {
      const tickets = await this.tickets();
      const text = JSON.stringify(tickets);
      if (text === this.#tickets) return;
      this.#tickets = text;
      this.news.tell({ type: 'tickets', tickets });
    } catch (error) {
      // A run that ended meanwhile has no tickets to tell of.
      if (!(error instanceof PageRefusal)) this.log.warn({ error }, 'tickets not read for the page');
    }
  }
}

/** The requester and the first of each tier; shorter where the plan has fewer than three tiers. */
const castOf = ({ scene, desk }: Rehearsal): readonly string[] => {
  const plan = desk.plans.current();
  const staff = describePanes(scene, plan).filter(({ kind }) => kind === 'channel');
  const first = (ids: readonly string[]): string =>
    describePeople(scene).find(({ id }) => id === ids[0])?.name ?? scene.admin.name;
  return [scene.requesters[0]?.name ?? '', ...staff.flatMap(({ tiers, people }) => tiers.map(() => first(people)))];
};

const describeProblem = ({ line, column, message, suggestion }: PlanProblem) => ({
  ...{ line, column, message },
  suggestion: suggestion ?? null,
});
