import { describe, expect, it } from '@jest/globals';
import { findErrorCodes, normaliseErrorCode } from '../../../src/domain/intake/error-codes.js';

const found: readonly (readonly [text: string, ...codes: string[]])[] = [
  ['80180014', '0x80180014'],
  ['0X80180014.', '0x80180014'],
  ['error 0x 8018 0014 shows', '0x80180014'],
  ['error 0x80 18 00 14', '0x80180014'],
  ['Code: 8018 0014', '0x80180014'],
  ['Ox8018002B with the letter O', '0x8018002b'],
  ['錯誤代碼80180014無法註冊', '0x80180014'],
  ['「錯誤碼：0x80180026」', '0x80180026'],
  ['0x80180014-0x80180018', '0x80180014', '0x80180018'],
  ['0x87D1FDE8, 0x87d1fde8 and 87D1FDE8', '0x87d1fde8'],
  ['a slip of the pen: 0x801c003', '0x801c003'],
  ['a slip of the pen: 0x80180002b', '0x80180002b'],
  ['CAA20002 in Teams', '0xcaa20002'],
  ['error code 0x643', '0x643'],
  ['-2016281112', '-2016281112'],
  ['the minus of the web (−2016345060)', '-2016345060'],
  ['2016281112', '2016281112'],
  ['error code 2149056522', '2149056522'],
  ['-2016330882 (0x87d13b7e)', '-2016330882', '0x87d13b7e'],
  ['error -25244', '-25244'],
  ['aadsts50020: user', 'AADSTS50020'],
  ['AADSTS 53003', 'AADSTS53003'],
  ['APNSCERTIFICATENOTVALID', 'APNSCertificateNotValid'],
  ['devicecapreached!', 'DeviceCapReached'],
  ['xpc_type_error', 'XPC_TYPE_ERROR'],
  ['DefaultDeviceCompliancePolicy.RequireUserExistence.', 'DefaultDeviceCompliancePolicy.RequireUserExistence'],
  ['error 806', '806'],
  ['錯誤 806', '806'],
  ['error #808', '808'],
  ['error code is 30', '30'],
  ['failed (status 30)', '30'],
  ['HTTP 500 on Company Portal', '500'],
  ['a 503 error', '503'],
  ['出現 500 錯誤', '500'],
  ['exit code 1603', '1603'],
];

const notCodes: readonly string[] = [
  'iOS 16.4.1 error',
  'Windows build 22631 error',
  'KB5034441 is missing',
  'error since 2026-11-22',
  'error 20261122',
  'error 10:30 today',
  'error on 12 devices',
  'error 3 times',
  '錯誤 3 次',
  'we got 3 errors',
  'error after 30 days',
  'error 30%',
  'costs $500 error',
  'price 1,200 error',
  'call me at 80180014',
  'phone 02-8018-0014',
  'serial 80180014',
  'verification code 482913',
  '驗證碼 482913',
  'GUID 80180014-1234-4321-8888-1234567890ab',
  'https://contoso.example/80180014',
  'ana80180014@contoso.example',
  'address 0x00007FF6A1B2C3D4',
  'Device Credential (0x1)',
  '192.168.1.1 error',
  'event ID 76',
  'room 806',
  'the work of deadbeef and 80a1b2c3',
];

describe('error codes', () => {
  it.each(found)('are found in: %s', (text, ...codes) => {
    expect(findErrorCodes(text)).toEqual(codes);
  });

  it.each(notCodes)('are not seen in: %s', (text) => {
    expect(findErrorCodes(text)).toEqual([]);
  });

  it('compare in one spelling, wherever they come from', () => {
    expect(normaliseErrorCode('80180014')).toBe('0x80180014');
    expect(normaliseErrorCode('0x87D1FDE8')).toBe('0x87d1fde8');
    expect(normaliseErrorCode('806')).toBe('806');
    expect(normaliseErrorCode('nodesuchcode')).toBe('nodesuchcode');
  });
});
