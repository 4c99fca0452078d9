import sharp, { type OutputInfo, type Sharp } from 'sharp';
import type { PictureRefusal, ScalePicture, ScaledPicture } from '../../ports/picture-source.js';
import { sniff } from './sniff.js';

const LONGEST_SIDE = 1_024;
/** A few kilobytes can unfold into gigabytes; no phone takes pictures of more than this. */
const MOST_PIXELS = 100_000_000;
/** Seconds. */
const TIME_LIMIT = 10;
/** Bot Service takes messages of 256 KB, and a picture in one grows by a third. */
const LARGEST = 150 * 1_024;
/** Of 1 to 10; more takes ten times as long for a picture of no smaller size. */
const PALETTE_EFFORT = 2;
/** From good to scarce; the last is taken however large it is. */
const ATTEMPTS = [
  { side: LONGEST_SIDE, quality: 82 },
  { side: LONGEST_SIDE, quality: 62 },
  { side: 768, quality: 60 },
  { side: 512, quality: 50 },
] as const;

// Pictures are rare and memory is not: nothing is kept between them, and each keeps one thread busy at most.
sharp.cache(false);
sharp.concurrency(1);

const open = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1, sequentialRead: true })
    .timeout({ seconds: TIME_LIMIT })
    .autoOrient();

const resized = (picture: Sharp, side: number): Sharp =>
  picture.clone().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });

const made = (
  type: ScaledPicture['type'],
  { data, info }: { readonly data: Buffer; readonly info: OutputInfo },
): ScaledPicture => ({ type, width: info.width, height: info.height, bytes: new Uint8Array(data) });

/** Letters on a screenshot stay sharp as PNG; where that is too large, JPEG on white. What the camera wrote about place and time is left out. */
const scale = async (bytes: Uint8Array, isPhoto: boolean): Promise<ScaledPicture> => {
  const picture = open(bytes);
  if (!isPhoto) {
    const png = await resized(picture, LONGEST_SIDE)
      .png({ compressionLevel: 9, palette: true, effort: PALETTE_EFFORT })
      .toBuffer({ resolveWithObject: true });
    if (png.data.length <= LARGEST) return made('image/png', png);
  }
  for (const { side, quality } of ATTEMPTS.slice(0, -1)) {
    const jpeg = await asJpeg(picture, side, quality);
    if (jpeg.bytes.length <= LARGEST) return jpeg;
  }
  const { side, quality } = ATTEMPTS[3];
  return asJpeg(picture, side, quality);
};

const asJpeg = async (picture: Sharp, side: number, quality: number): Promise<ScaledPicture> =>
  made(
    'image/jpeg',
    await resized(picture, side)
      .flatten({ background: '#ffffff' })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer({ resolveWithObject: true }),
  );

const refusalOf = (error: unknown): PictureRefusal =>
  error instanceof Error && /pixel limit|timeout/i.test(error.message) ? 'tooLarge' : 'notAPicture';

/** Looks what the bytes are, and makes of a PNG, JPEG, GIF (its first frame) or WebP one that a Teams message can show. */
export const scalePicture: ScalePicture = async (bytes) => {
  const format = sniff(bytes);
  if (format === null) return { refused: 'notAPicture' };
  try {
    return { scaled: await scale(bytes, format === 'jpeg') };
  } catch (error) {
    return { refused: refusalOf(error) };
  }
};
