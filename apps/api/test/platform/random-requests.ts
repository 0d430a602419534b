import fc from 'fast-check';
import { isId, typesOf, type Contract, type Operation, type Schema } from './contract.js';
import type { RecordIds } from './full-practice.js';
import { pathOf, recordOfField, recordOfParam } from './samples.js';
import { UNKNOWN_ID } from '../support/records.js';

export interface RandomRequest {
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Undefined: none is sent. */
  body: unknown;
}

const DEPTH_MAX = 4;

/** What no field takes, or hardly any. */
const NONSENSE = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1.5, 1e21, '', ' ', 'x'.repeat(6_000), [], {}, [[]], '2026-02-30', '\u0007'),
  fc.jsonValue({ maxDepth: 2 }),
);

const text = (schema: Schema): fc.Arbitrary<string> => {
  const max = Math.min(Number(schema['maxLength'] ?? 60), 60);
  const min = Math.min(Number(schema['minLength'] ?? 0), max);
  return fc.string({ minLength: min, maxLength: max, unit: 'grapheme' });
};

const date = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Requests as the contract describes them, right and wrong, for one practice. */
export class RequestMaker {
  constructor(
    private readonly contract: Contract,
    private readonly ids: RecordIds,
  ) {}

  /** The same seed gives the same requests. */
  make(operation: Operation, count: number, seed: number): RandomRequest[] {
    return fc.sample(this.request(operation), { numRuns: count, seed });
  }

  private request(operation: Operation): fc.Arbitrary<RandomRequest> {
    return fc.record({
      path: this.path(operation),
      query: this.query(operation),
      headers: this.headers(operation),
      body: operation.body ? this.body(operation.body) : fc.constant(undefined),
    });
  }

  private path(operation: Operation): fc.Arbitrary<string> {
    const values = operation.pathParams.map(({ name }) => {
      const kind = recordOfParam(operation, name);
      const known = kind ? this.ids[kind] : undefined;
      return fc
        .oneof(
          { weight: 8, arbitrary: fc.constant(known) },
          { weight: 1, arbitrary: fc.constant(UNKNOWN_ID) },
          { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 20 }).map(encodeURIComponent) },
        )
        .map((value) => [name, value] as const);
    });
    return fc.tuple(...values).map((pairs) => {
      const instead = Object.fromEntries(pairs.filter(([, value]) => value !== undefined && !/^\.{1,2}$/.test(value)));
      return pathOf(operation, this.ids, instead as Record<string, string>);
    });
  }

  private query({ queryParams }: Operation): fc.Arbitrary<Record<string, string>> {
    const fields = Object.fromEntries(
      queryParams.map(({ name, schema }) => [
        name,
        fc.oneof(
          { weight: 6, arbitrary: this.value(name, schema, 0).map(String) },
          { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
        ),
      ]),
    );
    const required = queryParams.filter((parameter) => parameter.required).map(({ name }) => name);
    return fc.record(fields, { requiredKeys: required }) as fc.Arbitrary<Record<string, string>>;
  }

  private headers({ method }: Operation): fc.Arbitrary<Record<string, string>> {
    if (method !== 'PATCH' && method !== 'PUT') return fc.constant({});
    return fc.constantFrom<Record<string, string>>(
      { 'If-Match': '"1"' },
      { 'If-Match': '"2"' },
      { 'If-Match': 'x' },
      {},
    );
  }

  private body(schema: Schema): fc.Arbitrary<unknown> {
    const valid = this.value('', schema, 0);
    const spoilt = fc.tuple(valid, fc.nat(), NONSENSE).map(([body, at, wrong]) => {
      const keys = Object.keys(body as object);
      return keys.length === 0 ? wrong : { ...(body as object), [keys[at % keys.length]!]: wrong };
    });
    const more = valid.map((body) => ({ ...(body as object), surprise: 1 }));
    return fc.oneof(
      { weight: 7, arbitrary: valid },
      { weight: 3, arbitrary: spoilt },
      { weight: 1, arbitrary: more },
      { weight: 1, arbitrary: NONSENSE },
    );
  }

  private value(name: string, schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const nullable = typesOf(schema).includes('null') || schema.anyOf?.some(({ type }) => type === 'null');
    const inner = this.contract.resolve(schema);
    const given = this.present(name, inner, depth);
    return nullable ? fc.oneof({ weight: 4, arbitrary: given }, { weight: 1, arbitrary: fc.constant(null) }) : given;
  }

  private present(name: string, schema: Schema, depth: number): fc.Arbitrary<unknown> {
    if (schema.enum) return fc.constantFrom(...schema.enum.filter((choice) => choice !== null));
    if (isId(schema)) return fc.constantFrom(this.known(name), this.known(name), UNKNOWN_ID);
    if (schema.format === 'date') return date;
    if (schema.format === 'date-time') return date.map((day) => `${day}T10:00:00Z`);
    if (schema.format === 'email') return fc.nat(99).map((n) => `somebody-${n}@example.com`);
    if (schema['pattern']) return fc.oneof(fc.constant(schema.example ?? 'x'), text(schema));
    const type = typesOf(schema).find((each) => each !== 'null');
    if (type === 'boolean') return fc.boolean();
    if (type === 'integer' || type === 'number') {
      const min = Math.ceil(Number(schema['minimum'] ?? 0));
      const max = Number(schema['maximum'] ?? 1_000_000);
      return fc.integer({ min, max: Math.min(max, min + 100_000) });
    }
    if (type === 'array') {
      const max = depth >= DEPTH_MAX ? 0 : Math.min(Number(schema['maxItems'] ?? 3), 3);
      return fc.array(this.value(name, schema.items ?? {}, depth + 1), {
        minLength: Math.min(schema.minItems ?? 0, max),
        maxLength: max,
      });
    }
    if (schema.properties) return this.object(schema, depth);
    if (type === 'object') return fc.dictionary(fc.string({ maxLength: 5 }), fc.nat(9), { maxKeys: 2 });
    return fc.oneof(fc.constant(schema.example ?? 'Text'), text(schema));
  }

  private object({ properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<unknown> {
    const fields = Object.fromEntries(
      Object.entries(properties).map(([name, of]) => [name, this.value(name, of, depth + 1)]),
    );
    return fc.record(fields, { requiredKeys: required });
  }

  private known(name: string): string {
    const kind = recordOfField(name);
    return kind ? this.ids[kind] : UNKNOWN_ID;
  }
}
