import { formatDate, localDate, localTime } from '@atlasos/domain';
import type { RefObject } from 'react';
import type { Quote } from '../../app/api.js';

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const moment = (at: string) => `${formatDate(localDate(at, zone()))} at ${localTime(at, zone())}`;

interface AnsweredProps {
  quote: Quote;
  /** Where reading goes on after the answer. */
  place: RefObject<HTMLElement | null>;
}

/** What became of the offer, once there is nothing to answer any more. */
export function Answered({ quote, place }: AnsweredProps) {
  const { status, acceptance, refusal, practice } = quote;
  return (
    <section className="answer" aria-labelledby="answer" tabIndex={-1} ref={place}>
      {status === 'accepted' && acceptance && (
        <>
          <h2 id="answer">Accepted by {acceptance.name}</h2>
          <p>on {moment(acceptance.at)}</p>
          <p className="small-print">
            The certificate says who accepted what, and names the fingerprint of the PDF that was accepted:
            <code className="fingerprint">{acceptance.pdfSha256}</code>
          </p>
        </>
      )}
      {status === 'declined' && (
        <>
          <h2 id="answer">Declined{refusal?.name && ` by ${refusal.name}`}</h2>
          {refusal && <p>on {moment(refusal.at)}</p>}
          <Ask practice={practice}>Have you changed your mind?</Ask>
        </>
      )}
      {status === 'expired' && quote.validUntil && (
        <>
          <h2 id="answer">It can no longer be accepted</h2>
          <p>Its last day was {formatDate(quote.validUntil)}.</p>
          <Ask practice={practice}>Do you still want it?</Ask>
        </>
      )}
    </section>
  );
}

function Ask({ practice: { name, email }, children }: { practice: Quote['practice']; children: string }) {
  return (
    <p>
      {children} {email ? <a href={`mailto:${email}`}>Ask {name} for a new one</a> : `Ask ${name} for a new one.`}
    </p>
  );
}
