/** What a picture is by its first bytes, whatever anybody says. */
export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp';

const starts = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** Null for everything else: SVG can hold programs, and what few people send is not worth another decoder. */
export const sniff = (bytes: Uint8Array): PictureFormat | null => {
  if (starts(bytes, 0, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return 'png';
  if (starts(bytes, 0, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (starts(bytes, 0, ascii('GIF87a')) || starts(bytes, 0, ascii('GIF89a'))) return 'gif';
  return starts(bytes, 0, ascii('RIFF')) && starts(bytes, 8, ascii('WEBP')) ? 'webp' : null;
};
