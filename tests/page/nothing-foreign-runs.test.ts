import { request } from 'node:http';
import { expect, it } from '@jest/globals';
import { describePage, pane, press, says, write } from '../helpers/page.js';

const HOSTILE = [
  '<img src=x onerror="window.ran=1">',
  '<script>window.ran=1</script>',
  '[press](javascript:window.ran=1)',
  '<at>x</at><svg onload=window.ran=1>',
  '**bold** ${window.ran=1} {{DATE(2026-01-01T00:00:00Z,"LONG")}}',
].join(' ');

interface Answered {
  readonly status: number;
  readonly body: string;
}

/** A request as another site, or a name that was bound to this address, would make it. */
const foreign = (url: string, headers: Record<string, string>, body?: string): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

describePage('what comes from outside', (playground) => {
  it('script in a message or a title never runs', async () => {
    const page = await playground.open({ locale: 'en-GB' });
    await write(page, 'chat', `My iPhone cannot enrol ${HOSTILE}`);
    await press(page, 'chat', /^Send$/);
    await says(page, 'tier-1', /My iPhone cannot enrol/);
    await write(page, 'tier-1', HOSTILE);
    await says(page, 'tier-1', /window\.ran=1/);
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.locator('.ticket-route').first().waitFor();
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(playground.complaints).toEqual([]);
  }, 60_000);

  it('a picture is pasted and shown, another file is not taken', async () => {
    const page = await playground.open({ locale: 'en-GB' });
    const paste = (type: string): Promise<unknown> =>
      page.evaluate(`(() => {
        const bytes = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (c) => c.charCodeAt(0));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([bytes], 'a', { type: '${type}' }));
        document.querySelector('[data-pane=chat] .composer textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      })()`);
    await paste('text/html');
    await pane(page, 'chat').getByRole('alert').waitFor();
    await paste('image/png');
    await pane(page, 'chat').locator('.pasted img').waitFor();
    await pane(page, 'chat').locator('.send').last().click();
    const shown = pane(page, 'chat').locator('img.picture').last();
    await shown.waitFor();
    expect(await shown.getAttribute('src')).toMatch(/^\/api\/pictures\//);
    const width = `(() => { const image = document.querySelector('img.picture'); return image.decode().then(() => image.naturalWidth) })()`;
    expect(await page.evaluate(width)).toBe(1);
  }, 60_000);

  it('another site, another host name and a missing token are turned away', async () => {
    const { url } = playground;
    const { host } = new URL(url);
    const json = { 'content-type': 'application/json' };
    const act = `${url}api/act/advance`;
    expect((await foreign(`${url}api/state`, { host: 'rebound.example:80' })).status).toBe(421);
    expect((await foreign(act, { ...json, host }, '{"by":1}')).status).toBe(403);
    const token = /rehearsal-token" content="([^"]+)"/.exec((await foreign(url, { host })).body)?.[1] ?? '';
    expect(token.length).toBeGreaterThan(20);
    const known = { ...json, host, 'x-rehearsal-token': token };
    expect((await foreign(act, { ...known, origin: 'https://elsewhere.example' }, '{"by":1}')).status).toBe(403);
    expect((await foreign(act, { ...known, 'sec-fetch-site': 'cross-site' }, '{"by":1}')).status).toBe(403);
    expect((await foreign(act, known, '{"by":"far"}')).status).toBe(400);
    expect((await foreign(act, known, 'no json')).status).toBe(400);
    expect((await foreign(`${url}api/act/constructor`, known, '{}')).status).toBe(404);
    expect((await foreign(act, known, '{"by":1}')).status).toBe(200);
  });
});
