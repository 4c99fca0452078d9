import { isOpenBridge, type Bridge, type Candidate, type Invitee, type Line } from '../../domain/bridge/bridge.js';
import { meaningOf } from '../../domain/bridge/call-end.js';
import type { Color, Element } from '../adaptive-card.js';
import type { Sheet } from '../sheet.js';
import { oneLine } from '../text.js';
import { bridgeTime, minutes } from './bridge-standing.js';
import { label, paragraph, run, section, words } from './lettering.js';

const NAME = 60;
const VENDOR = 160;

const COLOURS: Readonly<Partial<Record<Invitee['state'], Color>>> = {
  ringing: 'accent',
  joined: 'good',
  noAnswer: 'warning',
  declined: 'warning',
  failed: 'attention',
};

/** What a line of the card is written with. */
interface Pen {
  readonly sheet: Sheet;
  readonly bridge: Bridge;
}

/** More are left out of the list, and counted all the same. */
const STAYS = 3;

/** All the time in the call: `10:43–11:10 (27 min)`. */
const wasIn = ({ sheet, bridge }: Pen, { stays }: Invitee): string => {
  const time = (at: number): string => bridgeTime(sheet, bridge, at);
  const shown = stays.slice(-STAYS).map(({ from, to }) => `${time(from)}–${to === null ? '' : time(to)}`);
  const times = [...(stays.length > STAYS ? ['…'] : []), ...shown].join(', ');
  const length = stays.reduce((sum, { from, to }) => sum + ((to ?? from) - from), 0);
  return sheet.say('bridge.person.was', { times, length: minutes(sheet, length) });
};

const notRung = ({ sheet }: Pen, { result }: Invitee, time: string): string => {
  const meaning = result === null ? null : meaningOf(result);
  const why = meaning === null ? (result?.message ?? '') : sheet.say(`bridge.end.${meaning}`);
  const vendor = result === null ? '' : oneLine(`${why} (${result.code}/${result.subcode})`, VENDOR);
  return vendor === ''
    ? sheet.say('bridge.person.failed', { time })
    : sheet.say('bridge.person.failedWith', { time, vendor });
};

/** What became of somebody who was called. */
const course = (pen: Pen, one: Invitee): string => {
  const { sheet, bridge } = pen;
  const time = one.rungAt === null ? '' : bridgeTime(sheet, bridge, one.rungAt);
  if (one.againAt !== null) return sheet.say('bridge.person.again', { time: bridgeTime(sheet, bridge, one.againAt) });
  switch (one.state) {
    case 'ringing':
      // Nothing rings before the call is there.
      return one.ringUntil === null ? sheet.say('bridge.person.calling') : sheet.say('bridge.person.ringing', { time });
    case 'joined':
      return sheet.say('bridge.person.joined', {
        time: bridgeTime(sheet, bridge, one.stays.at(-1)?.from ?? bridge.openedAt),
      });
    case 'left':
      return wasIn(pen, one);
    case 'noAnswer':
      return sheet.say('bridge.person.noAnswer', { time });
    case 'declined':
      return sheet.say('bridge.person.declined', { time });
    case 'failed':
      return notRung(pen, one, time);
  }
};

const personLine = ({ sheet }: Pen, name: string, said: string, color?: Color): Element =>
  paragraph([
    run(oneLine(name, NAME) || sheet.say('somebody')),
    run(`  ${said}`, color === undefined ? { isSubtle: true } : { color }),
  ]);

const inviteeLine = (pen: Pen, one: Invitee): Element =>
  personLine(pen, one.person.name, course(pen, one), one.againAt === null ? COLOURS[one.state] : undefined);

const whySkipped = ({ sheet }: Pen, { skipped }: Candidate): string => {
  if (skipped === null) return '';
  if (typeof skipped === 'string') return sheet.say(`bridge.skipped.${skipped}`);
  return sheet.say('bridge.skipped.away', { time: sheet.time(skipped.awayUntil) });
};

/** Whether people are rung one after the other, or will be. */
const rings = ({ bridge }: Pen): boolean =>
  isOpenBridge(bridge) && (bridge.fallback === null || bridge.fallback.overtakenAt !== null);

/** Who is next while people are rung, and else who would have been. */
const upcoming = (pen: Pen, one: Candidate): string => {
  const { sheet } = pen;
  const remarks = [
    ...(one.source === 'override' ? [sheet.say('bridge.person.override')] : []),
    ...(one.seemsAway ? [sheet.say('bridge.person.seemsAway')] : []),
  ];
  return [sheet.say(rings(pen) ? 'bridge.person.next' : 'bridge.person.onCall'), ...remarks].join(' · ');
};

/** Those who were called and those who were passed over, in the order of the rota, and who would be next; not yet written. */
const peopleOf = (pen: Pen, line: Line): readonly (() => Element)[] => {
  const { bridge } = pen;
  const called = bridge.invitees.filter(({ tiers }) => tiers.includes(line.tier));
  const calledAs = (one: Candidate): Invitee | undefined =>
    called.find(({ person }) => person.id === one.person?.id && one.person !== null);
  const wanted = rings(pen) ? !called.some(({ state }) => state === 'joined') : called.length === 0;
  const next = wanted ? line.people.find((one) => one.skipped === null && calledAs(one) === undefined) : undefined;
  const rota = line.people.flatMap((one) => {
    const invitee = calledAs(one);
    if (invitee !== undefined) return [() => inviteeLine(pen, invitee)];
    if (one.skipped !== null) return [() => personLine(pen, one.name, whySkipped(pen, one))];
    return one === next ? [() => personLine(pen, one.name, upcoming(pen, one))] : [];
  });
  const others = called.filter(({ person }) => !line.people.some((one) => one.person?.id === person.id));
  return [...rota, ...others.map((one) => () => inviteeLine(pen, one))];
};

const spent = ({ sheet, bridge }: Pen, { spentAt, lead }: Line): readonly Element[] => {
  if (spentAt === null) return [];
  const time = bridgeTime(sheet, bridge, spentAt);
  const text =
    lead === null
      ? sheet.say('bridge.line.spentQueue', { time })
      : sheet.say('bridge.line.spent', { name: sheet.name(lead), time });
  return [words(text, { color: 'attention' })];
};

const tierLines = (pen: Pen, line: Line): readonly Element[] => {
  const { sheet, bridge } = pen;
  const isIn = bridge.invitees.some(({ state, tiers }) => state === 'joined' && tiers.includes(line.tier));
  const people = peopleOf(pen, line);
  const shown = people.slice(0, sheet.room.rows).map((write) => write());
  const more = people.length - shown.length;
  return [
    paragraph(
      [
        run(oneLine(line.name, NAME) || sheet.say('tier.number', { tier: line.tier }), { weight: 'bolder' }),
        ...(isIn ? [run(`  ✓ ${sheet.say('bridge.line.in')}`, { color: 'good', weight: 'bolder' })] : []),
      ],
      'medium',
    ),
    ...(people.length === 0 ? [words(sheet.say('bridge.line.nobody'), { isSubtle: true })] : shown),
    ...(more === 0 ? [] : [words(sheet.say('bridge.person.more', { n: more }), { isSubtle: true })]),
    ...spent(pen, line),
  ];
};

/** Whom others brought in. */
const otherLines = (pen: Pen): readonly Element[] => {
  const others = pen.bridge.invitees.filter(({ tiers }) => tiers.length === 0).slice(0, pen.sheet.room.rows);
  if (others.length === 0) return [];
  return [label(pen.sheet.say('bridge.others')), ...others.map((one) => inviteeLine(pen, one))];
};

/** Tier by tier: who rings, who is in and since when, who was not reached and who was passed over. */
export const bridgeLines = (sheet: Sheet, bridge: Bridge): readonly Element[] => {
  const pen = { sheet, bridge };
  return section([...bridge.lines.flatMap((line) => tierLines(pen, line)), ...otherLines(pen)]);
};
