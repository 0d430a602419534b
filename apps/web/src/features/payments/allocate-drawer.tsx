import { FormDrawer, toast } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../app/api.js';
import { FormTrouble } from '../../app/forms/form-trouble.js';
import { useSave } from '../../app/forms/use-save.js';
import { accountQuery, moneyMoved } from '../../app/money/money-moved.js';
import { planOf, suggested, type Shares } from './allocation-plan.js';
import { LeftToAllocate } from './left-to-allocate.js';
import type { Payment } from './payment-types.js';
import { WhatItPays } from './what-it-pays.js';

const NOTHING: ReadonlySet<string> = new Set();

/** Puts what is left of a payment on open invoices. */
export function AllocateDrawer({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const account = useQuery(accountQuery(payment.clientId));
  const open = account.data?.openInvoices ?? [];
  const [edited, setEdited] = useState<Shares | null>(null);
  const shares = edited ?? suggested(payment.creditMinor, open);
  const plan = planOf(payment.creditMinor, shares, open);
  const save = useSave({
    save: async () => {
      await client.POST('/api/v1/payments/{id}/allocations', {
        params: { path: { id: payment.id } },
        body: { allocations: plan.allocations },
      });
      toast('The credit pays its invoices now');
      await moneyMoved();
    },
    onSaved: onClose,
  });
  return (
    <FormDrawer
      opened
      title="Put credit on invoices"
      onClose={onClose}
      onSubmit={() => void save.submit()}
      submitLabel="Put on invoices"
      isBusy={save.isSaving}
      canSubmit={plan.allocations.length > 0 && plan.leftMinor >= 0 && !plan.isTooMuch}
      consequence={<FormTrouble save={save} />}
    >
      {account.data ? (
        <>
          <WhatItPays
            invoices={open}
            shares={shares}
            onChange={setEdited}
            onOldestFirst={() => setEdited(suggested(payment.creditMinor, open))}
            givenUp={NOTHING}
            leftMinor={plan.leftMinor}
          />
          <LeftToAllocate
            amountMinor={payment.creditMinor}
            plan={plan}
            onTakeNext={({ invoice, amountMinor }) =>
              setEdited({ ...shares, [invoice.invoiceId]: (shares[invoice.invoiceId] ?? 0) + amountMinor })
            }
          />
        </>
      ) : null}
    </FormDrawer>
  );
}
