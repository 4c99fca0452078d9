import { createHash } from 'node:crypto';

import type { JsonObject } from '../json.js';
import type { Scene } from './activities.js';
import type { Picture, SharedFile } from './picture.js';

const digest = (text: Uint8Array | string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Puts a picture into the attachment store of the service URL; reading it there needs the bot's token. */
export function attachPicture({ tenant, ids, serviceUrl }: Scene, picture: Picture): JsonObject {
  const id = ids.attachment(`${tenant.pictures.size} ${digest(picture.content)}`);
  tenant.pictures.set(id, { content: picture.content, type: picture.type, name: picture.name ?? 'image' });
  return { contentType: 'image/*', contentUrl: `${serviceUrl}v3/attachments/${id}/views/original` };
}

export const attachFile = ({ name, downloadUrl }: SharedFile): JsonObject => {
  const id = digest(downloadUrl);
  const fileType = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: `https://contoso-my.sharepoint.example/Documents/${encodeURIComponent(name)}`,
    name,
    content: { downloadUrl, uniqueId: id.toUpperCase(), fileType, etag: `"{${id.slice(0, 8).toUpperCase()}},1"` },
  };
};
