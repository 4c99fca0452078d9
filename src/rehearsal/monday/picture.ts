import type { Picture, SharedFile } from '../../simulator/people/picture.js';

/** Eight by eight points of blue: what a screenshot is to this day. */
export const PICTURE: Picture = {
  content: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mMwTpuJFTEMLQkAyvtMgX0NuLUAAAAASUVORK5CYII=',
    'base64',
  ),
  type: 'image/png',
};

/** A log as Windows writes it: the bot can name it and not open it. */
export const LOG_FILE: SharedFile = {
  name: 'MDMDiagReport.cab',
  downloadUrl: 'https://contoso-my.sharepoint.example/download/1',
};
