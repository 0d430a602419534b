import { parseMoney, toDecimalText } from '@atlasos/domain';
import { isApiProblem } from '@atlasos/api-client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, detailOf, type PortalInvoice } from '../../app/api.js';
import { invoiceQuery } from '../../app/queries.js';
import { queryClient } from '../../app/query-client.js';
import { useToast } from '../../app/toast.js';

/** "I have paid": tells the practice what to look for on its account. */
export function PaidNote({ invoice }: { invoice: PortalInvoice }) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <button type="button" className="button paid-button" onClick={() => setOpen(true)}>
        I have paid
      </button>
    );
  }
  return <PaidForm invoice={invoice} onDone={() => setOpen(false)} />;
}

function PaidForm({ invoice, onDone }: { invoice: PortalInvoice; onDone: () => void }) {
  const { id, currency, locale, practice, today } = invoice;
  const [date, setDate] = useState(today);
  const [amount, setAmount] = useState(toDecimalText(invoice.balanceMinor, currency));
  const [reference, setReference] = useState(invoice.reference);
  const [unreadable, setUnreadable] = useState<string>();
  const say = useToast();
  const tell = useMutation({
    mutationFn: (amountMinor: number) =>
      client.POST('/api/portal/v1/invoices/{id}/paid-note', {
        params: { path: { id } },
        body: { date, amountMinor, reference },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries(invoiceQuery(id));
      say(`Thank you. ${practice.name} knows.`);
      onDone();
    },
  });
  const submit = () => {
    const parsed = parseMoney(amount, currency, locale);
    setUnreadable(parsed.ok ? undefined : parsed.reason);
    if (parsed.ok) tell.mutate(parsed.amountMinor);
  };
  const fieldError = (name: string) => (isApiProblem(tell.error) ? tell.error.fieldError(name) : undefined);
  const amountError = unreadable ?? fieldError('amountMinor');
  return (
    <form
      className="paid-form stack"
      aria-label="I have paid"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="two">
        <label className="field">
          Paid on
          <input type="date" required autoFocus value={date} onChange={(event) => setDate(event.currentTarget.value)} />
        </label>
        <label className="field">
          Amount
          <input
            className="amount"
            inputMode="decimal"
            required
            value={amount}
            aria-invalid={amountError ? true : undefined}
            aria-describedby={amountError ? 'paid-amount-error' : undefined}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
        </label>
      </div>
      {amountError && (
        <p id="paid-amount-error" className="error">
          {amountError}
        </p>
      )}
      <label className="field">
        Reference on the payment
        <input maxLength={100} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
      </label>
      {tell.error && !fieldError('amountMinor') && (
        <p className="error" role="alert">
          {detailOf(tell.error)}
        </p>
      )}
      <p className="row">
        <button type="submit" className="button primary" disabled={tell.isPending}>
          Tell {practice.name}
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          Not now
        </button>
      </p>
    </form>
  );
}
