import { markdownToHtml } from '../card/markdown.js';
import type { MessageView } from '../protocol.js';

const MARKED = /<at>([^<]*)<\/at>/;

/** What a person wrote: plain, with mentions. */
const PlainWords = ({ text, notified }: { text: string; notified: readonly string[] }) => (
  <p class="words">
    {text.split(MARKED).map((part, index) =>
      index % 2 === 0 ? (
        part
      ) : (
        <span key={index} class={notified.includes(part) ? 'mention' : 'mention unheard'}>
          {part}
        </span>
      ),
    )}
  </p>
);

/** The words of a message: markdown from the bot, as Teams reads it; a person's as they are. */
export const MessageWords = ({ message: { text, from, notified } }: { message: MessageView }) => {
  if (text === null || text === '') return null;
  if (from !== null) return <PlainWords text={text} notified={notified} />;
  // The reader writes all HTML of the text as text; what it gives is its own.
  return <div class="words" dangerouslySetInnerHTML={{ __html: markdownToHtml(text, notified) }} />;
};
