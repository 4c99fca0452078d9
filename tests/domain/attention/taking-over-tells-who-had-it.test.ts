import { describe, expect, it } from '@jest/globals';
import { pass, release, take, tell } from '../../helpers/commands.js';
import { ana, bo, dan, eve, ida } from '../../helpers/people.js';
import { solvedByEve, untaken, withAna, withCho } from '../../helpers/scenes.js';
import type { Outcome } from '../../helpers/ticket-story.js';

const toldPeople = ({ attention }: Outcome): string[] =>
  attention.flatMap((one) =>
    one.want === 'notice' && one.notice.kind === 'turn' && one.notice.person !== null ? [one.notice.person.name] : [],
  );

describe('taking over tells who had it', () => {
  it('in every tier, and whoever takes it out of whose hands', () => {
    expect(toldPeople(withAna.when(bo, take))).toEqual(['Ana']);
    expect(toldPeople(withCho.when(dan, take))).toEqual(['Cho']);
    expect(toldPeople(withAna.when(ida, pass(bo)))).toEqual(['Bo', 'Ana']);
    expect(toldPeople(withAna.when(ida, release))).toEqual(['Ana']);
  });

  it('also who was to tell the requester', () => {
    expect(toldPeople(solvedByEve.when(bo, take))).toEqual(['Ana']);
    expect(toldPeople(solvedByEve.when(bo, tell()))).toEqual(['Ana']);
    expect(toldPeople(solvedByEve.and([bo, take]).when(ida, tell()))).toEqual(['Bo']);
  });

  it('but nobody about what is his own doing, or what nobody had', () => {
    expect(toldPeople(untaken.when(ana, take))).toEqual([]);
    expect(toldPeople(withAna.when(ana, release))).toEqual([]);
    expect(toldPeople(solvedByEve.when(ana, tell()))).toEqual([]);
    expect(toldPeople(withAna.and([ana, release]).when(bo, take))).toEqual([]);
    expect(toldPeople(solvedByEve.when(eve, take))).toEqual([]);
  });
});
