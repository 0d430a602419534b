import { client, invalidate } from '../../app/api.js';
import { downloadPdf } from '../../app/documents/download-pdf.js';

export const fetchReceipt = (paymentId: string): Promise<void> =>
  downloadPdf(`/api/v1/payments/${paymentId}/receipt.pdf`, 'receipt');

/** Mails it to the client's first contact; answers to whom. */
export async function sendReceipt(paymentId: string): Promise<string> {
  const { data } = await client.POST('/api/v1/payments/{id}/receipt/send', {
    params: { path: { id: paymentId } },
    body: { channels: ['email'], resend: false },
  });
  await invalidate('/api/v1/payments');
  return data?.to.join(', ') ?? '';
}
