import type { components } from '@atlasos/api-client';
import {
  AgeingBar,
  DoubleRule,
  LedgerBody,
  LedgerRow,
  LedgerTable,
  Money,
  RowActions,
  Td,
  TextAction,
  Th,
  usePracticeFormat,
} from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { openPayment } from '../../app/money/open-payment.js';
import { DebtorHeads } from './debtor-heads.js';
import classes from './revenue.module.css';

type Debtors = components['schemas']['DebtorsResponse'];

/** One bar a client, its amounts beside it; the total, less credit, is what the ledger says. */
export function DebtorsTable({ debtors: { totals, clients, asOf } }: { debtors: Debtors }) {
  const { symbol, today } = usePracticeFormat();
  const rows = clients.filter(({ owedMinor }) => owedMinor !== 0).sort((a, b) => b.owedMinor - a.owedMinor);
  const credits = clients.filter(({ creditMinor }) => creditMinor !== 0);
  const largestMinor = rows[0]?.owedMinor ?? 0;
  return (
    <LedgerTable
      caption="Debtors by client and age"
      head={
        <>
          <Th>Client</Th>
          <Th className={classes.bar}>
            <span className="visually-hidden">Age</span>
          </Th>
          <DebtorHeads />
          <Th align="right">Owed, {symbol}</Th>
        </>
      }
    >
      <LedgerBody>
        {rows.map(({ clientId, clientName, buckets, owedMinor }) => (
          <LedgerRow key={clientId}>
            <Td>
              <Link
                to="/clients/$clientId/statement"
                params={{ clientId }}
                search={{ to: asOf }}
                className={classes.link}
              >
                {clientName}
              </Link>{' '}
              {asOf === today() ? (
                <RowActions>
                  <TextAction
                    aria-label={`Record a payment of ${clientName}`}
                    onClick={() => openPayment({ clientId })}
                  >
                    Record payment
                  </TextAction>
                </RowActions>
              ) : null}
              <div className={classes.under}>
                <AgeingBar scale="debtors" amountsMinor={buckets} largestMinor={largestMinor} />
              </div>
            </Td>
            <Td className={classes.bar}>
              <AgeingBar scale="debtors" amountsMinor={buckets} largestMinor={largestMinor} />
            </Td>
            {buckets.map((minor, bucket) => (
              <Td key={bucket} align="right" className={classes.wide}>
                <Money minor={minor} />
              </Td>
            ))}
            <Td align="right" strong>
              <Money minor={owedMinor} zero="amount" />
            </Td>
          </LedgerRow>
        ))}
      </LedgerBody>
      <tfoot className={classes.foot}>
        <tr data-total>
          <Td strong>Total owed</Td>
          <Td className={classes.bar} />
          {totals.buckets.map((minor, bucket) => (
            <Td key={bucket} align="right" strong className={classes.wide}>
              <Money minor={minor} />
            </Td>
          ))}
          <Td align="right" strong>
            <Money minor={totals.owedMinor} zero="amount" />
          </Td>
        </tr>
        {credits.length > 0 ? (
          <tr>
            <Td quiet>Less credit on account, {creditors(credits)}</Td>
            <Td className={classes.bar} />
            <Td colSpan={6} className={classes.wide} />
            <Td align="right" quiet>
              <Money minor={-totals.creditMinor} />
            </Td>
          </tr>
        ) : null}
        <tr>
          <Td strong>Debtors per ledger</Td>
          <Td className={classes.bar} />
          <Td colSpan={6} className={classes.wide} />
          <Td align="right" strong>
            <DoubleRule>
              <Money minor={totals.balanceMinor} zero="amount" />
            </DoubleRule>
          </Td>
        </tr>
      </tfoot>
    </LedgerTable>
  );
}

const creditors = (clients: Debtors['clients']): string =>
  clients.length === 1 ? clients[0]!.clientName : `${clients.length} clients`;
