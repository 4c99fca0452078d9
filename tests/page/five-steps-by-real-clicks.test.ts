import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describePage, fill, pane, press, says, write } from '../helpers/page.js';

const upTheTiers = async (page: Page): Promise<void> => {
  await write(page, 'chat', 'Company Portal on my iPhone says it couldn’t add your device');
  await press(page, 'chat', /^Send$/);
  await press(page, 'tier-1', /^Take it$|^Take$/);
  await press(page, 'tier-1', /^Escalate$/);
  await fill(page, 'tier-1', /What was tried/, 'Restarted the phone');
  await press(page, 'tier-1', /^Escalate$/);
  await press(page, 'tier-2', /^Take it$|^Take$/);
  await press(page, 'tier-2', /^Escalate$/);
  await fill(page, 'tier-2', /What was tried/, 'Checked the licence');
  await fill(page, 'tier-2', /What was found/, 'All iPhones fail since eight');
  await press(page, 'tier-2', /^Escalate$/);
  await press(page, 'tier-3', /^Take it$|^Take$/);
  await says(page, 'tier-3', /All iPhones fail since eight/);
};

const backDown = async (page: Page): Promise<void> => {
  await press(page, 'tier-3', /^Solution found$/);
  await fill(page, 'tier-3', /Root cause/, 'The push certificate expired');
  await fill(page, 'tier-3', /^Fix/, 'Renewed it');
  await fill(page, 'tier-3', /user/, 'Tap Try again');
  await pane(page, 'tier-3').locator('.ac-adaptiveCard .ac-adaptiveCard .ac-pushButton:visible').last().click();
  await says(page, 'tier-2', /The push certificate expired/);
  await pane(page, 'tier-2').locator('.ac-pushButton.style-positive:visible').first().click();
  await says(page, 'tier-1', /learnt by Cho/);
  await press(page, 'tier-1', /^Tell Mia/);
  await pane(page, 'tier-1').locator('.ac-adaptiveCard .ac-adaptiveCard .ac-pushButton:visible').last().click();
  await says(page, 'chat', /Tap Try again/);
  await pane(page, 'chat').locator('.ac-pushButton.style-positive:visible').last().click();
};

describePage('the five steps', (playground) => {
  it('go by real clicks, and a reload in the middle loses nothing', async () => {
    const page = await playground.open({ locale: 'en-GB' });
    await page.getByRole('button', { name: 'Skip' }).click();
    await upTheTiers(page);
    await pane(page, 'tier-2').locator('.composer textarea').last().fill('half a thought');
    const before = await page.locator('[data-message]').count();
    await page.reload();
    await says(page, 'tier-3', /All iPhones fail since eight/);
    expect(await page.locator('[data-message]').count()).toBe(before);
    expect(await pane(page, 'tier-2').locator('.composer textarea').last().inputValue()).toBe('half a thought');
    await backDown(page);
    for (const place of ['chat', 'tier-1', 'tier-2', 'tier-3'] as const) await says(page, place, /Closed/);
    expect(playground.complaints).toEqual([]);
  }, 60_000);

  it('are played by the guide, one after another', async () => {
    const page = await playground.open({ locale: 'en-GB' });
    await page.getByRole('button', { name: 'Play this step' }).click();
    await page.getByText('Step 2 of 5').waitFor();
    await page.getByRole('button', { name: 'Play the rest' }).click();
    await page.getByText('That was the whole way').waitFor({ timeout: 40_000 });
    expect(await page.locator('.steps .done').count()).toBe(5);
    expect(playground.complaints).toEqual([]);
  }, 60_000);

  it('begin anew after a reset, for everybody who looks', async () => {
    const [page, other] = [await playground.open({ locale: 'en-GB' }), await playground.open({ locale: 'en-GB' })];
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('button', { name: 'Yes, start over' }).click();
    for (const one of [page, other]) {
      await one.getByText('Step 1 of 5').waitFor({ timeout: 20_000 });
      expect(
        await pane(one, 'tier-3')
          .getByText(/T-1001/)
          .count(),
      ).toBe(0);
    }
  }, 60_000);
});
