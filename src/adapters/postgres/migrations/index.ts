import type { Migration } from 'kysely/migration';
import { desk001 } from './001-desk.js';
import { requesters002 } from './002-requesters.js';
import { staff003 } from './003-staff.js';
import { onCall004 } from './004-on-call.js';
import { bridge005 } from './005-bridge.js';
import { time006 } from './006-time.js';
import { knownIssues007 } from './007-known-issues.js';
import { background008 } from './008-background.js';
import { faults009 } from './009-faults.js';
import { search010 } from './010-search.js';

/** All migrations by name, oldest first. One that was released is never edited: the next change is a new one. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-desk': desk001,
  '002-requesters': requesters002,
  '003-staff': staff003,
  '004-on-call': onCall004,
  '005-bridge': bridge005,
  '006-time': time006,
  '007-known-issues': knownIssues007,
  '008-background': background008,
  '009-faults': faults009,
  '010-search': search010,
};
