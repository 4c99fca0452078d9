import type { Answer } from '../http/answer.js';
import type { Call } from '../http/router.js';
import type { Tenant } from '../tenant/tenant.js';
import { refusals } from './refusals.js';

/** `GET v3/attachments/{id}` */
export function getPictureViews(tenant: Tenant, { params }: Call): Answer {
  const picture = tenant.pictures.get(params['attachment'] ?? '');
  if (picture === undefined) return refusals.attachmentNotFound();
  const views = [{ viewId: 'original', size: picture.content.length }];
  return { status: 200, body: { name: picture.name, type: picture.type, views } };
}

/** `GET v3/attachments/{id}/views/{view}`: a picture that somebody pasted into the chat. */
export function getPicture(tenant: Tenant, { params }: Call): Answer {
  const picture = tenant.pictures.get(params['attachment'] ?? '');
  if (picture === undefined || params['view'] !== 'original') return refusals.attachmentNotFound();
  return { status: 200, bytes: { content: picture.content, type: picture.type } };
}
