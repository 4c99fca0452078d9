import type { Picture } from '../../simulator/people/picture.js';

/** Eight by eight points of blue: what a screenshot is to this day. */
export const PICTURE: Picture = {
  content: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mMwTpuJFTEMLQkAyvtMgX0NuLUAAAAASUVORK5CYII=',
    'base64',
  ),
  type: 'image/png',
};
