import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { scalePicture } from '../../src/adapters/pictures/scale-picture.js';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#1b5e20' } });
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  });
const scaled = async (bytes: Uint8Array) => {
  const result = await scalePicture(new Uint8Array(bytes));
  return 'scaled' in result ? result.scaled : result;
};

describe('a picture', () => {
  it.each([
    ['PNG', () => plain(3000, 1500).png().toBuffer(), 'image/png'],
    ['JPEG', () => plain(3000, 1500).jpeg().toBuffer(), 'image/jpeg'],
    ['GIF', () => plain(3000, 1500).gif().toBuffer(), 'image/png'],
    ['WebP', () => plain(3000, 1500).webp().toBuffer(), 'image/png'],
  ])('as %s is made to fit', async (_name, draw, type) => {
    expect(await scaled(await draw())).toMatchObject({ type, width: 1024, height: 512 });
  });

  it('that is small stays as large as it is', async () => {
    expect(await scaled(await plain(40, 30).png().toBuffer())).toMatchObject({ width: 40, height: 30 });
  });

  it('that cannot be pressed into a message any other way becomes coarser, then smaller', async () => {
    const picture = await scaled(await noise(1024, 1024).png().toBuffer());
    expect(picture).toMatchObject({ type: 'image/jpeg' });
    expect('bytes' in picture && picture.bytes.length).toBeLessThan(150 * 1024);
  });

  it('stands upright and no longer says where it was taken', async () => {
    const exif = { IFD0: { Copyright: 'Mia' }, IFD3: { GPSLatitude: '25/1 2/1 0/1' } };
    const lying = await plain(300, 100).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const picture = await scaled(lying);
    expect(picture).toMatchObject({ width: 100, height: 300 });
    const written = await sharp('bytes' in picture ? picture.bytes : lying).metadata();
    expect([written.exif, written.orientation]).toEqual([undefined, undefined]);
  });
});

describe('what is refused', () => {
  it.each([
    ['text', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PNG in name only', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(64)])],
    ['a PDF', Buffer.from('%PDF-1.7')],
  ])('%s is no picture', async (_name, bytes) => {
    expect(await scalePicture(new Uint8Array(bytes))).toEqual({ refused: 'notAPicture' });
  });

  it('one that was cut off', async () => {
    const whole = await noise(500, 500).jpeg().toBuffer();
    expect(await scalePicture(new Uint8Array(whole.subarray(0, 2_000)))).toEqual({ refused: 'notAPicture' });
  });

  it('one that unfolds into more than a machine has, in no time', async () => {
    const dark = { width: 12_000, height: 12_000, channels: 1 } as const;
    const raw = Buffer.alloc(12_000 * 12_000);
    const bomb = await sharp(raw, { raw: dark, limitInputPixels: false }).png({ compressionLevel: 6 }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await scalePicture(new Uint8Array(bomb))).toEqual({ refused: 'tooLarge' });
  });
});
