import type { Contract, Operation, Schema } from './contract.js';
import { bodyOf, requiredOf } from './samples.js';
import type { RecordIds } from './full-practice.js';

/** JSON that JavaScript cannot write: stands in for itself until the body is text. */
const TOO_LARGE = '«1e400»';

/** What every text for people takes. */
export const FREE_TEXT = 'emoji and markup';

const HOSTILE: Array<[string, unknown]> = [
  ['a text', 'text'],
  ['an empty text', ''],
  ['spaces', '   '],
  ['a NUL character', 'a\u0000b'],
  ['10 000 characters', 'x'.repeat(10_000)],
  [FREE_TEXT, '👩🏽‍💻 <b>"Tom\'s" & co</b>'],
  ['a lone surrogate', 'a\ud800b'],
  ['zero', 0],
  ['a negative number', -1],
  ['a fraction', 0.1],
  ['a huge number', 9_007_199_254_740_991],
  ['a number beyond all', TOO_LARGE],
  ['an impossible date', '2026-02-30'],
  ['the year 9999', '9999-12-31'],
  ['an impossible instant', '2026-02-30T25:61:00Z'],
  ['the year 9999 to the second', '9999-12-31T23:59:59Z'],
  ['true', true],
  ['null', null],
  ['an empty list', []],
  ['a list of lists', [[1]]],
  ['a list of null', [null]],
  ['an empty object', {}],
  ['an object in an object', { a: { b: 1 } }],
  ['operators', { $ne: null }],
];

export interface HostileCase {
  /** `/contacts/0/name: a NUL character` */
  name: string;
  /** Pointer of the field that is wrong. */
  pointer: string;
  /** What it is set to. */
  value: string;
  /** The body as data, for the schema; a number beyond all is Infinity. */
  body: unknown;
  json: string;
}

type Path = Array<string | number>;

/** Every field of a body, those of nested objects and of the first item of lists too. */
function fieldsOf(contract: Contract, schema: Schema, at: Path = []): Path[] {
  const inner = contract.resolve(schema);
  if (inner.properties)
    return Object.entries(inner.properties).flatMap(([name, of]) => [
      [...at, name],
      ...fieldsOf(contract, of, [...at, name]),
    ]);
  return inner.items ? [[...at, 0], ...fieldsOf(contract, inner.items, [...at, 0])] : [];
}

/** The body with one value set, and whatever it takes on the way there. */
function withValue(
  contract: Contract,
  schema: Schema,
  base: unknown,
  path: Path,
  value: unknown,
  ids: RecordIds,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = contract.resolve(schema);
  if (typeof step === 'number') {
    const first: unknown = Array.isArray(base) ? base[0] : undefined;
    return [withValue(contract, inner.items!, first, rest, value, ids)];
  }
  const given = base !== null && typeof base === 'object' && !Array.isArray(base);
  const known = given ? (base as Record<string, unknown>) : requiredOf(contract, inner, ids);
  return { ...known, [step]: withValue(contract, inner.properties![step]!, known[step], rest, value, ids) };
}

const beyondAll = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(`"${TOO_LARGE}"`, '1e400'));

function caseOf(name: string, pointer: string, body: unknown): HostileCase {
  const json = JSON.stringify(body).replaceAll(`"${TOO_LARGE}"`, '1e400');
  return { name: `${pointer}: ${name}`, value: name, pointer, body: beyondAll(body), json };
}

/** Each field of the operation's body with each hostile value, one at a time, and a property that nobody knows. */
export function hostileBodies(
  contract: Contract,
  operation: Operation,
  ids: RecordIds,
  version: number | undefined,
): HostileCase[] {
  const schema = operation.body!;
  const base = { ...bodyOf(contract, operation, ids), ...(version === undefined ? {} : { version }) };
  const fields = fieldsOf(contract, schema).filter(([first]) => first !== 'version');
  const cases = fields.flatMap((path) =>
    HOSTILE.map(([name, value]) =>
      caseOf(name, `/${path.join('/')}`, withValue(contract, schema, base, path, value, ids)),
    ),
  );
  return [
    ...cases,
    caseOf('an unknown property', '/isAdmin', { ...base, isAdmin: true }),
    caseOf('a practice id', '/practiceId', { ...base, practiceId: ids.client }),
  ];
}
