import { formatDate, localDate, localTime } from '@atlasos/domain';
import { BigMoney, DateText, Money, RailSection, SectionHead, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MailedLinks } from '../../../app/documents/mailed-links.js';
import { Deliveries } from '../../../app/documents/deliveries-section.js';
import { certificatePath, quoteDeliveriesQuery, type Quote } from '../quote-queries.js';
import classes from './sent-quote.module.css';

/** What can be done with an offer that is out. */
export type QuoteStep = 'accept' | 'decline' | 'convert';

interface QuoteFactsProps {
  quote: Quote;
  onStep: (step: QuoteStep) => void;
  onSend?: () => void;
  onRevise: () => void;
  onDuplicate: () => void;
}

/** The rail: what was offered, what the client said, and what can be done now. */
export function QuoteFacts({ quote, onStep, onSend, onRevise, onDuplicate }: QuoteFactsProps) {
  const { data } = useQuery(quoteDeliveriesQuery(quote.id));
  const isOpen = quote.status === 'sent';
  const isAccepted = quote.acceptance !== null;
  const canRevise = !isAccepted && quote.revisedById === null;
  return (
    <>
      <RailSection>
        <SectionHead title={isAccepted ? 'Accepted' : 'Offered'} />
        <BigMoney minor={quote.acceptance?.totalMinor ?? quote.totalMinor} size={28} />
        <dl className={classes.facts}>
          <dt>Date</dt>
          <dd>{quote.issueDate ? <DateText date={quote.issueDate} /> : null}</dd>
          <dt>Valid until</dt>
          <dd>{quote.validUntil ? <DateText date={quote.validUntil} /> : 'Without end'}</dd>
          <dt>Without options</dt>
          <dd>
            <Money minor={quote.totalMinor} />
          </dd>
          {quote.fullTotalMinor !== quote.totalMinor ? (
            <>
              <dt>With all options</dt>
              <dd>
                <Money minor={quote.fullTotalMinor} />
              </dd>
            </>
          ) : null}
        </dl>
        <div className={classes.buttons}>
          {isOpen ? <Button onClick={() => onStep('accept')}>Record acceptance</Button> : null}
          {isOpen ? <Button onClick={() => onStep('decline')}>Declined</Button> : null}
          {onSend ? <Button onClick={onSend}>Send again</Button> : null}
          {canRevise ? <Button onClick={onRevise}>Revise</Button> : null}
          <Button onClick={onDuplicate}>Duplicate</Button>
        </div>
      </RailSection>
      <Answer quote={quote} />
      <Versions quote={quote} />
      <Deliveries deliveries={data?.items} viewedAt={quote.viewedAt}>
        <MailedLinks kind="quote" id={quote.id} deliveries={data?.items} />
      </Deliveries>
    </>
  );
}

function Answer({ quote }: { quote: Quote }) {
  const { timezone } = usePracticeFormat();
  const when = (at: string) => `${formatDate(localDate(at, timezone))}, ${localTime(at, timezone).slice(0, 5)}`;
  const { acceptance, refusal } = quote;
  if (refusal) {
    return (
      <RailSection>
        <SectionHead title="Declined" rule="line" />
        <p className={classes.quiet}>
          {refusal.name ? `${refusal.name}, ` : ''}
          {when(refusal.at)}
          {refusal.onClientsWord ? ', recorded on the client’s word' : ''}
          {refusal.reason ? `. “${refusal.reason}”` : ''}
        </p>
      </RailSection>
    );
  }
  if (!acceptance) return null;
  const chosen = quote.lines.filter(({ id }) => acceptance.optionalLineIds.includes(id));
  return (
    <RailSection>
      <SectionHead title="Acceptance" rule="line" />
      <p className={classes.quiet}>
        <b>{acceptance.name}</b>, {when(acceptance.at)}
        {acceptance.onClientsWord ? ', recorded on the client’s word' : ''}, from {acceptance.address}.
      </p>
      {chosen.length > 0 ? (
        <p className={classes.quiet}>With {chosen.map(({ description }) => description.split('\n')[0]).join(', ')}.</p>
      ) : null}
      <p className={classes.quiet}>
        <a href={certificatePath(quote.id)} download>
          Certificate of acceptance
        </a>
      </p>
      <p className={classes.hash} title="SHA-256 of the PDF that was accepted">
        {acceptance.pdfSha256}
      </p>
    </RailSection>
  );
}

function Versions({ quote }: { quote: Quote }) {
  const { engagementId, revisesId, revisedById } = quote;
  if (!engagementId && !revisesId && !revisedById) return null;
  return (
    <RailSection>
      <SectionHead title="Belongs together" rule="line" />
      {engagementId ? (
        <p className={classes.quiet}>
          <Link to="/engagements/$id" params={{ id: engagementId }}>
            The engagement that came of it
          </Link>
        </p>
      ) : null}
      {revisedById ? (
        <p className={classes.quiet}>
          <Link to="/quotes/$id" params={{ id: revisedById }}>
            The version that replaces it
          </Link>
        </p>
      ) : null}
      {revisesId ? (
        <p className={classes.quiet}>
          <Link to="/quotes/$id" params={{ id: revisesId }}>
            The former version
          </Link>
        </p>
      ) : null}
    </RailSection>
  );
}
