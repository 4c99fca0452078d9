/** What somebody says a message is; parts that were not labelled are left out. */
export interface Label {
  /** `support`, or any other word for what is not. */
  readonly kind?: string;
  readonly category?: string;
  readonly platform?: string;
  /** `text` where the words tell the platform; else it was known from elsewhere. */
  readonly platformFrom?: string;
  readonly errorCodes?: readonly string[];
  /** Ids of known issues that fit, each as good as the others. */
  readonly knownIssues?: readonly string[];
}

/** One message of a file. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly label: Label;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads JSON Lines of `{"id","text","label"}`; the first line that is none is told with its number. */
export const readLabelled = (
  text: string,
): { readonly messages: readonly Labelled[] } | { readonly problem: string; readonly line: number } => {
  const messages: Labelled[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw.trim() === '') continue;
    const message = readMessage(parsed(raw));
    if (message === null) return { problem: 'expected {"id": …, "text": "…", "label": {…}}', line: index + 1 };
    messages.push(message);
  }
  return { messages };
};

const readMessage = (value: unknown): Labelled | null => {
  if (!isFields(value)) return null;
  const { id, text, label } = value;
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof text !== 'string') return null;
  return { id: String(id), text, label: isFields(label) ? readLabel(label) : {} };
};

const readLabel = (label: Fields): Label => {
  const words = (key: 'kind' | 'category' | 'platform' | 'platformFrom') => {
    const word = label[key];
    return typeof word === 'string' ? { [key]: word } : {};
  };
  const errorCodes = listOf(label['errorCodes']);
  const knownIssues = listOf(label['knownIssues'] ?? label['knownIssue']);
  return {
    ...words('kind'),
    ...words('category'),
    ...words('platform'),
    ...words('platformFrom'),
    ...(errorCodes === null ? {} : { errorCodes }),
    ...(knownIssues === null ? {} : { knownIssues }),
  };
};

/** A list of texts, or one text that stands for such a list. */
const listOf = (value: unknown): readonly string[] | null => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : null;
};

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const parsed = (raw: string): unknown => {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
};
