/** A picture as the desk keeps and shows it: at most 1024 pixels each way and small enough for a message. */
export interface ScaledPicture {
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Why a picture is not taken. */
export type PictureRefusal = 'foreign' | 'tooLarge' | 'notAPicture' | 'gone';

/** Where requesters' pictures come from. */
export interface PictureSource {
  /**
   * Reads a pasted picture from the service that delivered its message, and from nowhere else: the bot's token goes along.
   * Throws `DeliveryError` when the service does not answer.
   */
  fetch(at: {
    serviceUrl: string;
    url: string;
  }): Promise<{ readonly bytes: Uint8Array } | { readonly refused: PictureRefusal }>;
}

/** Looks at the bytes, never at what somebody says that they are. Never throws. */
export type ScalePicture = (
  bytes: Uint8Array,
) => Promise<{ readonly scaled: ScaledPicture } | { readonly refused: PictureRefusal }>;
