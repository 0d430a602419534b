import type { components } from '@atlasos/api-client';
import { makeClientReference } from '@atlasos/domain';
import classes from './bank-preview.module.css';

/** The foot of an invoice, with a reference as clients have one. */
export function BankPreview({ bank }: { bank: components['schemas']['BankDetailsDto'] }) {
  const rows = [
    ['Bank', bank.bankName],
    ['Branch', bank.branchCode],
    ['Account name', bank.accountName],
    ['Account number', bank.accountNumber],
    ['SWIFT', bank.swift],
  ] as const;
  const filled = rows.filter(([, value]) => value?.trim());
  if (filled.length === 0) return null;
  return (
    <section className={classes.paper} aria-label="How it stands on an invoice">
      <dl className={classes.rows}>
        {filled.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.reference}>
        <span>Reference</span>
        {makeClientReference('Karoo Blooms', 1042)}
      </p>
    </section>
  );
}
