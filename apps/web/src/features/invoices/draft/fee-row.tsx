import { formatAmount, formatQuantity } from '@atlasos/domain';
import { Money, TextAction, toast, usePracticeFormat } from '@atlasos/ui';
import { useState } from 'react';
import type { Invoice, InvoiceLine } from '../invoice-types.js';
import { AddLineDrawer } from './add-line-drawer.js';
import { draftCalls, useDraftChange } from './draft-actions.js';
import classes from './what-can-be-billed.module.css';

/** A fee that was typed by hand: taking it off removes it, so that offers Undo. */
export function FeeRow({ line, draft }: { line: InvoiceLine; draft: Invoice }) {
  const { currency, locale } = usePracticeFormat();
  const [isEditing, setEditing] = useState(false);
  const change = useDraftChange(draft.id);
  const calls = draftCalls(draft.id);
  const { description, taxCode } = line;
  const unitPriceMinor = line.unitPriceMinor ?? 0;
  const quantity = line.quantity ?? 1;
  const remove = () =>
    change.mutate(calls.removeLine(line.id), {
      onSuccess: () =>
        toast(`Removed: ${description}`, {
          undo: () =>
            change.mutateAsync(calls.addLine({ kind: 'fixed_fee', description, quantity, unitPriceMinor, taxCode })),
        }),
    });
  return (
    <div className={classes.row}>
      <span />
      <span className={classes.date}>Fee</span>
      <span className={classes.what}>
        <span title={description}>{description}</span>
        <span className={classes.swap}>
          <span className={classes.detail}>
            {quantity === 1
              ? 'Fixed fee'
              : `${formatQuantity(quantity, locale)} at ${formatAmount(unitPriceMinor, currency, locale)}`}
          </span>
          <span className={classes.actions}>
            <TextAction onClick={() => setEditing(true)}>Edit</TextAction>
            <TextAction onClick={remove}>Remove</TextAction>
          </span>
        </span>
      </span>
      <span className={classes.hours} />
      <span className={classes.value}>
        <Money minor={line.amountMinor} strong zero="amount" />
      </span>
      {isEditing ? <AddLineDrawer draft={draft} line={line} onClose={() => setEditing(false)} /> : null}
    </div>
  );
}
