import { describe, expect, it } from '@jest/globals';
import { tokenise } from '../../../src/domain/intake/normalise.js';
import { findTerms, indexTerms, listTerms } from '../../../src/domain/intake/terms.js';

const find = (text: string, list: string): readonly string[] =>
  findTerms(tokenise(text), indexTerms(listTerms(list).map((term) => [term, term]))).map(({ term }) => term);

describe('finding terms', () => {
  it('hides a short term inside a long one', () => {
    expect(find('the push certificate of this certificate', 'certificate, push certificate')).toEqual([
      'push certificate',
      'certificate',
    ]);
  });

  it('takes a star for any ending of the word', () => {
    expect(find('enrolling an enrolment', 'enrol*')).toEqual(['enrol*', 'enrol*']);
    expect(find('deployed apps', 'deploy* app*')).toEqual(['deploy* app*']);
    expect(find('wireless', 'wire')).toEqual([]);
  });

  it('reads Chinese without blanks, also next to Latin words', () => {
    expect(find('我的iPad連不上WiFi設定檔'.toLowerCase(), 'ipad, 連不上, wifi 設定檔')).toEqual([
      'ipad',
      '連不上',
      'wifi 設定檔',
    ]);
  });

  it('takes can’t and cant for the same word, and a company’s for a company', () => {
    expect(find("can't reach the company's mail", 'cant, company')).toEqual(['cant', 'company']);
  });
});
