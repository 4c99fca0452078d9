import type { Notice } from '../domain/attention/notice.js';
import type { Instant } from '../domain/instant.js';
import type { OnCallSpan } from '../domain/on-call/on-call-span.js';
import type { RingPlace } from '../domain/on-call/ring-list.js';
import type { Person } from '../domain/people.js';
import type { TierNumber, WeekHours } from '../domain/support-plan.js';
import { hoursLine } from './hours.js';
import { moment } from './moment.js';
import { say, type Key, type Values } from './say.js';
import { shownName } from './sheet.js';
import { escapeMarkdown, oneLine } from './text.js';

/** Who is on call for a tier, as it is when it is told. */
export interface OnCallView {
  readonly tier: TierNumber;
  readonly name: string;
  readonly span: OnCallSpan;
  /** Whoever the hours: on call first, then those whose turn comes next. */
  readonly places: readonly RingPlace[];
  /** Outside the ring hours: when they open, null where they never do; null within them. */
  readonly closed: { readonly opens: Instant | null; readonly hours: WeekHours } | null;
}

interface Around {
  readonly timeZone: string;
  readonly onCall: readonly OnCallView[];
  /** The name inside the mention of a person who is on the roster; null for anybody else. */
  readonly mention: (person: Person) => string | null;
}

type Told = Extract<Notice, { kind: 'onCall' }>;

/** What the lines of one answer are written with. */
interface Pen {
  readonly notice: Told;
  readonly around: Around;
  readonly say: (key: Key, values?: Values) => string;
  readonly time: (at: Instant) => string;
  readonly name: (of: Person | RingPlace | undefined) => string;
}

const penFor = (notice: Told, around: Around): Pen => {
  const { language } = notice;
  return {
    notice,
    around,
    say: (key, values) => say(language, key, values),
    time: (at) => moment(at, language, around.timeZone),
    name: (of) => escapeMarkdown(of === undefined ? '' : oneLine(of.name, 60)),
  };
};

const calledName = ({ notice, around, name }: Pen, place: RingPlace | undefined): string => {
  const { call } = notice;
  const mention = call !== null && place?.person?.id === call.id ? around.mention(call) : null;
  return mention === null ? name(place) : `<at>${mention}</at>`;
};

const whoIs = (pen: Pen, { tier: n, name, span, places }: OnCallView): string => {
  const tier = `**${escapeMarkdown(oneLine(name, 60))}**`;
  const values = { tier, n, name: calledName(pen, places[0]) };
  switch (span.source) {
    case 'none':
      return pen.say('onCall.none', values);
    case 'notBegun':
      return pen.say('onCall.notBegun', { ...values, from: pen.time(span.begins) });
    case 'rota':
      if (span.until === null) return pen.say('onCall.alone', values);
      return pen.say('onCall.rota', {
        ...values,
        from: pen.time(span.from),
        until: pen.time(span.until),
        next: pen.name(places[1]),
      });
    case 'override': {
      const said = { ...values, from: pen.time(span.from), by: escapeMarkdown(shownName(span.override.by)) };
      if (span.until === null) return pen.say('onCall.lasting', said);
      return pen.say('onCall.override', { ...said, until: pen.time(span.until) });
    }
  }
};

const whySkipped = (pen: Pen, place: RingPlace): string => {
  const { skipped } = place;
  if (skipped === null) return '';
  if (typeof skipped === 'string') return pen.say(`onCall.skipped.${skipped}`, { name: pen.name(place) });
  return pen.say('onCall.skipped.away', { name: pen.name(place), time: pen.time(skipped.awayUntil) });
};

/** Those before the first who can be rung, with the reasons. */
const whoIsSkipped = (pen: Pen, { places }: OnCallView): readonly string[] => {
  const first = places.findIndex((one) => one.skipped === null);
  if (first === 0 || places.length === 0) return [];
  const skipped = places.slice(0, first < 0 ? undefined : first).map((one) => whySkipped(pen, one));
  const instead =
    first < 0 ? pen.say('onCall.nobodyLeft') : pen.say('onCall.instead', { name: pen.name(places[first]) });
  return [...skipped, instead];
};

const whenRung = (pen: Pen, { closed, places }: OnCallView): readonly string[] => {
  if (closed === null || places.length === 0) return [];
  if (closed.opens === null) return [pen.say('onCall.neverOpen')];
  return [
    pen.say('onCall.closed', { time: pen.time(closed.opens), hours: hoursLine(pen.notice.language, closed.hours) }),
  ];
};

/** A paragraph for each tier: who is on call, from when until when, and who is rung if that one cannot be. */
export const onCallText = (notice: Told, around: Around): string => {
  const pen = penFor(notice, around);
  const gap = notice.language === 'en' ? ' ' : '';
  return around.onCall
    .map((view) => [whoIs(pen, view), ...whoIsSkipped(pen, view), ...whenRung(pen, view)].join(gap))
    .join('\n');
};
