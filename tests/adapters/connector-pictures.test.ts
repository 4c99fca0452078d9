import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LARGEST_PICTURE, makeConnectorPictures } from '../../src/adapters/teams/connector-pictures.js';
import type { DeliveryError } from '../../src/ports/delivery-error.js';
import type { PictureSource } from '../../src/ports/picture-source.js';
import { CLOUDS } from '../../src/settings/clouds.js';
import { countingCredential, startFarSide, type FarSide } from '../helpers/far-side.js';

let teams: FarSide;
let pictures: PictureSource;
beforeEach(async () => {
  teams = await startFarSide();
  const cloud = { ...CLOUDS.public, name: 'custom' as const };
  pictures = makeConnectorPictures({ cloud, credential: countingCredential(), timeLimit: 300 });
});
afterEach(() => teams.stop());

const fetchFrom = (url: string, serviceUrl = `${teams.base}/teams/`) => pictures.fetch({ serviceUrl, url });
const failure = (work: Promise<unknown>): Promise<DeliveryError> =>
  work.then(
    () => {
      throw new TypeError('it was expected to fail');
    },
    (error: unknown) => error as DeliveryError,
  );

describe('a pasted picture', () => {
  it('is read with the bot’s token', async () => {
    teams.reply({ status: 200, body: 'bytes' });
    const got = await fetchFrom(`${teams.base}/teams/v3/attachments/1/views/original`);
    expect('bytes' in got && Buffer.from(got.bytes).toString()).toBe('bytes');
    expect(teams.asked).toMatchObject([{ method: 'GET', authorization: 'Bearer token-1' }]);
  });

  it.each([
    ['another host', (base: string) => base.replace('127.0.0.1', 'localhost')],
    ['another port', (base: string) => base.replace(/:\d+$/, ':1')],
    ['another scheme', (base: string) => base.replace('http:', 'https:')],
    ['a name in the address', (base: string) => base.replace('127', 'smba@127')],
    ['no address', () => 'not an address'],
    ['a file', () => 'file:///etc/passwd'],
  ])('is not asked for at %s: no token goes there', async (_name, changed) => {
    expect(await fetchFrom(`${changed(teams.base)}/v3/attachments/1`)).toEqual({ refused: 'foreign' });
    expect(teams.asked).toEqual([]);
  });

  it('of a service that is neither https nor our own machine in a cloud of one’s own is not asked for', async () => {
    const far = 'http://smba.example/';
    expect(await fetchFrom(`${far}v3/attachments/1`, far)).toEqual({ refused: 'foreign' });
  });

  it('is not looked for where a redirect leads', async () => {
    teams.reply({ status: 302, headers: { Location: `${teams.base}/elsewhere` } });
    expect(await fetchFrom(`${teams.base}/v3/attachments/1`)).toEqual({ refused: 'gone' });
    expect(teams.asked).toHaveLength(1);
  });

  it('is read no further than we take', async () => {
    teams.reply({ status: 200, body: 'x'.repeat(LARGEST_PICTURE + 1) });
    expect(await fetchFrom(`${teams.base}/v3/attachments/1`)).toEqual({ refused: 'tooLarge' });
    teams.reply({ status: 200, body: 'x'.repeat(LARGEST_PICTURE) });
    expect(await fetchFrom(`${teams.base}/v3/attachments/1`)).toHaveProperty('bytes');
  });

  it('that is gone is gone; a service that does not answer may be asked again', async () => {
    teams.reply({ status: 404 });
    expect(await fetchFrom(`${teams.base}/v3/attachments/1`)).toEqual({ refused: 'gone' });
    teams.reply({ status: 429, headers: { 'Retry-After': '2' } });
    expect(await failure(fetchFrom(`${teams.base}/v3/attachments/1`))).toMatchObject({ reason: 'throttled' });
    teams.reply('hang');
    expect(await failure(fetchFrom(`${teams.base}/v3/attachments/1`))).toMatchObject({ reason: 'unavailable' });
  });
});
