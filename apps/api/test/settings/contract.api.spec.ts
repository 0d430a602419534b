import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

interface Contract {
  components: { schemas: Record<string, { required?: string[]; properties: Record<string, Record<string, unknown>> }> };
}

describe('the contract of records', () => {
  it.each(['Practice', 'Client', 'Task'])(
    '%s: every field is present in an answer, and few are needed to change one',
    async (name) => {
      const { schemas } = (await app.visitor().get<Contract>('/api/openapi.json')).body.components;
      const answer = schemas[`${name}Response`]!;
      expect([...answer.required!].sort()).toEqual(Object.keys(answer.properties).sort());
      expect(schemas[`Patch${name}Dto`]!.required).toBeUndefined();
    },
  );

  it('keeps the types of fields that an answer takes over', async () => {
    const { schemas } = (await app.visitor().get<Contract>('/api/openapi.json')).body.components;
    const { paymentTermsDays, status, rounding, contacts } = schemas['ClientResponse']!.properties;
    expect(paymentTermsDays).toMatchObject({ type: ['integer', 'null'] });
    expect(status).toMatchObject({ type: 'string', enum: ['prospect', 'active', 'archived'] });
    expect(rounding).toMatchObject({ anyOf: [{ $ref: '#/components/schemas/RoundingDto' }, { type: 'null' }] });
    expect(contacts).toMatchObject({ type: 'array', items: { $ref: '#/components/schemas/ContactResponse' } });
  });
});
