import { describe, expect, it } from '@jest/globals';
import { findCategory } from '../../../src/domain/intake/category.js';
import { tokenise } from '../../../src/domain/intake/normalise.js';

const categoryOf = (text: string, ...errorCodes: string[]) => findCategory(tokenise(text), errorCodes)?.is ?? null;

describe('the category of a problem', () => {
  it('is what the words name, not where they were read', () => {
    expect(categoryOf('company portal says couldnt add your device')).toBe('enrolment');
    expect(categoryOf('company portal says not compliant')).toBe('compliance');
    expect(categoryOf('company portal does not open')).toBe('company-portal');
  });

  it('tells a push certificate from other certificates', () => {
    expect(categoryOf('the apple push certificate has to be renewed')).toBe('enrolment');
    expect(categoryOf('the user certificate has to be renewed')).toBe('certificates');
  });

  it('may be known from the code alone', () => {
    expect(categoryOf('it fails', '0x87d13b7e')).toBe('app-deployment');
    expect(categoryOf('it fails', 'AADSTS53003')).toBe('conditional-access');
    expect(categoryOf('it fails', '806')).toBe('autopilot');
  });

  it('is open where nothing tells it', () => {
    expect(categoryOf('it is broken', '0x80004005')).toBeNull();
  });
});
