import { deflateSync, crc32 } from 'node:zlib';
import type { BillingRoom } from '../../invoicing/billing-room.js';
import type { Visitor } from '../../support/visitor.js';
import type { FullPractice } from '../full-practice.js';
import type { Versioned } from './versioned.js';

/** A PNG of one black pixel. */
function pixel(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const image = deflateSync(Buffer.from([0, 0, 0, 0]));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', image), chunk('IEND', Buffer.alloc(0))]);
}

export async function changeSettings(me: Visitor): Promise<void> {
  const { version } = await me.ok<Versioned>('GET', '/practice');
  const changed = await me.ok<Versioned>('PATCH', '/practice', { tagline: 'Chartered accountant', version });
  const logo = await fetch(`${me.baseUrl}/api/v1/practice/logo`, {
    method: 'PUT',
    headers: { 'Content-Type': 'image/png', 'If-Match': `"${changed.version}"`, Cookie: me.cookie },
    body: new Uint8Array(pixel()),
  });
  if (logo.status !== 200) throw new Error(`PUT /practice/logo answered ${logo.status}`);
  await me.ok('GET', '/practice/logo');
  await me.ok('DELETE', '/practice/logo');
  const template = await me.ok<Versioned>('GET', '/practice/templates/invoice');
  const text = { subject: 'Invoice {{number}}', message: 'Good day', version: template.version };
  await me.ok('PUT', '/practice/templates/invoice', text);
  await me.ok('DELETE', '/practice/templates/invoice');
}

export async function changeRecords(me: Visitor, { clientId, serviceTypeId }: BillingRoom): Promise<void> {
  const created: Array<[string, object, object]> = [
    ['/service-types', { name: 'Advisory' }, { name: 'Advice' }],
    ['/clients', { name: 'Blue Crane', kind: 'company' }, { name: 'Blue Crane Ltd' }],
    ['/rates', { serviceTypeId, hourlyRateMinor: 1, effectiveFrom: '2099-01-01' }, { hourlyRateMinor: 2 }],
    ['/tasks', { title: 'Payroll', clientId, serviceTypeId }, { status: 'done' }],
  ];
  for (const [path, body, change] of created) {
    const { id, version } = await me.ok<Versioned>('POST', path, body);
    await me.ok('PATCH', `${path}/${id}`, { ...change, version });
    if (path === '/service-types' || path === '/clients') {
      await me.ok('POST', `${path}/${id}/archive`);
      await me.ok('POST', `${path}/${id}/unarchive`);
    }
    await me.ok('DELETE', `${path}/${id}`);
  }
  await me.ok('POST', '/rates/reprice', { from: '2026-11-01', dryRun: true });
}

export async function listenToEvents(me: Visitor, ids: FullPractice['ids']): Promise<void> {
  const listening = { url: 'http://127.0.0.1:9/other', events: ['invoice.*'] };
  const { id, version } = await me.ok<Versioned>('POST', '/webhook-endpoints', listening);
  await me.ok('PATCH', `/webhook-endpoints/${id}`, { description: 'Accounting', version });
  await me.ok('POST', `/webhook-endpoints/${id}/rotate-secret`);
  await me.ok('POST', `/webhook-endpoints/${id}/test`);
  await me.ok('DELETE', `/webhook-endpoints/${id}`);
  await me.ok('GET', `/webhook-deliveries/${ids.webhookDelivery}`);
  await me.ok('POST', `/webhook-deliveries/${ids.webhookDelivery}/replay`);
}

export async function manageTokens(me: Visitor): Promise<void> {
  const { id } = await me.ok<{ id: string }>('POST', '/api-tokens', { name: 'Export', scopes: ['time:read'] });
  await me.ok('GET', '/api-tokens');
  await me.ok('DELETE', `/api-tokens/${id}`);
}

export async function leave(me: Visitor): Promise<void> {
  await me.ok('PATCH', '/me/password', { current: me.password, password: 'another correct horse' });
  await me.ok('POST', '/auth/login', { email: me.email, password: 'another correct horse' });
  await me.ok('POST', '/auth/forgot', { email: me.email });
  await me.ok('POST', '/auth/logout');
}
