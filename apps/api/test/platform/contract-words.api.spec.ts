import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ERROR_CODES, type ErrorCode } from '../../src/platform/errors/error-codes.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Contract, type Operation } from './contract.js';

let app: TestApp;
let contract: Contract;
beforeAll(async () => {
  app = await startTestApp();
  contract = await Contract.of(app.url);
});
afterAll(() => app.close());

const raw = ({ method, template }: Operation) => contract.document.paths[template]![method.toLowerCase()]!;
const those = (wrong: (operation: Operation) => boolean) => contract.operations.filter(wrong).map(({ name }) => name);

describe('every operation of the contract', () => {
  it('says what it does and who may call it', () => {
    expect(those((operation) => !raw(operation).summary)).toEqual([]);
    expect(those((operation) => !/token|everybody/.test(raw(operation).description ?? ''))).toEqual([]);
  });

  it('names the codes of each failure, and they are codes of that status', () => {
    const told = contract.operations.flatMap(({ name, responses }) =>
      Object.entries(responses).flatMap(([status, { description }]) => {
        if (Number(status) < 400) return [];
        const codes = [...(description ?? '').matchAll(/`(\w+)`:/g)].map(([, code]) => code as ErrorCode);
        const wrong = codes.filter((code) => ERROR_CODES[code]?.status !== Number(status));
        return codes.length === 0 || wrong.length > 0 ? [`${name} ${status}: ${description}`] : [];
      }),
    );
    expect(told).toEqual([]);
  });

  it('has a name of its own', () => {
    const names = contract.operations.map((operation) => raw(operation).operationId);
    expect(new Set(names).size).toBe(names.length);
  });
});
