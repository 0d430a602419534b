import { describe, expect, it } from '@jest/globals';
import { idsOf, readRunSearch } from './run-search.js';

const A = '0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e10';
const B = '0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e11';

describe('the address of a run', () => {
  it('holds ids, each once, and drops what is none', () => {
    expect(readRunSearch({ drafts: `${A}.${B}.${A}`, passed: `x.${B}.`, step: 'review' })).toEqual({
      drafts: `${A}.${B}`,
      passed: B,
      step: 'review',
    });
    expect(readRunSearch({ drafts: 5, passed: '', step: 'pay' })).toEqual({});
    expect(idsOf(undefined)).toEqual([]);
  });
});
