import type { Category, Platform } from '../support-plan.js';

/** What an error code tells by itself about the part of the product that raised it. */
export interface CodeFamily {
  readonly category: Category | null;
  readonly platform: Platform | null;
}

/** Exact codes and single cases before the families that they are taken from: the first that fits counts. */
const FAMILIES: readonly (readonly [pattern: RegExp, category: Category | null, platform: Platform | null])[] = [
  [/^(0x801c03ea|0x80180022|0x8103[0-9a-f]{4}|0x80070774|806|808|ztd.*|oobe.*)$/, 'autopilot', 'windows'],
  [/^(0x80043006|0x80cf3006)$/, 'license', 'windows'],
  [/^userlicensetypeinvalid$/, 'license', null],
  [/^(0x80240438|0x80cf[0-9a-f]{4}|0x8018[0-9a-f]+|0x801c[0-9a-f]+|0x8007064c|0xcaa9001f)$/, 'enrolment', 'windows'],
  [/^(xpc_type_error|-25244)$/, 'enrolment', null],
  [/^(apnscert.*|devicecapreached|devicetypenot.*|noenrollment.*|accountnoton.*|mdmauthority.*)$/, 'enrolment', null],
  [/^defaultdevicecompliancepolicy\..*$/, 'compliance', null],
  [/^(0x87d1fd[0-9a-f]{2}|-?20162811\d\d)$/, 'policy', null],
  [/^(0x87d13a[0-9a-f]{2}|-?20163311\d\d)$/, 'policy', 'ios'],
  [/^(0x8031[0-9a-f]{4}|853)$/, 'policy', 'windows'],
  [/^(0x87d17d[0-9a-f]{2}|-?20163141\d\d|20102|20501|0x000004(00|11))$/, 'certificates', null],
  [/^(0x87d159da|-?2016323110)$/, 'wifi-vpn', null],
  [/^(0x87d1791d|-?2016315107)$/, 'email', 'ios'],
  [
    /^(0x87d13b[0-9a-f]{2}|0x87d113[0-9a-f]{2}|0x87d131[0-9a-f]{2}|-?20163308\d\d|-?20163411\d\d)$/,
    'app-deployment',
    'ios',
  ],
  [/^(0x87d1041c|0x87d300[0-9a-f]{2}|-?2016345060)$/, 'app-deployment', null],
  [/^0xc7d1[0-9a-f]{4}$/, 'app-deployment', 'android'],
  [/^(0x80073c[0-9a-f]{2}|0x80cf201c|0x8a15[0-9a-f]{4})$/, 'app-deployment', 'windows'],
  [/^(0x8024[0-9a-f]{4}|0xc190[0-9a-f]{4}|0x800f[0-9a-f]{4}|0x80072ee6)$/, 'update', 'windows'],
  [/^aadsts(53\d+|50005|50097|50131|50158)$/, 'conditional-access', null],
  [/^(500|503)$/, 'company-portal', null],
  [/^(0x8007|0x8000|0x8004|0x8009|0x8019)[0-9a-f]{4}$/, null, 'windows'],
];

/** Both parts are `null` for a code that tells nothing. */
export const codeFamily = (errorCode: string): CodeFamily => {
  const found = FAMILIES.find(([pattern]) => pattern.test(errorCode.toLowerCase()));
  return { category: found?.[1] ?? null, platform: found?.[2] ?? null };
};
