import { addMonths, endOfMonth, startOfMonth } from '@atlasos/domain';
import { DateFilter, SectionHead, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { exportHref } from '../../app/export-menu.js';
import { AccountCodes } from './account-codes.js';
import classes from './export.module.css';
import { useAccountCodes } from './use-account-codes.js';

const route = getRouteApi('/frame/export');

/** The books of a period, for whoever keeps them. */
export function Journal() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { today } = usePracticeFormat();
  const lastMonth = addMonths(startOfMonth(today()), -1);
  const from = search.from ?? lastMonth;
  const to = search.to ?? endOfMonth(from);
  const { codes, setCode } = useAccountCodes();
  const period = { from, to };
  const isInOrder = from <= to;
  return (
    <section aria-label="For your accounts">
      <SectionHead title="For your accounts" />
      <p className={classes.lead}>
        The journal books every invoice, credit note, payment, refund and write-off of the period; debits and credits
        are equal. VAT is the output VAT by code.
      </p>
      <div className={classes.fields}>
        <DateFilter
          label="From"
          w={160}
          value={from}
          onChange={(day) => void navigate({ search: { from: day, to: search.to }, replace: true, resetScroll: false })}
        />
        <DateFilter
          label="To"
          w={160}
          value={to}
          error={isInOrder ? undefined : 'This is before the first day.'}
          onChange={(day) => void navigate({ search: { from, to: day }, replace: true, resetScroll: false })}
        />
      </div>
      <AccountCodes codes={codes} onChange={setCode} />
      <div className={classes.files}>
        <FileButton href={exportHref('journal', 'csv', { ...period, ...codes })} disabled={!isInOrder}>
          Journal, CSV
        </FileButton>
        <FileButton href={exportHref('journal', 'xlsx', { ...period, ...codes })} disabled={!isInOrder}>
          Journal, XLSX
        </FileButton>
        <FileButton href={exportHref('vat', 'csv', period)} disabled={!isInOrder}>
          VAT, CSV
        </FileButton>
        <FileButton href={exportHref('vat', 'xlsx', period)} disabled={!isInOrder}>
          VAT, XLSX
        </FileButton>
      </div>
    </section>
  );
}

interface FileButtonProps {
  href: string;
  disabled: boolean;
  children: string;
}

const FileButton = ({ href, disabled, children }: FileButtonProps) =>
  disabled ? (
    <Button disabled leftSection={<IconDownload size={16} stroke={1.6} />}>
      {children}
    </Button>
  ) : (
    <Button component="a" href={href} download leftSection={<IconDownload size={16} stroke={1.6} />}>
      {children}
    </Button>
  );
