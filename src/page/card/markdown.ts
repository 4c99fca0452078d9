import MarkdownIt from 'markdown-it';

/** The few marks that Teams reads; HTML is text. */
const reader = new MarkdownIt('zero', { html: false, linkify: false, breaks: true }).enable([
  ...['emphasis', 'link', 'list', 'escape', 'newline', 'entity', 'backticks', 'strikethrough'],
]);
reader.validateLink = (url) => /^(https?:|mailto:)/i.test(url);
reader.renderer.rules['link_open'] = (tokens, index, options, _, self) => {
  const token = tokens[index];
  token?.attrSet('target', '_blank');
  token?.attrSet('rel', 'noopener noreferrer');
  return self.renderToken(tokens, index, options);
};

/** Private-use characters carry a mention through the reader; nobody types them. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/** HTML of a text with Teams' markdown. `<at>` around a name becomes a mention, all other HTML is shown as it is. */
export const markdownToHtml = (text: string, notified: readonly string[] = []): string => {
  const marked = text
    .replaceAll(OPEN, '')
    .replaceAll(CLOSE, '')
    .replaceAll(/<at>([^<]*)<\/at>/g, `${OPEN}$1${CLOSE}`);
  return reader.render(marked).replaceAll(new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g'), (_, name: string) => {
    const kind = notified.includes(name) ? 'mention' : 'mention unheard';
    return `<span class="${kind}">${name}</span>`;
  });
};
