import { describe, expect, it } from '@jest/globals';
import { toApiProblem } from './api-problem.js';

describe('toApiProblem', () => {
  it('keeps what the server says, and the facts beside it', () => {
    const problem = toApiProblem(409, {
      type: 'about:blank',
      title: 'Already on another document',
      status: 409,
      code: 'already_claimed',
      detail: 'The entry is on a draft. Take it off there first.',
      requestId: 'r-1',
      errors: [{ pointer: '/timeEntryIds/0', detail: 'is on a draft' }],
      invoiceId: 'i-1',
    });
    expect(problem).toMatchObject({
      status: 409,
      code: 'already_claimed',
      requestId: 'r-1',
      facts: { invoiceId: 'i-1' },
    });
    expect(problem.message).toBe('The entry is on a draft. Take it off there first.');
    expect(problem.fieldError('timeEntryIds/0')).toBe('is on a draft');
    expect(problem.fieldError('timeEntryIds')).toBeUndefined();
  });

  it.each([
    [502, '<html>Bad gateway</html>', 'internal', 'The server did not answer. Try again in a moment.'],
    [404, undefined, 'invalid_request', 'The server refused this (404).'],
  ])('makes a readable problem of a %d that is none', (status, body, code, detail) => {
    expect(toApiProblem(status, body)).toMatchObject({ status, code, detail, errors: [], requestId: '' });
  });

  it('ignores errors that are not fields', () => {
    expect(toApiProblem(400, { errors: ['x', { pointer: 1 }, { pointer: '/a', detail: 'b' }] }).errors).toEqual([
      { pointer: '/a', detail: 'b' },
    ]);
  });
});
