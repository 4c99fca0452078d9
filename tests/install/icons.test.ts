import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';

const icon = (file: string): string => fileURLToPath(new URL(`../../manifest/icons/${file}`, import.meta.url));
const pixels = (file: string, size: number): Promise<Buffer> =>
  sharp(icon(file), { density: 288 }).resize(size, size).ensureAlpha().raw().toBuffer();

describe('the icons of the app', () => {
  it.each([
    ['color', 192],
    ['outline', 32],
  ] as const)('%s is drawn from its source', async (name, size) => {
    const drawn = await pixels(`${name}.svg`, size);
    const shipped = await pixels(`${name}.png`, size);
    const apart = shipped.reduce((sum, value, at) => sum + Math.abs(value - (drawn[at] ?? 0)), 0) / shipped.length;
    // Another version of the renderer may round another way; another drawing is far off.
    expect(apart).toBeLessThan(1);
  });

  it('has an outline of white on nothing', async () => {
    const shipped = await pixels('outline.png', 32);
    const seen = Array.from({ length: 32 * 32 }, (_, at) => shipped.subarray(at * 4, at * 4 + 4)).filter(
      (pixel) => pixel[3] !== 0,
    );
    expect(seen.length).toBeGreaterThan(60);
    expect(seen.length).toBeLessThan(400);
    expect(seen.filter(([red, green, blue]) => Math.min(red!, green!, blue!) < 250)).toEqual([]);
  });
});
