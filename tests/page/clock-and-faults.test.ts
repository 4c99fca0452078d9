import { expect, it } from '@jest/globals';
import { describePage, pane, press, says, write } from '../helpers/page.js';

describePage('what can be moved', (playground) => {
  it('the clock goes forward for the whole rehearsal', async () => {
    const page = await playground.open({ locale: 'en-GB' });
    const day = page.locator('.clock-day');
    const before = await day.innerText();
    await page.getByRole('button', { name: 'Move the clock forward by 1 day' }).click();
    await day.filter({ hasNotText: before }).waitFor();
    await page.reload();
    await day.waitFor();
    expect(await day.innerText()).not.toBe(before);
  }, 60_000);

  it('Teams says 429 by a switch, the traffic shows it, and afterwards nothing is lost', async () => {
    const page = await playground.open({ locale: 'en-GB' });
    await page.getByRole('button', { name: 'Traffic', exact: true }).click();
    await page.getByRole('button', { name: 'Faults' }).click();
    await page.getByRole('switch', { name: /429/ }).click();
    await page.keyboard.press('Escape');
    await write(page, 'chat', 'Outlook on my iPhone does not sync mail any more');
    await page.getByRole('button', { name: 'Failures only' }).click();
    const refused = page.locator('.wire-line.bad').first();
    await refused.getByText('429').waitFor();
    await refused.getByRole('button').click();
    await refused.getByText(/quota|Answered 429 on purpose/).waitFor();
    await page.getByRole('button', { name: 'Faults, 1 on' }).click();
    await page.getByRole('switch', { name: /429/ }).click();
    await page.keyboard.press('Escape');
    await press(page, 'chat', /^Send$/);
    await says(page, 'tier-1', /Outlook on my iPhone/);
    expect(await pane(page, 'tier-1').getByText('T-1001').count()).toBeGreaterThan(0);
  }, 90_000);

  it('a person who has blocked the bot is told so', async () => {
    const page = await playground.open({ locale: 'en-GB' });
    await page.getByRole('button', { name: 'Faults' }).click();
    await page.getByRole('switch', { name: /Mia has blocked/ }).click();
    await page.keyboard.press('Escape');
    await write(page, 'chat', 'hello');
    const alert = pane(page, 'chat').getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Mia has blocked the bot');
    expect(await pane(page, 'chat').locator('.composer textarea').last().inputValue()).toBe('hello');
  }, 60_000);
});
