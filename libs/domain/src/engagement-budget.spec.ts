import { describe, expect, it } from '@jest/globals';
import { budgetStep, usedBps } from './engagement-budget.js';

describe('what is told of an hours budget of 10 hours', () => {
  it.each([
    [479, [], [], []],
    [480, [], ['near'], []],
    [599, ['near'], [], []],
    [600, ['near'], ['over'], []],
    [720, [], ['near', 'over'], []],
    [720, ['near', 'over'], [], []],
    [599, ['near', 'over'], [], ['over']],
    [479, ['near', 'over'], [], ['near', 'over']],
  ] as const)('%i min with %j told: fires %j, re-arms %j', (minutes, fired, fire, rearm) =>
    expect(budgetStep(usedBps(minutes, 600), fired)).toEqual({ fire, rearm }),
  );

  it('is over when there is no budget any more', () =>
    expect(budgetStep(usedBps(720, null), ['near'])).toEqual({ fire: [], rearm: ['near'] }));
});
