import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tierline } from '../helpers/tierline.js';
import { APP_ID, opened } from './packages.js';

const plan = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const SHIPPED = plan('plan/support-plan.yaml');
const WITHOUT_BRIDGE = plan('tests/fixtures/plans/good/tiny.yaml');
const WEBSITE = ['--website', 'https://intranet.contoso.example/support'];

describe('tierline package', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'package-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const pack = async (...words: string[]) => {
    const out = join(folder, `${String(words.length)}.zip`);
    const run = await tierline('package', '--out', out, '--app-id', APP_ID, ...words);
    return { ...run, zip: await readFile(out).catch(() => null) };
  };

  it('writes a zip with the files of the app and nothing else', async () => {
    const { zip, code, out } = await pack(
      ...WEBSITE,
      '--plan',
      SHIPPED,
      '--public-url',
      'https://desk.contoso.example',
    );
    expect(code).toBe(0);
    expect(out).toContain('Upload it in the Teams admin centre');
    const { names, manifest } = opened(zip!);
    expect(names).toEqual(['manifest.json', 'color.png', 'outline.png', 'zh-tw.json']);
    expect(manifest).toMatchObject({
      id: APP_ID,
      developer: { name: 'Contoso', privacyUrl: 'https://intranet.contoso.example/support' },
      validDomains: ['desk.contoso.example'],
      bots: [{ botId: APP_ID, scopes: ['personal', 'team', 'groupChat'], supportsCalling: true }],
    });
  });

  it('lets the bot call only where the plan has a bridge', async () => {
    const { zip, out } = await pack(...WEBSITE, '--plan', WITHOUT_BRIDGE);
    expect(opened(zip!).manifest).toMatchObject({ validDomains: [], bots: [{ supportsCalling: false }] });
    expect(out).toContain('PUBLIC_URL');
  });

  it('makes the same bytes of the same app', async () => {
    const words = [...WEBSITE, '--plan', SHIPPED, '--app-version', '1.0.1'];
    const [first, second] = [await pack(...words), await pack(...words)];
    expect(first.zip).toEqual(second.zip);
    expect(opened(first.zip!).manifest).toMatchObject({ version: '1.0.1' });
  });

  it('tells every reason for which Teams would refuse it, and writes nothing', async () => {
    const wrong = [
      '--website',
      'http://intranet.contoso.example',
      '--developer',
      'x'.repeat(33),
      '--app-version',
      '1.0',
    ];
    const { zip, err, code } = await pack(...wrong, '--plan', SHIPPED, '--teams-app-id', 'tierline');
    expect(err).toContain('manifest.json/developer/name: must NOT have more than 32 characters. Give a shorter name');
    expect(err).toContain('manifest.json/developer/websiteUrl: is no https address. Give one with --website.');
    expect(err).toContain('manifest.json/version: is not MAJOR.MINOR.PATCH');
    expect(err).toMatch(/manifest\.json\/id: must match pattern .* Give a GUID with --teams-app-id\./);
    expect({ zip, code }).toEqual({ zip: null, code: 1 });
  });

  it('says what to give when something is left out', async () => {
    const noBot = await tierline('package', ...WEBSITE, '--plan', SHIPPED);
    expect(noBot).toMatchObject({ code: 2, err: expect.stringContaining('--app-id') });
    expect(await pack('--plan', SHIPPED)).toMatchObject({ code: 2, err: expect.stringContaining('--website') });
    const nowhere = await pack(...WEBSITE, '--plan', SHIPPED, '--out', join(folder, 'no', 'such', 'folder.zip'));
    expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('--out') });
    const badHost = await pack(...WEBSITE, '--plan', SHIPPED, '--public-url', 'desk.contoso.example', '--terms', 'x');
    expect(badHost).toMatchObject({ code: 2, err: expect.stringContaining('--public-url') });
  });
});
