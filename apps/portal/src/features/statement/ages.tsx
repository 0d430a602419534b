import { DEBTOR_BUCKETS, formatAmount } from '@atlasos/domain';
import type { Statement } from '../../app/api.js';

const words = (index: number): string => (index === 0 ? 'Not due yet' : `${DEBTOR_BUCKETS[index]} days late`);

/** How late what is owed is, and the credit that stands against it. */
export function Ages({ statement, locale }: { statement: Statement; locale: string }) {
  const { buckets, creditMinor, currency } = statement;
  const rows = [
    ...buckets.map((minor, index) => ({ label: words(index), minor })),
    { label: 'Credit on your account', minor: -creditMinor },
  ].filter(({ minor }) => minor !== 0);
  if (rows.length === 0) return null;
  return (
    <dl className="ages">
      {rows.map(({ label, minor }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="amount">{formatAmount(minor, currency, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
