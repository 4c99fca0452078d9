import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

export interface StaticFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly compressed: Buffer;
}

const FOLDER = fileURLToPath(new URL('../../../dist/page-bundle/', import.meta.url));

const NAMES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
};

/** The built page, compressed once. Throws when it was not built. `token` is put into the page's head. */
export const readStaticFiles = async (token: string): Promise<ReadonlyMap<string, StaticFile>> => {
  const files = new Map<string, StaticFile>();
  for (const [address, [file, type]] of Object.entries(NAMES)) {
    const bytes = await readFile(`${FOLDER}${file}`);
    const plain = address === '/' ? Buffer.from(bytes.toString('utf8').replace('{{token}}', token)) : bytes;
    files.set(address, { type, plain, compressed: gzipSync(plain) });
  }
  return files;
};
