import { describe, expect, it } from '@jest/globals';
import { Linter } from 'eslint';
import { honestTests, noSave } from './rules.mjs';

type Rules = Linter.RulesRecord;

function complaints(code: string, rules: unknown): string[] {
  return new Linter().verify(code, [{ rules: rules as Rules }]).map(({ message }) => message);
}

describe('the rules of our own', () => {
  it.each([
    "it.skip('x', () => {})",
    "describe.only('x', () => {})",
    "test.todo('x')",
    "xit('x', () => {})",
    'jest.retryTimes(3)',
    'await new Promise((resolve) => setTimeout(resolve, 100))',
    'await page.waitForTimeout(500)',
  ])('refuse in a test: %s', (code) => {
    expect(complaints(code, honestTests)).toHaveLength(1);
  });

  it.each(['repository.save(body)', "import { OnEvent } from '@nestjs/event-emitter'"])(
    'refuse in the API: %s',
    (code) => {
      expect(complaints(code, noSave)).toHaveLength(1);
    },
  );

  it('leave an honest test alone', () => {
    expect(complaints("it.each([1])('x', () => expect(add(1, 1)).toBe(2))", honestTests)).toEqual([]);
  });
});
