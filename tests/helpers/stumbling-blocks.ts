import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Found {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What a person with a screen reader or weak eyes would stumble over badly. */
export const stumblingBlocks = async (page: Page): Promise<string[]> => {
  // Past the page's own policy, which lets no foreign script in.
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.addScriptTag({ path: AXE });
  const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations)');
  return (found as readonly Found[])
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
};
