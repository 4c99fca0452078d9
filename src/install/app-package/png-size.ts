const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const WITH_ALPHA = [4, 6];

interface Png {
  readonly width: number;
  readonly height: number;
  /** Whether its pixels carry how opaque they are. */
  readonly alpha: boolean;
}

/** What the head of a PNG says; null for everything that is no PNG. */
export const pngSize = (bytes: Uint8Array): Png | null => {
  if (bytes.length < 26 || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null;
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { width: head.getUint32(16), height: head.getUint32(20), alpha: WITH_ALPHA.includes(head.getUint8(25)) };
};
