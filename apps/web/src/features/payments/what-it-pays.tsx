import { formatDate, formatMoney } from '@atlasos/domain';
import { Money, MoneyInput, SectionHead, usePracticeFormat } from '@atlasos/ui';
import { Button, Checkbox } from '@mantine/core';
import { IconSortAscending } from '@tabler/icons-react';
import { DueChip } from '../../app/money/due-chip.js';
import { smallRestMinor, type Shares } from './allocation-plan.js';
import classes from './payment-drawer.module.css';
import type { OpenInvoice } from './payment-types.js';

interface WhatItPaysProps {
  invoices: readonly OpenInvoice[];
  shares: Shares;
  onChange: (shares: Shares) => void;
  onOldestFirst: () => void;
  givenUp: ReadonlySet<string>;
  /** Absent: nothing can be given up here. */
  onGiveUp?: (ids: ReadonlySet<string>) => void;
  /** What a tick may put on an invoice. */
  leftMinor: number;
}

/** The open invoices, each with what it gets: suggested, ticked or typed. */
export function WhatItPays(props: WhatItPaysProps) {
  const { invoices, shares, onChange, onOldestFirst } = props;
  const { symbol } = usePracticeFormat();
  if (invoices.length === 0)
    return <p className={classes.quiet}>No invoice is open. The payment stays as credit on the account.</p>;
  return (
    <section>
      <SectionHead title="What it pays">
        <Button size="xs" leftSection={<IconSortAscending size={15} stroke={1.6} />} onClick={onOldestFirst}>
          Oldest first
        </Button>
        <Button size="xs" variant="subtle" onClick={() => onChange({})}>
          Clear
        </Button>
      </SectionHead>
      <div className={classes.head} aria-hidden>
        <span>Invoice</span>
        <span>Balance, {symbol}</span>
        <span>Pay now, {symbol}</span>
      </div>
      <ul className={classes.rows}>
        {invoices.map((invoice) => (
          <Row key={invoice.invoiceId} {...props} invoice={invoice} shareMinor={shares[invoice.invoiceId] ?? null} />
        ))}
      </ul>
    </section>
  );
}

function Row(props: WhatItPaysProps & { invoice: OpenInvoice; shareMinor: number | null }) {
  const { invoice, shares, shareMinor, onChange, givenUp, onGiveUp, leftMinor } = props;
  const { currency, locale } = usePracticeFormat();
  const { invoiceId, invoiceNumber, balanceMinor } = invoice;
  const restMinor = smallRestMinor(invoice, shares);
  const set = (minor: number | null) => onChange({ ...shares, [invoiceId]: minor });
  const giveUp = (isOn: boolean) => {
    const next = new Set(givenUp);
    if (isOn) next.add(invoiceId);
    else next.delete(invoiceId);
    onGiveUp?.(next);
  };
  return (
    <li className={classes.row}>
      <Checkbox
        aria-label={`Pay ${invoiceNumber}`}
        checked={(shareMinor ?? 0) > 0}
        onChange={(event) =>
          set(event.currentTarget.checked ? (leftMinor > 0 ? Math.min(leftMinor, balanceMinor) : balanceMinor) : null)
        }
      />
      <span className={classes.name}>
        <b>{invoiceNumber}</b>
        <small>due {formatDate(invoice.dueDate)}</small>
      </span>
      <span className={classes.due}>
        <DueChip dueDate={invoice.dueDate} />
      </span>
      <Money minor={balanceMinor} />
      <MoneyInput
        aria-label={`Pay now on ${invoiceNumber}`}
        bare
        placeholder="0,00"
        value={shareMinor}
        onChange={set}
        error={(shareMinor ?? 0) > balanceMinor ? 'More than it owes' : undefined}
      />
      {restMinor > 0 && onGiveUp ? (
        <Checkbox
          className={classes.rest}
          size="xs"
          label={`Write off the remaining ${formatMoney(restMinor, currency, locale)} as a small balance`}
          checked={givenUp.has(invoiceId)}
          onChange={(event) => giveUp(event.currentTarget.checked)}
        />
      ) : null}
    </li>
  );
}
