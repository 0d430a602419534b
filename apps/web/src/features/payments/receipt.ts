import { client, invalidate } from '../../app/api.js';

const DRAWING_MS = 700;
const TRIES_MAX = 30;

/** Downloads the receipt; the server answers 202 while it is drawn. */
export async function fetchReceipt(paymentId: string): Promise<void> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const response = await fetch(`/api/v1/payments/${paymentId}/receipt.pdf`);
    if (response.status === 200) return save(response);
    if (response.status !== 202) throw new Error(await detailOf(response));
    await new Promise((resolve) => setTimeout(resolve, DRAWING_MS));
  }
  throw new Error('The receipt is still being drawn. Try again in a moment.');
}

async function detailOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null;
  return problem?.detail ?? 'The receipt could not be loaded. Try again.';
}

async function save(response: Response): Promise<void> {
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'receipt.pdf';
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

/** Mails it to the client's first contact; answers to whom. */
export async function sendReceipt(paymentId: string): Promise<string> {
  const { data } = await client.POST('/api/v1/payments/{id}/receipt/send', {
    params: { path: { id: paymentId } },
    body: { channels: ['email'], resend: false },
  });
  await invalidate('/api/v1/payments');
  return data?.to.join(', ') ?? '';
}
