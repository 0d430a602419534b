import { describe, expect, it } from '@jest/globals';
import { DomainError, isDomainError } from './errors.js';
import {
  ENGAGEMENT_MACHINE,
  ENGAGEMENT_STATUSES,
  INVOICE_MACHINE,
  INVOICE_STATUSES,
  QUOTE_MACHINE,
  QUOTE_STATUSES,
  TASK_MACHINE,
  TASK_STATUSES,
} from './machines.js';
import { assertTransition, canTransition, machineProblems, type StateMachine } from './state-machine.js';

describe('state machines', () => {
  it.each<[string, StateMachine<string>, readonly string[]]>([
    ['invoice', INVOICE_MACHINE, INVOICE_STATUSES],
    ['quote', QUOTE_MACHINE, QUOTE_STATUSES],
    ['engagement', ENGAGEMENT_MACHINE, ENGAGEMENT_STATUSES],
    ['task', TASK_MACHINE, TASK_STATUSES],
  ])('%s is sound and has every status', (_, machine, statuses) => {
    expect(machineProblems(machine)).toEqual([]);
    expect(Object.keys(machine.transitions).sort()).toEqual([...statuses].sort());
  });

  it('finds what is wrong with a machine', () => {
    const broken: StateMachine<string> = { initial: 'x', transitions: { a: ['a', 'b', 'b'], c: [] } };
    expect(machineProblems(broken)).toEqual([
      'initial state x is unknown',
      'a leads to itself',
      'a names a target twice',
      'a leads to unknown b',
      'a leads to unknown b',
      'a cannot be reached',
      'c cannot be reached',
    ]);
  });

  it.each([
    ['draft', 'sent', true],
    ['draft', 'accepted', false],
    ['sent', 'accepted', true],
    ['expired', 'accepted', false],
    ['accepted', 'declined', false],
    ['accepted', 'converted', true],
    ['converted', 'accepted', false],
    ['superseded', 'sent', false],
  ] as const)('a quote from %s to %s: %s (rules 39 and 40)', (from, to, expected) =>
    expect(canTransition(QUOTE_MACHINE, from, to)).toBe(expected),
  );

  it.each([
    ['draft', 'finalised', true],
    ['finalised', 'draft', false],
    ['paid', 'partly_paid', true],
    ['credited', 'finalised', false],
  ] as const)('an invoice from %s to %s: %s (rules 23 and 35)', (from, to, expected) =>
    expect(canTransition(INVOICE_MACHINE, from, to)).toBe(expected),
  );

  it('says what cannot be done', () => {
    expect(() => assertTransition(QUOTE_MACHINE, 'expired', 'accepted', 'quote')).toThrow(
      'This quote is expired and cannot become accepted.',
    );
    expect(() => assertTransition(TASK_MACHINE, 'todo', 'in_progress', 'task')).not.toThrow();
  });
});

describe('errors', () => {
  it('are told from others by name, code and detail', () => {
    expect(isDomainError(new DomainError('invalid_date', 'x'))).toBe(true);
    expect(
      isDomainError(Object.assign(new Error('x'), { name: 'DomainError', code: 'invalid_date', detail: 'x' })),
    ).toBe(true);
    expect(isDomainError(new Error('x'))).toBe(false);
    expect(isDomainError('x')).toBe(false);
  });
});
