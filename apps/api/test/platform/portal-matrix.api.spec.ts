import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BillingRoom } from '../invoicing/billing-room.js';
import { PortalHouse } from '../portal/portal-room.js';
import { UNKNOWN_ID } from '../support/records.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { Contract, type Operation } from './contract.js';
import { SchemaCheck } from './schema-check.js';

/** What the ids in the portal's paths stand for, by the part of the path before them. */
interface Own {
  invoices: string;
  'credit-notes': string;
  quotes: string;
}

interface Party {
  visitor: Visitor;
  own: Own;
}

const BODIES: Record<string, object> = {
  'POST /api/portal/v1/quotes/{id}/accept': { name: 'Anel Botha' },
  'POST /api/portal/v1/invoices/{id}/paid-note': { date: '2026-11-26', amountMinor: 100 },
};
const SIGN_OUT = 'DELETE /api/portal/v1/session';

let house: PortalHouse;
let operations: Operation[];
let mine: Party;
let sameClientHidden: Own;
/** An answer is given once: what is answered already, and one more that waits. */
let answered: Record<string, string>;
let otherClient: Party;
let otherPractice: Party;

beforeAll(async () => {
  house = await PortalHouse.open();
  operations = house.portal.contract.operations.filter(({ responses }) => '401' in responses);
  const room = await house.practice();
  const documents = async (clientId: string, published: boolean): Promise<Own> => {
    const one = async (credited: boolean) => {
      const draft = await room.draft({ clientId });
      await room.fee(draft, 100_00);
      const invoice = await room.finalise(draft.id);
      if (published) await room.me.ok('POST', `/invoices/${invoice.id}/publish`);
      return { invoice, note: credited ? await room.credit(invoice.id, { full: true }) : undefined };
    };
    return {
      invoices: (await one(false)).invoice.id,
      'credit-notes': (await one(true)).note!.id,
      quotes: await offered(room, clientId, published),
    };
  };
  const own = await documents(room.clientId, true);
  const accepted = await offered(room, room.clientId, true);
  await room.me.ok('POST', `/quotes/${accepted}/accept`, { name: 'Anel Botha' });
  answered = {
    'GET /api/portal/v1/quotes/{id}/certificate': accepted,
    'POST /api/portal/v1/quotes/{id}/decline': await offered(room, room.clientId, true),
  };
  sameClientHidden = await documents(room.clientId, false);
  const email = house.address();
  const other = await room.client({ contacts: [{ name: 'Piet', email, portalAccess: true }] });
  const others = await documents(other, true);
  const theirs = await house.practice();
  const invoice = await theirs.billed(100_00);
  const credited = await theirs.billed(100_00);
  for (const { id } of [invoice, credited]) await theirs.me.ok('POST', `/invoices/${id}/publish`);
  const note = await theirs.credit(credited.id, { full: true });
  await house.work();
  mine = { visitor: await house.signIn(room.email), own };
  otherClient = { visitor: await house.signIn(email), own: others };
  otherPractice = {
    visitor: await house.signIn(theirs.email),
    own: { invoices: invoice.id, 'credit-notes': note.id, quotes: await offered(theirs, theirs.clientId, true) },
  };
}, 90_000);
afterAll(() => house.close());

/** A quote of the client: sent, or still a draft. */
async function offered({ me }: BillingRoom, clientId: string, sent: boolean): Promise<string> {
  const lines = [{ kind: 'fixed_fee', description: 'Advice', unitPriceMinor: 100_00 }];
  const { id } = await me.ok<{ id: string }>('POST', '/quotes', { clientId, lines });
  if (sent) await me.ok('POST', `/quotes/${id}/send`, { channels: ['portal'] });
  return id;
}

function kindOf({ name, template }: Operation): keyof Own | undefined {
  if (!template.includes('{')) return undefined;
  const kind = template.split('/')[4];
  if (template.split('{').length === 2 && (kind === 'invoices' || kind === 'credit-notes' || kind === 'quotes'))
    return kind;
  throw new Error(`${name}: no sample for its id. Add one to portal-matrix.api.spec.ts.`);
}

function call(visitor: Visitor, operation: Operation, own: Own | string): Promise<Answer> {
  const kind = kindOf(operation);
  const id =
    typeof own === 'string' ? own : (own === mine?.own && answered[operation.name]) || (kind && own[kind]) || '';
  const body = operation.method === 'POST' ? { body: BODIES[operation.name] ?? {} } : {};
  return visitor.call(operation.method, operation.template.replace(/\{\w+\}/, id), body);
}

const withId = () => operations.filter((operation) => kindOf(operation));
const shape = ({ status, body }: Answer) => JSON.stringify([status, { ...body, requestId: '' }]);

describe('every route of the portal', () => {
  it('answers its own client, as its contract says', async () => {
    const check = new SchemaCheck(house.portal.contract);
    const told: string[] = [];
    for (const operation of operations.filter(
      ({ name, template }) => name !== SIGN_OUT && !template.endsWith('/logo'),
    )) {
      const answer = await call(mine.visitor, operation, mine.own);
      const documented = operation.responses[answer.status];
      if (answer.status >= 300 || !documented) told.push(`${operation.name}: ${answer.status}`);
      const schema = documented?.content?.['application/json']?.schema;
      if (schema) told.push(...check.problems(schema, answer.body).map((problem) => `${operation.name}: ${problem}`));
    }
    expect(told).toEqual([]);
  });

  it.each<[string, () => Own]>([
    ['another client of the same practice', () => otherClient.own],
    ['another practice', () => otherPractice.own],
    ['its own client, not published', () => sameClientHidden],
  ])('answers 404 for what belongs to %s, as for what does not exist', async (_, own) => {
    const told: string[] = [];
    for (const operation of withId()) {
      const answers = [await call(mine.visitor, operation, own()), await call(mine.visitor, operation, UNKNOWN_ID)];
      if (answers[0]!.status !== 404 || shape(answers[0]!) !== shape(answers[1]!))
        told.push(`${operation.name}: ${answers.map(shape).join(' / ')}`);
    }
    expect(told).toEqual([]);
    expect(withId().length).toBeGreaterThanOrEqual(12);
  });

  it('lists nothing that belongs to another', async () => {
    const foreign = [otherClient.own, otherPractice.own, sameClientHidden].flatMap(
      (own) => Object.values(own) as string[],
    );
    const lists = operations.filter(({ method, template }) => method === 'GET' && !template.includes('{'));
    for (const operation of lists) {
      const { body } = await call(mine.visitor, operation, mine.own);
      const text = JSON.stringify(body);
      expect({ name: operation.name, foreign: foreign.filter((id) => text.includes(id)) }).toEqual({
        name: operation.name,
        foreign: [],
      });
    }
    for (const party of [otherClient, otherPractice])
      expect((await call(party.visitor, withId()[0]!, party.own)).status).toBeLessThan(300);
  });

  it('answers 401 to whoever is not signed in', async () => {
    for (const operation of operations) {
      const answer = await call(house.visitor(), operation, mine.own);
      expect({ name: operation.name, status: answer.status }).toEqual({ name: operation.name, status: 401 });
    }
  });
});

it('no route of the practitioner opens to a session of the portal', async () => {
  const { url } = house.office.app;
  const closed = (await Contract.of(url)).operations.filter(
    ({ responses, name }) => '401' in responses && !name.endsWith('/login'),
  );
  const intruder = house.office.app.visitor();
  const told: string[] = [];
  for (const cookie of [mine.visitor.cookie, mine.visitor.cookie.replace('atlas_portal=', 'atlas_session=')]) {
    intruder.cookie = cookie;
    for (const { name, method, template } of closed) {
      const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
      const { status } = await intruder.call(method, template.replace(/\{\w+\}/g, mine.own.invoices), body);
      if (status !== 401) told.push(`${name}: ${status}`);
    }
  }
  expect(told).toEqual([]);
  expect(closed.length).toBeGreaterThan(70);
});
