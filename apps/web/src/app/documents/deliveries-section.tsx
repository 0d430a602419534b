import type { components } from '@atlasos/api-client';
import { formatDate, localDate, localTime } from '@atlasos/domain';
import { Chip, RailSection, SectionHead, usePracticeFormat, type ChipTone } from '@atlasos/ui';
import type { ReactNode } from 'react';
import classes from './deliveries.module.css';

type Delivery = components['schemas']['DeliveryResponse'];

const STATES: Record<Delivery['state'], { tone: ChipTone; words: string }> = {
  queued: { tone: 'blue', words: 'Queued' },
  sending: { tone: 'blue', words: 'Sending' },
  sent: { tone: 'pine', words: 'Sent' },
  failed: { tone: 'brick', words: 'Failed' },
  unknown: { tone: 'ochre', words: 'Unknown' },
};
const CHANNELS: Record<Delivery['channel'], string> = { email: 'Email', portal: 'Portal', download: 'PDF downloaded' };

interface DeliveriesProps {
  /** Newest first; undefined while they load. */
  deliveries: readonly Delivery[] | undefined;
  viewedAt: string | null;
  /** What can be done about them. */
  children?: ReactNode;
}

/** How a document left, and whether the client has opened it. */
export function Deliveries({ deliveries, viewedAt, children }: DeliveriesProps) {
  const { timezone } = usePracticeFormat();
  const when = (instant: string) => `${formatDate(localDate(instant, timezone))}, ${localTime(instant, timezone)}`;
  return (
    <RailSection>
      <SectionHead title="Delivery" rule="line" />
      {deliveries?.length === 0 ? <p className={classes.quiet}>Nothing was sent yet.</p> : null}
      {deliveries?.map((delivery) => (
        <div key={delivery.id} className={classes.delivery}>
          <span>{delivery.to.length > 0 ? delivery.to.join(', ') : CHANNELS[delivery.channel]}</span>
          {delivery.channel === 'email' ? (
            <Chip tone={STATES[delivery.state].tone}>{STATES[delivery.state].words}</Chip>
          ) : null}
          <small>{when(delivery.settledAt ?? delivery.createdAt)}</small>
          {delivery.error ? <small>{delivery.error}</small> : null}
          {delivery.state === 'unknown' ? (
            <small>
              The connection broke while it was sent. Ask the client whether it came before you send it again.
            </small>
          ) : null}
        </div>
      ))}
      {children}
      {viewedAt ? <p className={classes.quiet}>First opened by the client {when(viewedAt)}.</p> : null}
    </RailSection>
  );
}
