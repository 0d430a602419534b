import { formatDate } from '@atlasos/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { detailOf, type Home, type Statement } from '../../app/api.js';
import { homeQuery, statementQuery } from '../../app/queries.js';
import { useTitle } from '../../app/title.js';
import { BigMoney } from '../../parts/big-money.js';
import { DownloadIcon } from '../../parts/icons.js';
import { AccountTable } from './account-table.js';
import { Ages } from './ages.js';
import { periodsOf } from './periods.js';
import { StatementChoice, type Wanted } from './statement-choice.js';

const route = getRouteApi('/frame/statement');

export function StatementPage() {
  const { data: home } = useQuery(homeQuery);
  useTitle('Statement of account', home?.locale);
  return home ? <StatementOf home={home} /> : null;
}

function StatementOf({ home }: { home: Home }) {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/statement' });
  const usual = periodsOf(home.today)[0]!;
  const wanted: Wanted = {
    form: search.form ?? 'open_item',
    from: search.from ?? usual.from,
    to: search.to ?? usual.to,
  };
  if (wanted.from > wanted.to) wanted.from = wanted.to;
  const { data, error, refetch } = useQuery({ ...statementQuery(wanted), placeholderData: keepPreviousData });
  const change = ({ form, from, to }: Wanted) =>
    void navigate({
      replace: true,
      search: {
        form: form === 'balance_forward' ? form : undefined,
        from: from === usual.from ? undefined : from,
        to: to === usual.to ? undefined : to,
      },
    });
  return (
    <main id="content" className="list-page statement">
      <header className="statement-head">
        <h1>Statement of account</h1>
        <a
          className="button primary"
          href={`/api/portal/v1/statement.pdf?${new URLSearchParams({ ...wanted })}`}
          download
        >
          <DownloadIcon /> Download PDF
        </a>
      </header>
      <StatementChoice wanted={wanted} today={home.today} onChange={change} />
      {error ? (
        <p role="alert">
          {detailOf(error)}{' '}
          <button type="button" className="text-button" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      ) : data ? (
        <Figures statement={data} locale={home.locale} />
      ) : (
        <p className="empty" aria-busy="true">
          Adding up your account
        </p>
      )}
    </main>
  );
}

function Figures({ statement, locale }: { statement: Statement; locale: string }) {
  const { closingMinor, currency, lines, form, to } = statement;
  return (
    <>
      <div className="statement-figures">
        <div>
          <h2 className="label">
            {closingMinor < 0 ? 'In your favour' : 'To pay'} by the end of {formatDate(to)}
          </h2>
          <BigMoney amountMinor={Math.abs(closingMinor)} currency={currency} locale={locale} />
        </div>
        <Ages statement={statement} locale={locale} />
      </div>
      {lines.length === 0 && form === 'open_item' ? (
        <p className="empty">Nothing was open on that day.</p>
      ) : (
        <AccountTable statement={statement} locale={locale} />
      )}
    </>
  );
}
