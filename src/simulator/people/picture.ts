/** A picture pasted into the chat. */
export interface Picture {
  readonly content: Uint8Array;
  /** `image/png` and the like: what the attachment store says. The activity itself says `image/*`. */
  readonly type: string;
  readonly name?: string;
}

/** A file dragged into the chat; its address is signed by itself and needs no token. */
export interface SharedFile {
  readonly name: string;
  readonly downloadUrl: string;
}
