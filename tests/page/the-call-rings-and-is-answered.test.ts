import { expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { cardButton, describePage, fill, pane, press, says, write } from '../helpers/page.js';
import { stumblingBlocks } from '../helpers/stumbling-blocks.js';

/** Hold and ring time of the shipped plan pass in real time here: ten seconds, then forty-five. */
const HELD = 75_000;

const callPanel = (page: Page): Locator => page.getByRole('region', { name: 'Call', exact: true });
const phones = (page: Page, state: string): Locator => callPanel(page).locator(`.phone[data-state="${state}"]`);

const waitsFor = async (found: Locator, count: number): Promise<void> => {
  await found.nth(count - 1).waitFor({ timeout: HELD });
  expect(await found.count()).toBe(count);
};

/** Nothing of it is cut off at its side. */
const isWhole = ({
  scrollWidth,
  clientWidth,
}: {
  readonly scrollWidth: number;
  readonly clientWidth: number;
}): boolean => scrollWidth <= clientWidth;

const opensBridge = async (page: Page): Promise<void> => {
  await write(page, 'chat', 'Company Portal on my iPhone says it couldn’t add your device');
  await press(page, 'chat', /^Send$/);
  await press(page, 'tier-1', /^Take it$|^Take$/);
  await press(page, 'tier-1', /^Call all tiers together$/);
  await pane(page, 'tier-1').getByLabel(/^Why/).filter({ visible: true }).last().fill('It hits the whole office');
  await press(page, 'tier-1', /^Call them$/);
  await says(page, 'tier-3', /It can still be stopped/);
};

const turn = async (page: Page, fault: RegExp): Promise<void> => {
  await page.getByRole('button', { name: /^Faults/ }).click();
  await page.getByRole('switch', { name: fault }).click();
  await page.getByRole('switch', { name: fault, checked: true }).waitFor();
  await page.keyboard.press('Escape');
};

const startsOver = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('button', { name: 'Yes, start over' }).click();
  const curtain = page.getByText('Setting the scene anew…');
  await curtain.waitFor();
  await curtain.waitFor({ state: 'detached' });
};

describePage('the call', (playground) => {
  it('rings with three people, who answer, and all tiers are in until it is ended and its outcome written down', async () => {
    const page = await playground.open({ locale: 'en-GB' });
    await opensBridge(page);
    expect(await callPanel(page).count()).toBe(0);
    await waitsFor(phones(page, 'ringing'), 3);
    expect(await stumblingBlocks(page)).toEqual([]);
    const laptop = await playground.open({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
    await waitsFor(phones(laptop, 'ringing'), 3);
    expect(await laptop.locator('.panes').evaluate(isWhole)).toBe(true);
    expect(await callPanel(laptop).locator('.call-body').evaluate(isWhole)).toBe(true);
    for (let left = 3; left > 0; left -= 1) {
      await phones(page, 'ringing')
        .first()
        .getByRole('button', { name: /^Answer/ })
        .click();
      await waitsFor(phones(page, 'in'), 4 - left);
    }
    for (const tier of ['tier-1', 'tier-2', 'tier-3'] as const) await says(page, tier, /All 3 tiers are in/);
    await page.reload();
    await waitsFor(phones(page, 'in'), 3);
    await phones(page, 'in')
      .first()
      .getByRole('button', { name: /^Leave/ })
      .click();
    await waitsFor(phones(page, 'left'), 1);
    await press(page, 'tier-2', /^End the bridge$/);
    await callPanel(page).getByText('Tierline hung up.').waitFor();
    await press(page, 'tier-3', /^Write down the outcome$/);
    await fill(page, 'tier-3', /Root cause, or next step/, 'The push certificate is renewed');
    await cardButton(pane(page, 'tier-3'), /^Save$/).click();
    for (const tier of ['tier-1', 'tier-2', 'tier-3'] as const)
      await says(page, tier, /The push certificate is renewed/);
    await page.getByRole('button', { name: 'Put the call away' }).click();
    expect(await callPanel(page).count()).toBe(0);
    expect(playground.complaints).toEqual([]);
  }, 120_000);

  it('goes on to the next where one declines or ignores it, and is a tab on a narrow screen', async () => {
    const page = await playground.open({ locale: 'en-GB' });
    await startsOver(page);
    await opensBridge(page);
    await waitsFor(phones(page, 'ringing'), 3);
    const [first, second] = [phones(page, 'ringing').nth(0), phones(page, 'ringing').nth(1)];
    const name = await second.locator('.who').innerText();
    await second.getByRole('button', { name: `Ignore as ${name}` }).click();
    await waitsFor(phones(page, 'ignored'), 1);
    await first.getByRole('button', { name: /^Answer/ }).click();
    await waitsFor(phones(page, 'in'), 1);
    await phones(page, 'ringing')
      .first()
      .getByRole('button', { name: /^Decline/ })
      .click();
    await waitsFor(phones(page, 'declined'), 1);
    await waitsFor(phones(page, 'ringing'), 2);
    const narrow = await playground.open({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
    await narrow.getByRole('tab', { name: 'Call, 2 ringing' }).click();
    await waitsFor(phones(narrow, 'ringing'), 2);
    expect(await narrow.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await stumblingBlocks(narrow)).toEqual([]);
    expect(playground.complaints).toEqual([]);
  }, 120_000);

  it('is replaced by a meeting, with the remedy, where calling is not enabled', async () => {
    const page = await playground.open({ locale: 'en-GB' });
    await startsOver(page);
    await turn(page, /Calling is not enabled/);
    await opensBridge(page);
    await pane(page, 'tier-2')
      .getByText(/There is no group call/)
      .last()
      .waitFor({ timeout: HELD });
    await pane(page, 'tier-2')
      .getByText(/Application is not registered/)
      .last()
      .waitFor({ timeout: HELD });
    await cardButton(pane(page, 'tier-2'), /^Join the meeting$/).waitFor({ timeout: HELD });
    expect(await callPanel(page).count()).toBe(0);
  }, 120_000);
});
