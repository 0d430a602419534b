import {
  AgeLegend,
  BigMoney,
  DateFilter,
  DateText,
  Desk,
  ErrorState,
  Field,
  LoadingRows,
  Money,
  RailSection,
  SectionHead,
  Segmented,
  usePracticeFormat,
} from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconDownload, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { PdfPages } from '../../app/documents/pdf-pages.js';
import { Page } from '../../app/shell/page.js';
import { SendStatement } from './send-statement.js';
import { statementOf, statementQuery } from './statement-data.js';
import classes from './statement.module.css';

const route = getRouteApi('/frame/clients/$clientId/statement');
const FORMS = [
  { value: 'open_item', label: 'Open items' },
  { value: 'balance_forward', label: 'All movements' },
] as const;

/** What a client owes and why, as it can be sent to them: the page is the PDF. */
export function StatementPage() {
  const { clientId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/clients/$clientId/statement' });
  const { today } = usePracticeFormat();
  const query = statementOf(search, today());
  const { form, to: last } = query;
  const { data, error, refetch } = useQuery({
    ...statementQuery(clientId, query),
    // Of another day, while the one that was chosen comes; never of somebody else.
    placeholderData: (known) => (known?.clientId === clientId ? known : undefined),
  });
  const change = (next: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (known) => ({ ...known, ...next }), replace: true });
  if (!data) {
    return (
      <Page title="Statement" parent={<Link to="/clients">Clients</Link>}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={6} />}
      </Page>
    );
  }
  const { clientName, closingMinor, buckets, creditMinor } = data;
  const shown = { form: data.form, from: data.from, to: data.to };
  const pdf = `/api/v1/clients/${clientId}/statement.pdf?${new URLSearchParams(shown).toString()}`;
  return (
    <Page
      title="Statement"
      tabTitle={`Statement of ${clientName}`}
      parent={
        <Link to="/clients/$clientId" params={{ clientId }}>
          {clientName}
        </Link>
      }
      actions={
        <>
          <Button component="a" href={pdf} download leftSection={<IconDownload size={16} stroke={1.6} />}>
            PDF
          </Button>
          <Button
            variant="filled"
            leftSection={<IconSend size={16} stroke={1.6} />}
            onClick={() => change({ send: true })}
          >
            Send
          </Button>
        </>
      }
      rail={
        <>
          <RailSection>
            <div className={classes.fields}>
              <Field label="What it lists">
                <Segmented
                  label="What it lists"
                  tall
                  options={FORMS}
                  value={form}
                  onChange={(next) => change({ form: next === 'open_item' ? undefined : next })}
                />
              </Field>
              {form === 'balance_forward' ? (
                <DateFilter label="From" value={query.from} max={last} onChange={(day) => change({ from: day })} />
              ) : null}
              <DateFilter
                label={form === 'balance_forward' ? 'To' : 'As of'}
                value={last}
                max={today()}
                onChange={(day) => change({ to: day === today() ? undefined : day })}
              />
            </div>
          </RailSection>
          <RailSection>
            <SectionHead title={closingMinor < 0 ? 'In their favour' : 'Balance'} note={<DateText date={shown.to} />} />
            <BigMoney minor={closingMinor} size={28} quiet={closingMinor === 0} />
            <div className={classes.ages}>
              <AgeLegend scale="debtors" amountsMinor={buckets} />
            </div>
            {creditMinor === 0 ? null : (
              <p className={classes.credit}>
                Less credit on account <Money minor={-creditMinor} />
              </p>
            )}
            <p className={classes.links}>
              <Link to="/invoices" search={{ clientId }}>
                Invoices of this client
              </Link>
            </p>
          </RailSection>
        </>
      }
      flush
    >
      <Desk>
        {/* The part after # is for this page alone: another balance is another picture. */}
        <PdfPages path={`${pdf}#${closingMinor}-${data.lines.length}`} label={`Statement of ${clientName}`} />
      </Desk>
      {search.send ? (
        <SendStatement statement={data} query={shown} onClose={() => change({ send: undefined })} />
      ) : null}
    </Page>
  );
}
