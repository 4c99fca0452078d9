/** User-written words inside Markdown: kept on one line, and without a meaning of their own in tables or emphasis. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');

export const code = (text: string): string => `\`${text.replace(/\s+/g, ' ').replace(/`/g, "'")}\``;

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A heading with its paragraphs; nothing at all when there are none. */
export const section = (heading: string, ...paragraphs: readonly string[]): string => {
  const body = paragraphs.filter((paragraph) => paragraph !== '');
  return body.length === 0 ? '' : [heading, ...body].join('\n\n');
};
