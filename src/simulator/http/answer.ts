/** What the make-believe Microsoft answers: JSON, or bytes of a named type, or nothing. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: { readonly content: Uint8Array; readonly type: string };
  readonly headers?: Readonly<Record<string, string>>;
}
