import { EmptyState, ErrorState, LoadingRows } from '@atlasos/ui';
import { isApiProblem } from '@atlasos/api-client';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { caughtMailsQuery } from '../../app/caught-mails.js';
import { usePageTitle } from '../../app/page-title.js';
import { Logo } from '../../app/shell/logo.js';
import { MailView } from './mail-view.js';
import classes from './inbox.module.css';

const route = getRouteApi('/inbox');
const LOOK_AGAIN_MS = 5_000;

const time = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** The mail of this machine, of every practice on it, signed in or not: a link to a new password arrives here, too. */
export function InboxPage() {
  usePageTitle('Inbox');
  const { mail: chosenId } = route.useSearch();
  const mails = useQuery({ ...caughtMailsQuery(), refetchInterval: LOOK_AGAIN_MS });
  const isSentForReal = isApiProblem(mails.error) && mails.error.code === 'not_found';
  const chosen = mails.data?.find(({ id }) => id === chosenId) ?? mails.data?.[0];
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <Logo />
        <h1 className={classes.title}>Inbox</h1>
        <p className={classes.lead}>Mail caught on this machine. Nothing was sent.</p>
        <Link to="/" className={classes.back}>
          Back to AtlasOS
        </Link>
      </header>
      <main className={classes.main}>
        <nav className={classes.list} aria-label="Mails">
          {mails.isPending ? <LoadingRows tall /> : null}
          {isSentForReal ? <p className={classes.note}>Mail is really sent here, so nothing is caught.</p> : null}
          {mails.isError && !isSentForReal && !mails.data ? (
            <ErrorState error={mails.error} onRetry={() => void mails.refetch()} />
          ) : null}
          {mails.data?.length === 0 ? (
            <EmptyState>What would be sent appears here: invoices, links to a new password.</EmptyState>
          ) : null}
          {mails.data?.map((mail) => (
            <Link
              key={mail.id}
              to="/inbox"
              search={{ mail: mail.id }}
              className={classes.item}
              aria-current={mail.id === chosen?.id ? 'true' : undefined}
            >
              <span className={classes.subject}>{mail.subject}</span>
              <span className={classes.to}>{mail.to}</span>
              <time className={classes.when} dateTime={mail.date}>
                {time.format(new Date(mail.date))}
              </time>
            </Link>
          ))}
        </nav>
        {chosen ? <MailView key={chosen.id} mail={chosen} /> : null}
      </main>
    </div>
  );
}
