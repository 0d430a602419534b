import type { components } from '@atlasos/api-client';
import { formatMoney } from '@atlasos/domain';
import { toast, troubleToast } from '@atlasos/ui';
import { client } from '../../app/api.js';
import { moneyMoved } from '../../app/money/money-moved.js';
import { sendReceipt } from './receipt.js';

type Body = components['schemas']['CreatePaymentDto'];

/**
 * Records it. Undo is a reversal with a reason of its own: money that was written down stays written down, also by mistake
 * (DOMAIN rule 34).
 */
export async function recordPayment(body: Body, locale: string, withReceipt: boolean): Promise<void> {
  const { data } = await client.POST('/api/v1/payments', { body });
  if (!data) return;
  const money = (minor: number) => formatMoney(minor, data.currency, locale);
  const excess =
    data.excessMinor > 0
      ? `. Another payment came in between: ${money(data.excessMinor)} of it is credit on the account`
      : '';
  toast(`Recorded: ${money(data.amountMinor)} from ${data.clientName}${excess}`, { undo: () => takeBack(data.id) });
  if (withReceipt)
    await sendReceipt(data.id).catch((error: Error) => troubleToast(`The receipt was not sent. ${error.message}`));
  await moneyMoved();
}

async function takeBack(id: string): Promise<void> {
  await client.POST('/api/v1/payments/{id}/reverse', {
    params: { path: { id } },
    body: { reason: 'Recorded by mistake' },
  });
  await moneyMoved();
}
