import { formatDate, formatMoney, formatPercentBps } from '@atlasos/domain';
import { AgeingBar, AgeLegend, Chip, DoubleRule, Money, usePracticeFormat } from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { useIsPhone } from '../../app/shell/use-is-phone.js';
import type { Proposal, Work } from './proposal.js';
import type { WipClient } from './queue.js';
import { WorkList, WorkName, WorkTable } from './taken-work.js';
import classes from './friday-run.module.css';

/** What the draft would take and come to; deferred work apart, because it is not on it. */
export function ProposedInvoice({ client, proposal }: { client: WipClient; proposal: Proposal }) {
  const { currency, locale } = usePracticeFormat();
  const isPhone = useIsPhone();
  const { taken, deferred, totals, buckets, draftedMinor } = proposal;
  const rate = totals.vat.find(({ vatMinor }) => vatMinor !== 0)?.rateBps;
  return (
    <>
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
      {isPhone ? <WorkList work={taken} /> : <WorkTable client={client.clientName} work={taken} />}
      <dl className={classes.totals}>
        {totals.vatMinor === 0 ? null : (
          <>
            <dt>Before VAT</dt>
            <dd>
              <Money minor={totals.netMinor} />
            </dd>
            <dt>VAT{rate ? ` at ${formatPercentBps(rate, locale)}` : ''}</dt>
            <dd>
              <Money minor={totals.vatMinor} />
            </dd>
          </>
        )}
        <dt data-total>The invoice comes to</dt>
        <dd data-total>
          <DoubleRule>
            <Money minor={totals.totalMinor} strong withSymbol zero="amount" />
          </DoubleRule>
        </dd>
      </dl>
      {deferred.length > 0 ? <Deferred work={deferred} /> : null}
    </>
  );
}

function Deferred({ work }: { work: readonly Work[] }) {
  return (
    <div className={classes.deferred}>
      <h3>Deferred, not on this invoice</h3>
      <ul>
        {work.map((each) => (
          <li key={each.id}>
            <span>
              <WorkName work={each} />
            </span>
            {each.deferredUntil ? <Chip tone="neutral">Until {formatDate(each.deferredUntil)}</Chip> : null}
            <Money minor={each.valueMinor} />
          </li>
        ))}
      </ul>
    </div>
  );
}
