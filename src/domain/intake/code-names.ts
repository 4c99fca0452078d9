/** Error codes that are names, in the spelling that Microsoft and Apple show. */
const CODE_NAMES: readonly string[] = [
  'AccountNotOnboarded',
  'APNSCertificateNotValid',
  'DefaultDeviceCompliancePolicy.RequireDeviceCompliancePolicyAssigned',
  'DefaultDeviceCompliancePolicy.RequireRemainContact',
  'DefaultDeviceCompliancePolicy.RequireUserExistence',
  'DeviceCapReached',
  'DeviceTypeNotSupported',
  'MdmAuthorityNotDefined',
  'NoEnrollmentPolicy',
  'OOBEAADV10',
  'OOBEIDPS',
  'OOBEKEYBOARD',
  'OOBELOCAL',
  'OOBEREGION',
  'OOBEZDP',
  'UserLicenseTypeInvalid',
  'XPC_TYPE_ERROR',
  'ZtdDeviceAlreadyAssigned',
  'ZtdDeviceAssignedToOtherTenant',
  'ZtdDeviceDuplicated',
];

const BY_LOWER_CASE: ReadonlyMap<string, string> = new Map(CODE_NAMES.map((name) => [name.toLowerCase(), name]));

/** The right spelling of a named code, however it was typed; `undefined` for any other word. */
export const codeName = (word: string): string | undefined => BY_LOWER_CASE.get(word.toLowerCase());
