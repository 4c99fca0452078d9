// Builds what the rehearsal serves, after the program itself was built: the page in one script and one style sheet, and an
// empty database to copy, because making one takes longer than a start may.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const at = (path) => new URL(path, root).pathname;

/** The renderer of Adaptive Cards draws carousels with a package of 150 KB; Teams shows none in a bot's card. */
const withoutCarousel = {
  name: 'without-carousel',
  setup(building) {
    building.onResolve({ filter: /^swiper(\/.*)?$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    building.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({
      contents:
        'export const A11y = 0, Autoplay = 0, History = 0, Keyboard = 0, Navigation = 0, Pagination = 0, Scrollbar = 0;\nexport default class {}',
    }));
  },
};

const buildPage = async () => {
  await rm(at('dist/page-bundle'), { recursive: true, force: true });
  await mkdir(at('dist/page-bundle'), { recursive: true });
  await build({
    entryPoints: [
      { in: at('src/page/main.tsx'), out: 'page' },
      { in: at('src/page/style/index.css'), out: 'page' },
    ],
    outdir: at('dist/page-bundle'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome110', 'firefox115', 'safari16'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'linked',
    logLevel: 'warning',
    plugins: [withoutCarousel],
  });
  for (const file of ['index.html', 'icon.svg']) await cp(at(`src/page/${file}`), at(`dist/page-bundle/${file}`));
};

/** Made anew when a migration has changed. */
const buildDatabase = async () => {
  const { migrationKey, makeBlankDatabase } = await import(at('dist/rehearsal/blank-database.js'));
  const stamp = at('dist/blank-database/.migrations');
  const key = await migrationKey();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === key) return;
  await rm(at('dist/blank-database'), { recursive: true, force: true });
  await makeBlankDatabase(at('dist/blank-database'));
  await writeFile(stamp, key);
};

await buildPage();
await buildDatabase();
