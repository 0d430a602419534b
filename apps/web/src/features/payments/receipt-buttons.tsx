import { toast, troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconDownload, IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { fetchReceipt, sendReceipt } from './receipt.js';
import type { Payment } from './payment-types.js';

/** The receipt as a file, or by email to the client's first contact; made when first asked for. */
export function ReceiptButtons({ payment }: { payment: Payment }) {
  const [busy, setBusy] = useState<'pdf' | 'mail' | null>(null);
  const run = async (what: 'pdf' | 'mail', work: () => Promise<void>) => {
    setBusy(what);
    await work().catch((error: Error) => troubleToast(error.message));
    setBusy(null);
  };
  const mail = async () => {
    const to = await sendReceipt(payment.id);
    toast(`The receipt is on its way to ${to}`);
  };
  return (
    <>
      <Button
        leftSection={<IconDownload size={16} stroke={1.6} />}
        loading={busy === 'pdf'}
        onClick={() => void run('pdf', () => fetchReceipt(payment.id))}
      >
        Receipt
      </Button>
      <Button
        leftSection={<IconMail size={16} stroke={1.6} />}
        loading={busy === 'mail'}
        onClick={() => void run('mail', mail)}
      >
        Email receipt
      </Button>
    </>
  );
}
