import type { JsonObject } from '../json.js';
import type { GraphHandler } from './handler.js';
import { graphRefusals } from './refusals.js';

const MOST = 1000;
const OPTIONS = ['$filter', '$select', '$top', '$skiptoken'] as const;

/** What each of the lists has besides what its items here show. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'microsoft.graph.managedDevice': ['exchangeAccessState', 'freeStorageSpaceInBytes', 'partnerReportedThreatState'],
};

interface List {
  readonly context: string;
  readonly type: string;
  readonly items: (parts: Parameters<GraphHandler>[0]) => readonly JsonObject[];
}

const selected = (item: JsonObject, names: readonly string[] | null): JsonObject =>
  names === null
    ? item
    : Object.fromEntries(Object.entries(item).filter(([name]) => name.startsWith('@') || names.includes(name)));

const isFilter = (filter: string): boolean =>
  /^\w+ (?:eq|ge) (?:'[^']+(?:''[^']*)*'|true|false|[\dTZ:-]+)/.test(filter);

/** A list in pages. The filter is read for its form and then left out of account, as was seen with the real thing. */
const list =
  ({ context, type, items }: List): GraphHandler =>
  (parts, { query, path }) => {
    const all = items(parts);
    const names = query.get('$select')?.split(',') ?? null;
    const known = new Set([...all.flatMap((item) => Object.keys(item)), ...(ALSO[type] ?? [])]);
    const unknown = all.length === 0 ? undefined : names?.find((name) => !known.has(name));
    if (unknown !== undefined) return graphRefusals.badRequest(`no property '${unknown}' on type '${type}'`);
    const filter = query.get('$filter');
    if (filter !== null && !isFilter(filter)) return graphRefusals.badRequest('a filter that cannot be read');
    const top = Number(query.get('$top') ?? 100);
    if (!Number.isInteger(top) || top < 1 || top > MOST) return graphRefusals.badTop();
    const from = Number(query.get('$skiptoken') ?? 0);
    const more = new URLSearchParams(query);
    more.set('$skiptoken', String(from + top));
    const next = { '@odata.nextLink': `${parts.graphUrl}${path.slice('/graph'.length)}?${more.toString()}` };
    return {
      status: 200,
      body: {
        '@odata.context': `${parts.graphUrl}/v1.0/$metadata#${context}`,
        ...(from + top < all.length ? next : {}),
        value: all.slice(from, from + top).map((item) => selected(item, names)),
      },
    };
  };

const DEVICES = ['DeviceManagementManagedDevices.Read.All', 'DeviceManagementManagedDevices.ReadWrite.All'];

/** Intune and the health of Microsoft's services. */
export const INTUNE_ROUTES = [
  [
    'GET v1.0/deviceManagement/managedDevices',
    {
      roles: DEVICES,
      options: OPTIONS,
      handle: list({
        context: 'deviceManagement/managedDevices',
        type: 'microsoft.graph.managedDevice',
        items: ({ tenant }) => tenant.intune.devices,
      }),
    },
  ],
  [
    'GET v1.0/deviceManagement/troubleshootingEvents',
    {
      roles: DEVICES,
      options: OPTIONS,
      handle: list({
        context: 'deviceManagement/troubleshootingEvents',
        type: 'microsoft.graph.enrollmentTroubleshootingEvent',
        items: ({ tenant }) => tenant.intune.failures,
      }),
    },
  ],
  [
    'GET v1.0/admin/serviceAnnouncement/issues',
    {
      roles: ['ServiceHealth.Read.All'],
      options: OPTIONS,
      handle: list({
        context: 'admin/serviceAnnouncement/issues',
        type: 'microsoft.graph.serviceHealthIssue',
        items: ({ tenant }) => tenant.intune.issues,
      }),
    },
  ],
] as const;
