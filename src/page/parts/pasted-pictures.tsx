import { Icon } from '../icons.js';
import type { PastedPicture } from '../protocol.js';
import { useWords } from '../words/words.js';

const TYPES = ['image/png', 'image/jpeg', 'image/gif'];

const contentOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '');
    reader.onerror = () => reject(reader.error ?? new DOMException('not read'));
    reader.readAsDataURL(file);
  });

/** The pictures of a paste; `other`: files of another kind. A paste of words alone has none. */
export const readPasted = async ({ clipboardData }: ClipboardEvent): Promise<readonly PastedPicture[] | 'other'> => {
  const files = [...(clipboardData?.files ?? [])];
  if (files.some(({ type }) => !TYPES.includes(type))) return 'other';
  return Promise.all(files.map(async (file) => ({ type: file.type, name: file.name, content: await contentOf(file) })));
};

interface Properties {
  readonly pictures: readonly PastedPicture[];
  readonly onRemove: (index: number) => void;
}

export const PastedPictures = ({ pictures, onRemove }: Properties) => {
  const { say } = useWords();
  if (pictures.length === 0) return null;
  return (
    <ul class="pasted">
      {pictures.map(({ type, content }, index) => (
        <li key={`${index} ${content.length}`}>
          <img src={`data:${type};base64,${content}`} alt={say('write.pasted', { n: index + 1 })} />
          <button type="button" class="tool small" aria-label={say('write.remove')} onClick={() => onRemove(index)}>
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
};
