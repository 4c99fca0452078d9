/** One message of a file. */
export interface Line {
  readonly id: string;
  readonly text: string;
  readonly lang: string | undefined;
}

/** Reads JSON Lines of `{"id","text","lang"}`; the first line that is none is told with its number. */
export const readMessages = (
  text: string,
): { readonly lines: readonly Line[] } | { readonly problem: string; readonly line: number } => {
  const lines: Line[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw.trim() === '') continue;
    const line = readLine(parsed(raw));
    if (line === null) return { problem: 'expected {"id": …, "text": "…", "lang": "…"}', line: index + 1 };
    lines.push(line);
  }
  return { lines };
};

const readLine = (value: unknown): Line | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { id, text, lang } = value as Readonly<Record<string, unknown>>;
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof text !== 'string') return null;
  return { id: String(id), text, lang: typeof lang === 'string' ? lang : undefined };
};

const parsed = (raw: string): unknown => {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
};
