import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeKey, isBroad } from '../../../src/domain/known-issues/code-key.js';

describe('a code', () => {
  it.each([
    [['0x87D1041C', '87d1041c', '-2016345060', '2278622236'], '0x87d1041c'],
    [['0x87D11388', '-2016341112', '2016341112'], '0x87d11388'],
    [['0x8018000A', '2149056522'], '0x8018000a'],
    [['0x0000001', '0x00000001'], '0x00000001'],
    [['DeviceCapReached', 'devicecapreached'], 'devicecapreached'],
    [['0x801c003'], '0x801c003'],
    [['0x80180002b'], '0x80180002b'],
    [['500'], '500'],
    [['-25244'], '-25244'],
  ])('%j is always %s', (written, key) => {
    expect(written.map(codeKey)).toEqual(written.map(() => key));
  });

  it('keeps its key, and its decimals are the same code', () => {
    const failure = fc.integer({ min: 0x8000_0000, max: 0xffff_ffff - 10_000_000 });
    fc.assert(
      fc.property(failure, (number) => {
        const key = `0x${number.toString(16)}`;
        expect([key, String(number), codeKey(key)].map(codeKey)).toEqual([key, key, key]);
        if (2 ** 32 - number >= 100_000_000) expect(codeKey(String(number - 2 ** 32))).toBe(key);
      }),
    );
  });

  it('is broad when many programs use it', () => {
    expect(['500', '806', '-25244', '0x00000400', '0x80070490', '0x800705b4'].map(isBroad)).not.toContain(false);
    expect(['0x80180014', '0x87d1041c', '0x81039001', 'oobeidps'].map(isBroad)).not.toContain(true);
  });
});
