import { expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { describePage, press, says, write } from '../helpers/page.js';

const FILE = new URL('../../plan/support-plan.yaml', import.meta.url);

describePage('the plan beside it', (playground) => {
  it('is taken up when it is right, refused with line and column when not, and the file stays as it was', async () => {
    const before = await readFile(FILE, 'utf8');
    const page = await playground.open({ locale: 'en-GB' });
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByRole('button', { name: 'Edit', exact: true }).last().click();
    const text = page.getByLabel('Text of the plan (YAML)');
    await text.fill(before.replace('to: { tier: 1 }', 'to: { tier: 9 }'));
    await page.getByRole('button', { name: 'Save and take up' }).click();
    await page.getByText('Not taken up').waitFor();
    expect(await page.locator('.plan-problems li').first().innerText()).toMatch(/Line \d+, column \d+/);
    await text.fill(
      before.replace(
        'routing:\n',
        "routing:\n  - name: Wobbly screens\n    when: contains(ticket.text, 'wobbly')\n    to: { tier: 2 }\n\n",
      ),
    );
    await page.getByRole('button', { name: 'Save and take up' }).click();
    await page.getByText(/The copy is/).waitFor();
    await write(page, 'chat', 'My iPhone screen is wobbly since the update');
    await press(page, 'chat', /^Send$/);
    await says(page, 'tier-2', /wobbly/);
    await page.getByRole('button', { name: 'Which rule sent it where' }).click();
    await page.locator('.rule.held').getByText('Wobbly screens').waitFor();
    expect(await readFile(FILE, 'utf8')).toBe(before);
    expect(await page.locator('.rule.held .facts').first().innerText()).toContain('wobbly');
  }, 60_000);
});
