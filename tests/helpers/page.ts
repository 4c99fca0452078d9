import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';

/** Where the browser is; empty where these tests are not asked for. */
const BROWSER = process.env.PAGE_TESTS ?? '';

const ARGUMENTS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/** The built program as `npm start` runs it, on ports of its own, and a browser before it. */
export interface Playground {
  readonly url: string;
  /** Milliseconds from the start of the process until the page's address was printed. */
  readonly startedIn: number;
  readonly browser: Browser;
  /** A new browser window on the page; what the page complains of is gathered in `complaints`. */
  open(options?: BrowserContextOptions): Promise<Page>;
  readonly complaints: string[];
  /** A stop and start of the program. */
  restart(): Promise<void>;
}

interface Program {
  readonly url: string;
  readonly startedIn: number;
  readonly end: () => Promise<void>;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => (child.exitCode === null ? child.once('exit', () => resolve()) : resolve()));

const startProgram = async (): Promise<Program> => {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-page-'));
  const began = performance.now();
  const child = spawn(process.execPath, ['dist/index.js'], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new RangeError(`the program ended with ${code}: ${printed}`)));
  });
  return {
    url,
    startedIn: performance.now() - began,
    end: async () => {
      child.kill('SIGTERM');
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** A suite that plays the page; without a browser it is left out by name. */
export const describePage = (title: string, suite: (playground: Playground) => void): void => {
  if (BROWSER === '') {
    describe.skip(`${title} (in a browser: npm run test:page)`, () => suite({} as Playground));
    return;
  }
  describe(title, () => {
    const playground = {} as { -readonly [K in keyof Playground]: Playground[K] };
    let program: Program | undefined;
    const start = async (): Promise<void> => {
      program = await startProgram();
      Object.assign(playground, { url: program.url, startedIn: program.startedIn });
    };
    beforeAll(async () => {
      await start();
      playground.complaints = [];
      playground.browser = await chromium.launch({ executablePath: BROWSER, args: ARGUMENTS });
      playground.restart = async () => {
        await program?.end();
        await start();
      };
      playground.open = async (options = {}) => {
        const context = await playground.browser.newContext({ viewport: { width: 1600, height: 1000 }, ...options });
        const page = await context.newPage();
        page.on('pageerror', (error) => playground.complaints.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error') playground.complaints.push(message.text());
        });
        await page.goto(playground.url);
        await page.getByRole('heading', { level: 1 }).waitFor();
        return page;
      };
    }, 60_000);
    afterAll(async () => {
      await playground.browser.close();
      await program?.end();
    });
    suite(playground);
  });
};

export type PaneName = 'chat' | 'tier-1' | 'tier-2' | 'tier-3';

export const pane = (page: Page, name: PaneName): Locator => page.locator(`[data-pane="${name}"]`);

/** A button of a card, by its whole title; the last one where a form repeats the name of the button that opens it. */
export const cardButton = (at: Locator, title: string | RegExp): Locator =>
  at.locator('.ac-pushButton:visible').filter({ hasText: title }).last();

export const press = async (page: Page, at: PaneName, title: string | RegExp): Promise<void> =>
  cardButton(pane(page, at), title).click();

/** Fills a field of a card by its label. */
export const fill = async (page: Page, at: PaneName, label: string | RegExp, words: string): Promise<void> =>
  pane(page, at).getByLabel(label).last().fill(words);

export const write = async (page: Page, at: PaneName, words: string): Promise<void> => {
  const box = pane(page, at).locator('.composer textarea').last();
  await box.fill(words);
  await box.press('Enter');
};

export const chooseActor = async (page: Page, at: PaneName, name: string): Promise<void> => {
  const select = pane(page, at).locator('.chooser select');
  const label = await select.locator('option').filter({ hasText: name }).first().innerText();
  await select.selectOption({ label });
};

/** Waits until a pane says something. */
export const says = async (page: Page, at: PaneName, words: string | RegExp): Promise<void> => {
  await pane(page, at).locator('.messages').getByText(words).last().waitFor();
  expect(await pane(page, at).locator('.messages').getByText(words).count()).toBeGreaterThan(0);
};
