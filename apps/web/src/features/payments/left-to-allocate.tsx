import { formatAmount, formatMoney } from '@atlasos/domain';
import { BigMoney, usePracticeFormat } from '@atlasos/ui';
import type { Plan } from './allocation-plan.js';
import classes from './payment-drawer.module.css';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

interface LeftToAllocateProps {
  amountMinor: number;
  plan: Plan;
  onTakeNext: (next: NonNullable<Plan['next']>) => void;
}

/** How much of the payment has no invoice yet, and what becomes of that. */
export function LeftToAllocate({ amountMinor, plan, onTakeNext }: LeftToAllocateProps) {
  const { currency, locale } = usePracticeFormat();
  const { allocations, allocatedMinor, leftMinor, next } = plan;
  const count = allocations.length;
  const says =
    leftMinor < 0
      ? 'More is put on invoices than came. Take something off.'
      : leftMinor > 0
        ? 'Stays as credit on the account and is offered on the next invoice.'
        : 'All of it pays invoices.';
  return (
    <section className={classes.left} aria-label="Left to allocate">
      <div className={classes.leftHead}>
        <span aria-live="polite">
          <b>Left to allocate</b>
          <small data-trouble={leftMinor < 0 || undefined}>{says}</small>
        </span>
        <BigMoney minor={leftMinor} size={26} quiet={leftMinor === 0} />
      </div>
      <div className={classes.bar} aria-hidden>
        {allocations.map((each) => (
          <span key={each.invoiceId} className={classes.paid} style={{ flexGrow: each.amountMinor / amountMinor }} />
        ))}
        {leftMinor > 0 ? <span className={classes.free} style={{ flexGrow: leftMinor / amountMinor }} /> : null}
      </div>
      <div className={classes.leftFoot}>
        <span>
          {formatAmount(allocatedMinor, currency, locale)} allocated to {NUMBERS[count] ?? count}{' '}
          {count === 1 ? 'invoice' : 'invoices'}
        </span>
        {next ? (
          <button type="button" className={classes.take} onClick={() => onTakeNext(next)}>
            Put {formatMoney(next.amountMinor, currency, locale)} on {next.invoice.invoiceNumber}
          </button>
        ) : null}
      </div>
    </section>
  );
}
