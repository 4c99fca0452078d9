import sharp from 'sharp';
import type { Picture } from '../../src/simulator/people/picture.js';

/** A screenshot as somebody would paste it: of one colour, so that it is small. */
export const screenshot = async (width = 1600, height = 900): Promise<Picture> => ({
  content: new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: '#1b5e20' } })
      .png()
      .toBuffer(),
  ),
  type: 'image/png',
});
