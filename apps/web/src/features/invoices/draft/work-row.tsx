import { formatAmount, formatDate, formatDocumentDuration, formatHoursDecimal } from '@atlasos/domain';
import { DateText, Money, TextAction, usePracticeFormat } from '@atlasos/ui';
import { Checkbox } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { client } from '../../../app/api.js';
import type { Invoice } from '../invoice-types.js';
import { draftCalls, useDraftChange } from './draft-actions.js';
import type { Work, WorkDialog } from './work.js';
import classes from './what-can-be-billed.module.css';

interface WorkRowProps {
  work: Work;
  draft: Invoice;
  onDialog: (dialog: WorkDialog) => void;
}

/** One entry or disbursement: ticked, it stands on the draft; unticked, it stays in WIP. */
export function WorkRow({ work, draft, onDialog }: WorkRowProps) {
  const { currency, locale } = usePracticeFormat();
  const change = useDraftChange(draft.id);
  const calls = draftCalls(draft.id);
  const isOn = work.placement === 'on_invoice';
  const isTime = work.type === 'time';
  const toggle = () =>
    change.mutate(
      isOn
        ? isTime
          ? calls.takeOffEntry(work.id)
          : calls.takeOffDisbursement(work.id)
        : isTime
          ? calls.addEntries([work.id])
          : calls.addDisbursement(work.id),
    );
  const offer = () =>
    change.mutate(async () => {
      const undefer = isTime
        ? ('/api/v1/time-entries/{id}/undefer' as const)
        : ('/api/v1/disbursements/{id}/undefer' as const);
      await client.POST(undefer, { params: { path: { id: work.id } } });
      return (isTime ? calls.addEntries([work.id]) : calls.addDisbursement(work.id))();
    });
  const line = isOn ? draft.lines.find(({ id }) => id === work.lineId) : undefined;
  const isOwnLine = line !== undefined && (line.disbursementId !== null || line.timeEntryIds.length === 1);
  const description = isOwnLine ? line.description : work.description;
  return (
    <div
      className={classes.row}
      role="group"
      aria-label={description || 'No description'}
      data-off={isOn ? undefined : true}
    >
      <span className={classes.tick}>
        {work.placement === 'deferred' ? (
          <IconClockPause size={18} stroke={1.6} aria-label="Deferred" />
        ) : (
          <Checkbox
            checked={isOn}
            onChange={toggle}
            disabled={change.isPending}
            aria-label={`On this invoice: ${description || 'no description'}`}
          />
        )}
      </span>
      <span className={classes.date}>
        <DateText date={work.date} short />
      </span>
      <span className={classes.what}>
        <span title={description}>{description || 'No description'}</span>
        <span className={classes.swap}>
          <span className={classes.detail}>{detailOf(work, (minor) => formatAmount(minor, currency, locale))}</span>
          <span className={classes.actions}>
            {isOn ? (
              <>
                <TextAction onClick={toggle}>Take off</TextAction>
                <TextAction onClick={() => onDialog({ kind: 'defer', work })}>Defer</TextAction>
                {isTime || work.kind === 'recovered' ? (
                  <TextAction onClick={() => onDialog({ kind: 'adjust', works: [work] })}>Write down</TextAction>
                ) : null}
                {isOwnLine ? <TextAction onClick={() => onDialog({ kind: 'text', line })}>Edit text</TextAction> : null}
              </>
            ) : work.placement === 'deferred' ? (
              <TextAction onClick={offer}>Bill it now</TextAction>
            ) : (
              <TextAction onClick={toggle}>Put on</TextAction>
            )}
          </span>
        </span>
      </span>
      <span className={classes.hours}>
        {work.minutes === null
          ? ''
          : (formatHoursDecimal(work.minutes, locale) ?? formatDocumentDuration(work.minutes, locale))}
      </span>
      <span className={classes.value}>
        {work.billedMinor !== null && work.billedMinor !== work.wipValueMinor ? (
          <span className={classes.struck}>
            <Money minor={work.wipValueMinor} />
          </span>
        ) : null}
        <Money minor={work.billedMinor ?? work.wipValueMinor} strong={isOn} zero="amount" />
      </span>
    </div>
  );
}

function detailOf(work: Work, amount: (minor: number) => string): string {
  if (work.placement === 'deferred')
    return `Until ${formatDate(work.deferredUntil ?? work.date)}: ${work.deferReason ?? ''}`;
  const base =
    work.type === 'time'
      ? `${work.serviceTypeName} at ${amount(work.hourlyRateMinor)}`
      : work.kind === 'agent'
        ? 'Paid as agent, no VAT'
        : 'Own cost, passed on with VAT';
  if (work.type === 'time' && work.overCapOf !== null)
    return `${base}, beyond the cap of ${work.overCapOf}, waits in WIP`;
  if (work.placement === 'available') return `${base}, taken off this invoice, stays in WIP`;
  return work.adjustReason ? `${base}, ${work.adjustReason}` : base;
}
