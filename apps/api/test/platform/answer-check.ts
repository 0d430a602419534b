import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from '../support/answer.js';
import { Contract, type OpenApi, type Operation } from './contract.js';
import { SchemaCheck } from './schema-check.js';

/** What any route may answer before it is reached, or for how it was asked. */
const EVERYWHERE = [413, 415];

/** Undefined when the answer is one that the contract describes. */
export function complaintOf(
  check: SchemaCheck,
  operation: Operation,
  { status, headers, body }: Answer,
): string | undefined {
  if (status >= 500) return `${status} ${JSON.stringify(body)}`;
  const documented = operation.responses[status];
  if (!documented) {
    const { code } = (body ?? {}) as { code?: string };
    return EVERYWHERE.includes(status) ? undefined : `${status} ${code ?? ''} is not documented`;
  }
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const schema = documented.content?.[type]?.schema;
  if (!schema || !type.includes('json')) return undefined;
  // RFC 9457 lets a problem carry facts of its own beside the members that all have.
  const problem = check
    .problems(schema, body)
    .find((text) => !(type === 'application/problem+json' && text.startsWith('/ must NOT have additional')));
  return problem && `${status} ${problem}`;
}

interface Checked {
  contract: Contract;
  check: SchemaCheck;
}

const FILES = {
  '/api/v1/': 'libs/api-client/openapi.json',
  '/api/portal/v1/': 'libs/api-client/portal-openapi.json',
};
const committed = new Map<string, Checked>();

/** The committed contract that a path belongs to. That it is the server's own is a test by itself. */
function contractOf(at: string): Checked | undefined {
  const file = Object.entries(FILES).find(([begin]) => at.startsWith(begin))?.[1];
  if (!file) return undefined;
  const known = committed.get(file);
  if (known) return known;
  const document = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../..', file), 'utf8')) as OpenApi;
  const contract = new Contract(document);
  const checked = { contract, check: new SchemaCheck(contract) };
  committed.set(file, checked);
  return checked;
}

/** Throws when a route answers what its contract does not describe. A path that is no route of the contract is left alone. */
export function assertInContract(method: string, at: string, answer: Answer): void {
  const found = contractOf(at);
  const operation = found?.contract.find(method, at);
  if (!found || !operation) return;
  const complaint = complaintOf(found.check, operation, answer);
  if (complaint) throw new Error(`${operation.name} answers what its contract does not describe: ${complaint}`);
}
