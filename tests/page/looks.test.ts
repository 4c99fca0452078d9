import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { chooseActor, describePage, pane, press, says, write } from '../helpers/page.js';
import { stumblingBlocks } from '../helpers/stumbling-blocks.js';

const withTicket = async (page: Page): Promise<void> => {
  await write(page, 'chat', 'Company Portal on my iPhone says it couldn’t add your device');
  await press(page, 'chat', /^Send$/);
  await press(page, 'tier-1', /^Take it$|^Take$/);
  await says(page, 'tier-1', /Ana/);
};

describePage('the page', (playground) => {
  it('is whole in both themes, and nobody stumbles', async () => {
    const page = await playground.open({ locale: 'en-GB', colorScheme: 'dark' });
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await withTicket(page);
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByRole('button', { name: 'Traffic', exact: true }).click();
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use the light theme' }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    expect(await stumblingBlocks(page)).toEqual([]);
  }, 60_000);

  it('speaks both languages, and the requester hers', async () => {
    const page = await playground.open({ locale: 'zh-TW' });
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-TW');
    await page.getByRole('button', { name: '略過' }).click();
    await write(page, 'chat', '新筆電用 Autopilot 設定到一半就停住了');
    await press(page, 'chat', /^送出$|^傳送$/);
    await says(page, 'tier-3', /Autopilot/);
    expect(await stumblingBlocks(page)).toEqual([]);
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByText('You are', { exact: true }).first().waitFor();
    await chooseActor(page, 'chat', '怡君');
    await says(page, 'chat', /Autopilot/);
    expect(await pane(page, 'chat').getByRole('heading', { name: 'Requester' }).count()).toBe(1);
  }, 60_000);

  it('becomes tabs on a narrow screen, moved by arrow keys', async () => {
    const page = await playground.open({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
    const tabs = page.getByRole('tab');
    expect(await tabs.count()).toBe(6);
    await page.getByRole('tab', { name: /Requester/ }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: /Tier 1/ }).getAttribute('aria-selected')).toBe('true');
    await pane(page, 'tier-1').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await stumblingBlocks(page)).toEqual([]);
  }, 60_000);
});
