/** Whom a text mentions. */
export interface Mentioned {
  readonly mri: string;
  readonly name: string;
}

/** A text as a Teams client sends it: plain with `<at>`, and the same as HTML. */
export interface Composed {
  readonly text: string;
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const marked = (name: string): string => `<at>${name}</at>`;
const asHtml = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');
const span = (name: string, index: number): string =>
  `<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="${index}">${escapeHtml(name)}</span>`;

/** Puts each mention where the text says `@Name`; the first goes in front and others go to the end where it does not. */
export function composeText(text: string, mentioned: readonly Mentioned[]): Composed {
  const placed = mentioned.reduce((so, { name }, index) => {
    if (so.includes(`@${name}`)) return so.replace(`@${name}`, () => marked(name));
    return index === 0 ? `${marked(name)} ${so}` : `${so} ${marked(name)}`;
  }, text);
  const html = mentioned.reduce(
    (so, { name }, index) => so.replace(asHtml(marked(name)), () => span(name, index)),
    asHtml(placed),
  );
  return { text: placed, html };
}
