import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Invoice } from '../invoicing/billing-room.js';
import type { Visitor } from '../support/visitor.js';
import { PortalHouse } from './portal-room.js';

interface Statement {
  closingMinor: number;
  lines: Array<{ invoiceId: string | null; number: string | null; amountMinor: number; balanceMinor: number }>;
}

let house: PortalHouse;
let room: Awaited<ReturnType<PortalHouse['practice']>>;
let contact: Visitor;
let shown: Invoice;
let hidden: Invoice;

const statement = (query = '') => contact.ok<Statement>('GET', `/api/portal/v1/statement${query}`);
const office = (query = '') => room.me.ok<Statement>('GET', `/clients/${room.clientId}/statement${query}`);

beforeAll(async () => {
  house = await PortalHouse.open();
  room = await house.practice();
  shown = await room.billed(765_00);
  hidden = await room.billed(100_00);
  await room.me.ok('POST', `/invoices/${shown.id}/publish`);
  const other = await room.client();
  const theirs = await room.draft({ clientId: other });
  await room.fee(theirs, 999_00);
  await room.finalise(theirs.id);
  contact = await house.signIn(room.email);
}, 90_000);
afterAll(() => house.close());

it.each(['', '?form=balance_forward'])(
  'is the whole account of the own client and nothing else, as the practice has it%s',
  async (query) => {
    const mine = await statement(query);
    // 765,00 and 100,00 with 15 % VAT.
    expect(mine.closingMinor).toBe(994_75);
    expect(mine.lines.map(({ amountMinor, balanceMinor }) => [amountMinor, balanceMinor])).toEqual([
      [879_75, 879_75],
      [115_00, 994_75],
    ]);
    const ours = await office(query);
    expect(mine).toEqual({
      ...ours,
      lines: ours.lines.map((line) => ({ ...line, invoiceId: line.invoiceId === hidden.id ? null : line.invoiceId })),
    });
    expect(mine.lines.map(({ invoiceId }) => invoiceId)).toEqual([shown.id, null]);
  },
);

it('takes a period, and says what is wrong with one', async () => {
  expect(await statement('?from=2026-01-01&to=2026-01-31')).toMatchObject({
    from: '2026-01-01',
    to: '2026-01-31',
    lines: [],
    closingMinor: 0,
  });
  expect(await contact.get('/api/portal/v1/statement?from=2026-02-01&to=2026-01-31')).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: 'from' }] },
  });
});

it('comes as PDF, the same that the practice has', async () => {
  const path = 'statement.pdf?form=balance_forward';
  const mine = await contact.get<Buffer>(`/api/portal/v1/${path}`);
  const ours = await room.me.get<Buffer>(`/clients/${room.clientId}/${path}`);
  expect([mine.status, mine.headers.get('content-type'), mine.headers.get('cache-control')]).toEqual([
    200,
    'application/pdf',
    'private, no-store',
  ]);
  expect(mine.body.equals(ours.body)).toBe(true);
});
