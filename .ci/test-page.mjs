// Plays the rehearsal page in headless Chromium: what was built is started and pressed as people would.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const chromium =
  process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const missing = [
  ...(chromium === undefined ? ['Chromium: install it, or say where it is with CHROMIUM=/path/to/it'] : []),
  ...(existsSync(new URL('dist/page-bundle/page.js', root)) ? [] : ['the built program: npm run build']),
];
if (missing.length > 0) {
  console.error(`The page cannot be tested without\n${missing.map((one) => `  ${one}`).join('\n')}`);
  process.exit(1);
}
const asked = process.argv.slice(2).map((name) => `tests/page/${name}`);
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
    ...(asked.length > 0 ? asked : ['tests/page/']),
    '--testPathIgnorePatterns=/node_modules/',
    '--runInBand',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PAGE_TESTS: chromium } },
);
process.exit(status ?? 1);
