// Writes the packages that the program is made of into a few files beside it: loading thousands of small ones is most of a
// start. Our own modules stay where they are, each a file of its own.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const dist = new URL('../dist/', import.meta.url).pathname;

/** They load files that lie beside them, or machine code. */
const AS_THEY_ARE = ['sharp', '@electric-sql/pglite', 'pg-native', 'dtrace-provider', 'esbuild'];

const ours = async (folder) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => one.isFile() && one.name.endsWith('.js'))
    .map((one) => join(one.parentPath ?? one.path, one.name))
    .filter((file) => !file.startsWith(join(dist, 'packages')) && !file.startsWith(join(dist, 'page-bundle')));
};

const importsPackages = async (file) =>
  /^(?:import|export)\b[^;]*?from '(?![./]|node:)|import\('(?![./]|node:)/m.test(await readFile(file, 'utf8'));

const keepOurs = {
  name: 'keep-ours',
  setup(building) {
    building.onResolve({ filter: /^\.{1,2}\// }, ({ path, importer, kind }) =>
      kind !== 'entry-point' && importer.startsWith(dist) ? { path, external: true } : undefined,
    );
  },
};

const all = await ours(dist);
const entryPoints = [];
for (const file of all) if (await importsPackages(file)) entryPoints.push(file);
await build({
  entryPoints,
  outdir: dist,
  outbase: dist,
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  chunkNames: 'packages/[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: [...AS_THEY_ARE, ...AS_THEY_ARE.map((name) => `${name}/*`)],
  banner: {
    js: [
      "import { createRequire as __requireFor } from 'node:module';",
      "import { fileURLToPath as __pathOf } from 'node:url';",
      "import { dirname as __folderOf } from 'node:path';",
      'const require = __requireFor(import.meta.url);',
      'const __filename = __pathOf(import.meta.url);',
      'const __dirname = __folderOf(__filename);',
    ].join('\n'),
  },
  logLevel: 'warning',
  plugins: [keepOurs],
});
