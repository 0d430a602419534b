import { LedgerBody, LedgerRow, LedgerTable, SectionHead, Td, Th } from '@atlasos/ui';
import { exportHref, type ExportedList } from '../../app/export-menu.js';
import classes from './export.module.css';

const LISTS: ReadonlyArray<{ list: ExportedList; label: string }> = [
  { list: 'clients', label: 'Clients' },
  { list: 'rates', label: 'Rates' },
  { list: 'tasks', label: 'Tasks' },
  { list: 'time-entries', label: 'Time entries' },
  { list: 'disbursements', label: 'Disbursements' },
  { list: 'wip', label: 'WIP by client, today' },
  { list: 'quotes', label: 'Quotes' },
  { list: 'engagements', label: 'Engagements' },
  { list: 'invoices', label: 'Invoices' },
  { list: 'credit-notes', label: 'Credit notes' },
  { list: 'payments', label: 'Payments' },
  { list: 'debtors', label: 'Debtors by age, today' },
];

/** Each list whole; a part of it is exported where it is filtered. */
export const Lists = () => (
  <section aria-label="One list">
    <SectionHead title="One list" />
    <p className={classes.lead}>
      Whole, from the first to the last. To export a part, filter the list on its own page and press Export there.
    </p>
    <LedgerTable
      caption="Lists"
      columns={[undefined, 140]}
      head={
        <>
          <Th>List</Th>
          <Th align="right">Export as</Th>
        </>
      }
    >
      <LedgerBody>
        {LISTS.map(({ list, label }) => (
          <LedgerRow key={list}>
            <Td>{label}</Td>
            <Td align="right">
              <span className={classes.formats}>
                <a href={exportHref(list, 'xlsx')} download aria-label={`${label} as XLSX`}>
                  XLSX
                </a>
                <a href={exportHref(list, 'csv')} download aria-label={`${label} as CSV`}>
                  CSV
                </a>
              </span>
            </Td>
          </LedgerRow>
        ))}
      </LedgerBody>
    </LedgerTable>
  </section>
);
