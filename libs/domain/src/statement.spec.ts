import { describe, expect, it } from '@jest/globals';
import { runningBalances } from './statement.js';

describe('the lines of an account', () => {
  it('carry the balance from one to the next', () => {
    const { lines, closingMinor } = runningBalances(500_00, [
      { what: 'invoice', amountMinor: 1_329_75 },
      { what: 'payment', amountMinor: -1_900_00 },
      { what: 'returned', amountMinor: 1_900_00 },
    ]);
    expect(lines.map(({ balanceMinor }) => balanceMinor)).toEqual([1_829_75, -70_25, 1_829_75]);
    expect(lines[0]).toEqual({ what: 'invoice', amountMinor: 1_329_75, balanceMinor: 1_829_75 });
    expect(closingMinor).toBe(1_829_75);
  });

  it('close with what they opened with when there are none', () => {
    expect(runningBalances(-7, [])).toEqual({ lines: [], closingMinor: -7 });
  });

  it('are whole minor units', () => {
    expect(() => runningBalances(0.5, [])).toThrow();
    expect(() => runningBalances(0, [{ amountMinor: Number.NaN }])).toThrow();
  });
});
