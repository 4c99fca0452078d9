import { afterEach, describe, expect, it } from '@jest/globals';
import type { FaultEffect } from '../../src/simulator/faults.js';
import { useStory, words } from '../helpers/story.js';

const MINUTE = 60_000;

describe('a fact that comes late routes an untaken ticket anew, once', () => {
  const story = useStory({ plan: 'by-department' });
  const pass = async (minutes: number): Promise<void> => {
    story.clock.advance(minutes * MINUTE);
    await story.settled();
  };
  const join = async (name: string, department: string) => {
    const person = story.microsoft.addUser({ principalName: `${name}@contoso.example`, name, department });
    await story.microsoft.installFor(person);
    await story.settled();
    return person;
  };
  const silence = (then: FaultEffect) => story.microsoft.faults.add({ on: { path: /\/users\// }, then });
  afterEach(() => story.microsoft.faults.remove());

  it('until it is known, nothing depends on it', async () => {
    silence({ status: 503 });
    const mia = await join('mona', 'Sales');
    const ticket = await story.report(mia, 'My iPhone cannot enrol');
    expect(await story.ticket(ticket)).toMatchObject({ tier: 1, priority: 'normal' });
  });

  it('once the directory answers, the ticket moves, and its history says why', async () => {
    await pass(11);
    expect(await story.ticket('T-1001')).toMatchObject({
      tier: 2,
      priority: 'high',
      status: 'untaken',
      terms: { route: { name: 'Sales is served by the support team' } },
      walk: [{ tier: 1 }, { tier: 2, by: 'rerouted' }],
    });
    expect(words(story.card(2, 'T-1001'))).toContain('Moved by the support plan');
    expect(words(story.card(1, 'T-1001'))).toContain('Support team');
  });

  it('not what somebody has taken', async () => {
    silence({ status: 503 });
    const nils = await join('nils', 'Sales');
    const ticket = await story.report(nils, 'My iPad cannot enrol');
    await story.press(story.person('bo'), 1, ticket, 'ticket.take');
    story.microsoft.faults.remove();
    await pass(11);
    expect(await story.ticket(ticket)).toMatchObject({ tier: 1, status: 'working', holder: { name: 'Bo' } });
    await story.press(story.person('bo'), 1, ticket, 'ticket.release');
    await story.says(nils, 'my tickets');
    await pass(30);
    expect(await story.ticket(ticket)).toMatchObject({ tier: 1, status: 'untaken' });
  });

  it('where it changes nothing the ticket stays, and nobody hears of it', async () => {
    silence({ status: 503 });
    const olga = await join('olga', 'Marketing');
    const ticket = await story.report(olga, 'My Mac cannot enrol');
    story.microsoft.faults.remove();
    await pass(11);
    expect(await story.ticket(ticket)).toMatchObject({ tier: 1, walk: [{ tier: 1 }] });
    expect(story.thread(1, ticket)).toEqual([]);
  });

  it('a directory that takes its time delays no answer', async () => {
    let letGo = (): void => undefined;
    silence({ heldUntil: new Promise<void>((resolve) => (letGo = resolve)) });
    const pia = story.microsoft.addUser({ principalName: 'pia@contoso.example', name: 'Pia', department: 'Sales' });
    pia.app = 'installed';
    const shown = new Promise<void>((resolve) => {
      const stop = story.microsoft.wire.subscribe((entry) => {
        if (!JSON.stringify(entry.requestBody ?? '').includes('request.send')) return;
        stop();
        resolve();
      });
    });
    await pia.writes('My Android phone cannot enrol');
    story.clock.advance(5_000);
    await shown;
    const clicked = await pia.clicks(pia.chat.latestCard()!, 'request.send');
    expect(words(clicked.card)).toContain('T-1004');
    expect((await story.ticket('T-1004')).tier).toBe(1);
    letGo();
    await story.settled();
    expect((await story.ticket('T-1004')).tier).toBe(2);
  });
});
