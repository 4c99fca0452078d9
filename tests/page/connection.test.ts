import { expect, it } from '@jest/globals';
import { describePage, fill, pane, press, says, write } from '../helpers/page.js';

describePage('a page that looks away', (playground) => {
  it('catches up after a dropped connection, with nothing twice', async () => {
    const page = await playground.open({ locale: 'en-GB' });
    const other = await playground.open({ locale: 'en-GB' });
    await page.context().setOffline(true);
    await write(other, 'chat', 'The VPN profile is missing on my MacBook');
    await press(other, 'chat', /^Send$/);
    await says(other, 'tier-2', /VPN profile/);
    await page.context().setOffline(false);
    await says(page, 'tier-2', /VPN profile/);
    const ids: unknown = await page.evaluate(
      `[...document.querySelectorAll('[data-message]')].map((one) => one.dataset.message)`,
    );
    expect(new Set(ids as string[]).size).toBe((ids as string[]).length);
  }, 60_000);

  it('keeps what is half typed into a card that changes, and says that Teams would not', async () => {
    const page = await playground.open({ locale: 'en-GB' });
    await press(page, 'tier-2', /^Take it$|^Take$/);
    await press(page, 'tier-2', /^Ask the requester/);
    await fill(page, 'tier-2', /Your question/, 'Which Mac');
    await write(page, 'chat', 'It is an M2');
    await press(page, 'chat', /^Add to T-1001/);
    const notice = pane(page, 'tier-2').getByText('Teams would have cleared this');
    await notice.waitFor();
    expect(
      await pane(page, 'tier-2')
        .getByLabel(/Your question/)
        .last()
        .inputValue(),
    ).toBe('Which Mac');
    await pane(page, 'tier-2').getByRole('button', { name: 'Clear it, as Teams does' }).click();
    expect(await notice.count()).toBe(0);
  }, 60_000);

  it('finds its way into a program that was started anew', async () => {
    const page = await playground.open({ locale: 'en-GB' });
    await playground.restart();
    await page.goto(playground.url);
    await pane(page, 'tier-1').waitFor();
    expect(await pane(page, 'tier-2').getByText('VPN profile').count()).toBe(0);
  }, 60_000);
});
