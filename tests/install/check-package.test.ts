import { beforeAll, describe, expect, it } from '@jest/globals';
import { readAppFiles, readSchemas, readTemplate } from '../../src/cli/read-app-files.js';
import { checkPackage, type AppSchemas } from '../../src/install/app-package/check-package.js';
import { fillManifest } from '../../src/install/app-package/fill-manifest.js';
import { isJsonObject, type Json, type JsonObject } from '../../src/install/app-package/json.js';
import { packageNames, type PackageFiles } from '../../src/install/app-package/make-package.js';
import { FACTS } from './packages.js';

describe('the check of a package', () => {
  let manifest: JsonObject;
  let files: PackageFiles;
  let schemas: AppSchemas;
  beforeAll(async () => {
    manifest = fillManifest(await readTemplate(), FACTS);
    files = await readAppFiles(packageNames(manifest));
    schemas = await readSchemas(manifest);
  });

  const problems = (change: { manifest?: JsonObject; files?: Record<string, Uint8Array | null> }) => {
    const changed = new Map(files);
    for (const [name, bytes] of Object.entries(change.files ?? {}))
      if (bytes === null) changed.delete(name);
      else changed.set(name, bytes);
    return checkPackage({ ...manifest, ...change.manifest }, changed, schemas).map(
      ({ where, problem }) => `${where}: ${problem}`,
    );
  };
  const words = (change: JsonObject): Uint8Array => {
    const now = JSON.parse(new TextDecoder().decode(files.get('zh-tw.json'))) as JsonObject;
    return new TextEncoder().encode(JSON.stringify({ ...now, ...change }));
  };

  it('finds nothing wrong with what ships', () => {
    expect(problems({})).toEqual([]);
  });

  it('holds icons to their sizes', () => {
    const [color, outline] = [files.get('color.png')!, files.get('outline.png')!];
    const opaque = Uint8Array.from(outline, (byte, at) => (at === 25 ? 2 : byte));
    expect(problems({ files: { 'color.png': outline, 'outline.png': color } })).toEqual([
      'color.png: is 32×32 pixels',
      'outline.png: is 192×192 pixels',
    ]);
    expect(problems({ files: { 'color.png': null, 'outline.png': opaque } })).toEqual([
      'color.png: is missing',
      'outline.png: has no transparent pixels',
    ]);
    expect(problems({ files: { 'color.png': new Uint8Array([1, 2, 3]) } })).toEqual(['color.png: is not a PNG']);
  });

  it('holds texts to their lengths in both languages', () => {
    const name = { short: 'x'.repeat(31), full: 'Tierline' };
    expect(problems({ manifest: { name } })).toEqual([
      'manifest.json/name/short: must NOT have more than 30 characters',
    ]);
    const found = problems({ files: { 'zh-tw.json': words({ 'description.short': '機'.repeat(81) }) } });
    expect(found).toEqual(['zh-tw.json/description.short: must NOT have more than 80 characters']);
  });

  it('finds what is not translated, and what is translated for nothing', () => {
    const [bot] = manifest['bots'] as readonly JsonObject[];
    const lists = bot!['commandLists'] as readonly JsonObject[];
    const more: Json = [...lists.slice(0, 2), { scopes: ['groupChat'], commands: [COMMAND, COMMAND] }];
    const found = problems({ manifest: { bots: [{ ...bot, commandLists: more }] } });
    expect(found).toContain('zh-tw.json/bots[0].commandLists[2].commands[1].title: is not translated');
    const idle = 'bots[0].commandLists[2].commands[1].title';
    expect(problems({ files: { 'zh-tw.json': words({ [idle]: '說明' }) } })).toEqual([
      `zh-tw.json/${idle}: names nothing in the manifest`,
    ]);
    expect(problems({ files: { 'zh-tw.json': new Uint8Array([123]) } })).toEqual(['zh-tw.json: is not a JSON object']);
  });

  it('refuses what the schema does not know, and places that nobody filled', () => {
    const { developer } = manifest;
    const named = isJsonObject(developer) ? { ...developer, name: '{{nobody}}' } : {};
    expect(problems({ manifest: { developer: named, tierline: true } })).toEqual([
      'manifest.json: must NOT have additional properties (tierline)',
      'manifest.json/developer.name: still says {{nobody}}',
    ]);
  });
});

const COMMAND: JsonObject = { title: 'help', description: 'How to get help' };
