import type { components } from '@atlasos/api-client';
import { formatDate, localDate } from '@atlasos/domain';
import { Chip, TextAction, toast, troubleToast, usePracticeFormat, type ChipTone } from '@atlasos/ui';
import { api, invalidate } from '../api.js';
import classes from './deliveries.module.css';

type MailedLink = components['schemas']['MailedLinkResponse'];

const STATES: Record<MailedLink['state'], { tone: ChipTone; words: string }> = {
  open: { tone: 'pine', words: 'Works' },
  expired: { tone: 'neutral', words: 'Expired' },
  closed: { tone: 'neutral', words: 'Closed' },
};
const PATHS = {
  invoice: { list: '/api/v1/invoices/{id}/links', one: '/api/v1/invoices/{id}/links/{linkId}/revoke' },
  credit_note: { list: '/api/v1/credit-notes/{id}/links', one: '/api/v1/credit-notes/{id}/links/{linkId}/revoke' },
  quote: { list: '/api/v1/quotes/{id}/links', one: '/api/v1/quotes/{id}/links/{linkId}/revoke' },
} as const;
const ALL = {
  invoice: '/api/v1/invoices/{id}/revoke-links',
  credit_note: '/api/v1/credit-notes/{id}/revoke-links',
  quote: '/api/v1/quotes/{id}/revoke-links',
} as const;

interface LinksProps {
  kind: keyof typeof PATHS;
  id: string;
}

interface MailedLinksProps extends LinksProps {
  deliveries: ReadonlyArray<Pick<components['schemas']['DeliveryResponse'], 'channel' | 'state'>> | undefined;
}

/** The links in mails that went out, each of which can be made worthless, such as after one went to a wrong address. */
export function MailedLinks({ deliveries = [], ...rest }: MailedLinksProps) {
  const mailed = deliveries.filter(({ channel, state }) => channel === 'email' && state !== 'queued').length;
  // With each further mail there is a link more.
  return mailed === 0 ? null : <Links key={mailed} {...rest} />;
}

function Links({ kind, id }: LinksProps) {
  const { list, one } = PATHS[kind];
  const { data } = api.useQuery('get', list, { params: { path: { id } } }, { staleTime: 0 });
  const options = (words: string) => ({
    onSuccess: () => {
      void invalidate(list);
      toast(words);
    },
    onError: ({ detail }: { detail: string }) => troubleToast(detail),
  });
  const close = api.useMutation('post', one, options('The link opens nothing any more'));
  const closeAll = api.useMutation('post', ALL[kind], options('The links open nothing any more'));
  const links = data?.items ?? [];
  const openCount = links.filter(({ state }) => state === 'open').length;
  if (links.length === 0) return null;
  return (
    <section aria-label="Links that were mailed">
      <h3 className={classes.heading}>Links that were mailed</h3>
      {links.map((link) => (
        <Link
          key={link.id}
          link={link}
          onClose={() => close.mutate({ params: { path: { id, linkId: link.id } } })}
          isClosing={close.isPending}
        />
      ))}
      {openCount > 1 ? (
        <TextAction disabled={closeAll.isPending} onClick={() => closeAll.mutate({ params: { path: { id } } })}>
          Close all links
        </TextAction>
      ) : null}
    </section>
  );
}

function Link({ link, onClose, isClosing }: { link: MailedLink; onClose: () => void; isClosing: boolean }) {
  const { timezone } = usePracticeFormat();
  const day = (instant: string) => formatDate(localDate(instant, timezone));
  const { tone, words } = STATES[link.state];
  const to = link.to.join(', ');
  return (
    <div className={classes.delivery}>
      <span>{to}</span>
      <Chip tone={tone}>{words}</Chip>
      <small>
        Mailed {day(link.createdAt)}
        {link.openedAt ? `, last opened ${day(link.openedAt)}` : ', not opened yet'}
        {link.state === 'open' ? `, works until ${day(link.expiresAt)}` : null}
        {link.closedAt ? `, closed ${day(link.closedAt)}` : null}
      </small>
      {link.state === 'closed' ? null : (
        <TextAction
          className={classes.under}
          disabled={isClosing}
          aria-label={`Close the link of ${to}`}
          onClick={onClose}
        >
          Close this link
        </TextAction>
      )}
    </div>
  );
}
