import { formatDate, formatDocumentDuration, formatHoursDecimal, formatMoney, formatPercentBps } from '@atlasos/domain';
import {
  AgeingBar,
  AgeLegend,
  AgeMark,
  Chip,
  DoubleRule,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  LedgerTotal,
  Money,
  Td,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { openEntry } from '../../app/work/open-entry.js';
import type { Proposal, Work } from './proposal.js';
import type { WipClient } from './queue.js';
import classes from './friday-run.module.css';

const COLUMNS = [150, 170, undefined, 64, 110];

/** What the draft would take and come to; deferred work apart, because it is not on it. */
export function ProposedInvoice({ client, proposal }: { client: WipClient; proposal: Proposal }) {
  const { symbol, currency, locale } = usePracticeFormat();
  const { taken, deferred, totals, buckets, draftedMinor } = proposal;
  const rate = totals.vat.find(({ vatMinor }) => vatMinor !== 0)?.rateBps;
  return (
    <section aria-label={`Proposed invoice for ${client.clientName}`} className={classes.proposal}>
      <div className={classes.who}>
        <h2>{client.clientName}</h2>
        <Link to="/clients/$clientId" params={{ clientId: client.clientId }}>
          Open client
        </Link>
      </div>
      <div className={classes.ages}>
        <AgeingBar scale="wip" amountsMinor={buckets} />
        <AgeLegend scale="wip" />
      </div>
      {draftedMinor > 0 ? (
        <p className={classes.note}>
          {formatMoney(draftedMinor, currency, locale)} more stands on a draft already.{' '}
          <Link to="/invoices" search={{ status: 'draft', clientId: client.clientId }}>
            Open it
          </Link>
        </p>
      ) : null}
      <div className={classes.table}>
        <LedgerTable
          caption={`What the invoice for ${client.clientName} would take`}
          columns={COLUMNS}
          head={
            <>
              <Th>Date</Th>
              <Th>Service</Th>
              <Th>Work</Th>
              <Th align="right">Hours</Th>
              <Th align="right">Value, {symbol}</Th>
            </>
          }
        >
          <LedgerBody>
            {taken.map((work) => (
              <WorkRow key={work.id} work={work} />
            ))}
          </LedgerBody>
          <LedgerTotal>
            <Td colSpan={4}>{totals.vatMinor === 0 ? 'The invoice comes to' : 'Before VAT'}</Td>
            <Td align="right">
              {totals.vatMinor === 0 ? (
                <DoubleRule>
                  <Money minor={totals.totalMinor} zero="amount" />
                </DoubleRule>
              ) : (
                <Money minor={totals.netMinor} />
              )}
            </Td>
          </LedgerTotal>
        </LedgerTable>
        {totals.vatMinor === 0 ? null : (
          <dl className={classes.totals}>
            <dt>VAT{rate ? ` at ${formatPercentBps(rate, locale)}` : ''}</dt>
            <dd>
              <Money minor={totals.vatMinor} />
            </dd>
            <dt data-total>The invoice comes to</dt>
            <dd data-total>
              <DoubleRule>
                <Money minor={totals.totalMinor} strong withSymbol />
              </DoubleRule>
            </dd>
          </dl>
        )}
      </div>
      {deferred.length > 0 ? <Deferred work={deferred} /> : null}
    </section>
  );
}

function Deferred({ work }: { work: readonly Work[] }) {
  return (
    <div className={classes.deferred}>
      <h3>Deferred, not on this invoice</h3>
      <ul>
        {work.map(({ id, kind, description, deferredUntil, valueMinor }) => (
          <li key={id}>
            {kind === 'time' ? (
              <button type="button" className={classes.open} onClick={() => openEntry(id)}>
                {description || 'No description'}
              </button>
            ) : (
              <span>{description}</span>
            )}
            {deferredUntil ? <Chip tone="neutral">Until {formatDate(deferredUntil)}</Chip> : null}
            <Money minor={valueMinor} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function WorkRow({ work }: { work: Work }) {
  const { locale } = usePracticeFormat();
  const { id, kind, bucket, date, ageDays, serviceTypeName, description, minutes, valueMinor } = work;
  const hours =
    minutes === null ? '' : (formatHoursDecimal(minutes, locale) ?? formatDocumentDuration(minutes, locale));
  return (
    <LedgerRow>
      <Td className={classes.day}>
        <AgeMark scale="wip" bucket={bucket} /> {formatDate(date)} <span className={classes.note}>{ageDays} d</span>
      </Td>
      <Td quiet>{serviceTypeName ?? 'Disbursement'}</Td>
      <Td>
        {kind === 'time' ? (
          <button type="button" className={classes.open} onClick={() => openEntry(id)}>
            {description || 'No description'}
          </button>
        ) : (
          description
        )}
      </Td>
      <Td align="right">{hours}</Td>
      <Td align="right">
        <Money minor={valueMinor} zero="amount" />
      </Td>
    </LedgerRow>
  );
}
