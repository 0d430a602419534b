import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Contract, Schema } from './contract.js';

/** Objects hold what the contract names and nothing else. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (value === null || typeof value !== 'object') return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, of]) => [key, closed(of)]));
  return inner['properties'] && typeof inner['properties'] === 'object' && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}

/** Checks values against the schemas of one contract. */
export class SchemaCheck {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly known = new Map<Schema, ValidateFunction>();

  constructor(private readonly contract: Contract) {
    addFormats.default(this.ajv);
    this.ajv.addSchema({ $id: 'contract', components: closed(contract.document.components) });
  }

  /** What is wrong, in words; empty when it fits. */
  problems(schema: Schema, value: unknown): string[] {
    let validate = this.known.get(schema);
    if (!validate) {
      const text = JSON.stringify(closed(schema)).replaceAll('"#/components/', '"contract#/components/');
      validate = this.ajv.compile(JSON.parse(text) as object);
      this.known.set(schema, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    );
  }
}
