import { describe, expect, it } from '@jest/globals';
import type { Attention } from '../../../src/domain/attention/attention.js';
import {
  acknowledge,
  ask,
  classify,
  confirm,
  duplicate,
  escalate,
  follow,
  giveBack,
  heard,
  move,
  note,
  notFixed,
  notFixedByVoice,
  pass,
  redirect,
  release,
  reopen,
  reply,
  solve,
  take,
  tell,
  withdraw,
  write,
} from '../../helpers/commands.js';
import { ana, bo, cho, dan, eve, ida, mia } from '../../helpers/people.js';
import { threeTiers } from '../../helpers/plans.js';
import {
  askedByAna,
  confirmed,
  inTheQueueOfTwo,
  linkedByAna,
  solvedByEve,
  toldByAna,
  untaken,
  withAna,
  withCho,
  withEve,
  withdrawn,
} from '../../helpers/scenes.js';
import { afterEvent, attentionOfLast, sentUnder, TEN, type Outcome } from '../../helpers/ticket-story.js';

/** One line for each thing that delivery has to do. */
const read = (attention: readonly Attention[]): string[] =>
  attention.map((one) => {
    switch (one.want) {
      case 'tierCard':
        return `card in tier ${one.tier}`;
      case 'requesterPost':
        return `${one.kind} to the requester`;
      case 'notice':
        return one.notice.kind === 'turn'
          ? `${one.notice.turn} to ${one.notice.person?.name ?? 'the queue'} in tier ${one.notice.tier}`
          : `${one.notice.kind} to the requester`;
    }
  });

const solvedAtTwo = withCho.and([cho, solve()]);
/** Tier 1 never had it, but told the requester what eve had found. */
const toldOnly = sentUnder(threeTiers, 3).and([eve, take], [eve, solve()], [ana, tell()], [mia, notFixed()]);
const backWithAna = withCho.and([cho, giveBack()]);

describe('every event calls whom it concerns, and nobody else', () => {
  it.each<[string, Outcome, string[]]>([
    ['taken from the queue', untaken.when(ana, take), []],
    ['taken over', withAna.when(bo, take), ['takenOver to Ana in tier 1']],
    ['released by its holder', withAna.when(ana, release), ['released to the queue in tier 1']],
    ['released by the lead', withAna.when(ida, release), ['released to Ana in tier 1']],
    ['passed on', withAna.when(ana, pass(bo)), ['passed to Bo in tier 1']],
    ['passed on by the lead', withAna.when(ida, pass(bo)), ['passed to Bo in tier 1', 'takenOver to Ana in tier 1']],
    ['passed on by a colleague to himself', withAna.when(bo, pass(bo)), ['takenOver to Ana in tier 1']],
    ['handed out from the queue', untaken.when(ida, pass(bo)), ['passed to Bo in tier 1']],
    ['escalated', withAna.when(ana, escalate()), ['card in tier 2']],
    ['escalated again', backWithAna.when(ana, escalate()), ['card in tier 2', 'escalated to the queue in tier 2']],
    ['returned', withCho.when(cho, giveBack()), ['card in tier 1', 'returned to Ana in tier 1']],
    ['redirected', withAna.when(ana, redirect(3)), ['card in tier 3']],
    ['redirected back', withEve.when(eve, redirect(1)), ['card in tier 1', 'returned to the queue in tier 1']],
    [
      'redirected to who only told it',
      toldOnly.when(eve, redirect(1)),
      ['card in tier 1', 'returned to the queue in tier 1'],
    ],
    ['classified', withCho.when(bo, classify({ priority: 'high' })), []],
    ['asked', withAna.when(bo, ask()), ['question to the requester']],
    ['answered', askedByAna.when(mia, write()), ['answered to Ana in tier 1']],
    ['answered in a queue', askedByAna.and([ana, escalate()]).when(mia, write()), []],
    ['written to who works on it', withCho.when(mia, write()), ['wrote to Cho in tier 2']],
    ['written while nobody has it', inTheQueueOfTwo.when(mia, write()), []],
    ['written once solved', solvedByEve.when(mia, write()), ['wrote to Ana in tier 1']],
    ['written once told', toldByAna.when(mia, write()), ['wrote to Ana in tier 1']],
    ['replied', withCho.when(cho, reply()), ['replied to the requester']],
    ['noted', withCho.when(bo, note()), []],
    ['solved', withEve.when(eve, solve()), ['card in tier 1', 'solved to Ana in tier 1']],
    ['solved by the contact', withAna.when(ana, solve()), ['card in tier 1']],
    [
      'solved with nobody to tell it',
      sentUnder(threeTiers, 3).and([eve, take]).when(eve, solve()),
      ['card in tier 1', 'solved to the queue in tier 1'],
    ],
    ['taken on to tell the requester', solvedByEve.when(bo, take), ['takenOver to Ana in tier 1']],
    ['moved by the lead', withAna.when(ida, move(ana, bo)), ['passed to Bo in tier 1', 'takenOver to Ana in tier 1']],
    [
      'the word to the requester moved',
      solvedByEve.when(ida, move(ana, bo)),
      ['passed to Bo in tier 1', 'takenOver to Ana in tier 1'],
    ],
    [
      'the word to the requester put into the queue',
      solvedByEve.when(ida, move(ana, null)),
      ['released to the queue in tier 1', 'takenOver to Ana in tier 1'],
    ],
    ['moved before there is a word', withCho.when(ida, move(ana, bo)), []],
    ['answered by voice', askedByAna.while({ unreachable: true }).when(bo, heard()), ['answered to Ana in tier 1']],
    [
      'not fixed, by voice',
      toldByAna.while({ unreachable: true }).when(bo, notFixedByVoice()),
      ['card in tier 3', 'notFixed to Eve in tier 3'],
    ],
    ['acknowledged', solvedByEve.when(dan, acknowledge), []],
    ['told', solvedByEve.when(ana, tell()), ['solution to the requester']],
    ['told by a colleague', solvedAtTwo.when(bo, tell()), ['solution to the requester', 'takenOver to Ana in tier 1']],
    ['confirmed', toldByAna.when(mia, confirm), []],
    ['not fixed', toldByAna.when(mia, notFixed()), ['card in tier 3', 'notFixed to Eve in tier 3']],
    ['reopened', confirmed.when(mia, reopen()), ['card in tier 3', 'reopened to Eve in tier 3']],
    ['reopened in a queue', withdrawn.when(mia, reopen()), ['card in tier 1', 'reopened to the queue in tier 1']],
    ['withdrawn', withCho.when(mia, withdraw), ['withdrawn to Cho in tier 2']],
    ['withdrawn from a queue', untaken.when(mia, withdraw), []],
    ['withdrawn once solved', solvedByEve.when(mia, withdraw), ['withdrawn to Ana in tier 1']],
    ['withdrawn once told', toldByAna.when(mia, withdraw), ['withdrawn to Ana in tier 1']],
    ['tied to its original', withAna.when(ana, duplicate()), ['linked to the requester']],
    [
      'told with its original',
      linkedByAna.when(ana, follow(solvedByEve.ticket.solution)),
      ['card in tier 1', 'solution to the requester'],
    ],
    [
      'left alone by its original',
      linkedByAna.when(ana, follow(null)),
      ['card in tier 1', 'reopened to Ana in tier 1'],
    ],
  ])('%s', (_name, outcome, expected) => {
    expect(outcome.reason).toBeNull();
    expect(read(outcome.attention)).toEqual(expected);
  });

  it('sent: the queue by its card, the requester by a receipt', () => {
    expect(read(attentionOfLast(sentUnder(threeTiers, 2)))).toEqual(['card in tier 2', 'request to the requester']);
  });

  it('moved to another route: the queue of the other tier by its card', () => {
    const route = { name: 'board', because: 'always' };
    const moved = { type: 'TicketRerouted', at: TEN, to: 2, priority: 'high', route } as const;
    expect(read(attentionOfLast(afterEvent(untaken, moved)))).toEqual(['card in tier 2']);
  });

  it('carries whose doing it was, and the words it is about', () => {
    expect(withAna.when(bo, take).attention).toMatchObject([
      { notice: { ticket: 'T-1042', by: { name: 'Bo' }, person: { id: ana.id } } },
    ]);
    expect(withAna.when(ana, ask('Which model?')).attention).toEqual([
      { want: 'requesterPost', kind: 'question', about: 'Which model?' },
    ]);
    expect(withAna.when(ana, reply('On it')).attention).toMatchObject([{ notice: { text: 'On it' } }]);
    expect(withAna.when(ana, duplicate()).attention).toMatchObject([{ notice: { original: 'T-2001' } }]);
  });
});
