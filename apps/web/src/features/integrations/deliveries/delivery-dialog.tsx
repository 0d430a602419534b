import { Chip, Dialog, ErrorState, LoadingRows } from '@atlasos/ui';
import { api } from '../../../app/api.js';
import { MomentText } from '../../../app/moment-text.js';
import classes from '../integrations.module.css';
import { eventName } from '../webhooks/event-words.js';
import type { DeliveryTry } from './delivery.js';

/** Each request of a delivery, and what came back. */
export function DeliveryDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const found = api.useQuery('get', '/api/v1/webhook-deliveries/{id}', { params: { path: { id } } });
  const delivery = found.data;
  return (
    <Dialog opened title={delivery ? eventName(delivery.event) : 'Delivery'} size={720} onClose={onClose}>
      {found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <LoadingRows rows={3} /> : null}
      {delivery ? (
        <div className={classes.stack}>
          <p className={classes.fact}>
            {delivery.url}
            <br />
            webhook-id {delivery.messageId}, event {delivery.sequence} of its object
          </p>
          {delivery.tries.length === 0 ? <p>It has not been sent yet.</p> : null}
          {delivery.tries.map((each) => (
            <OneTry key={each.attempt} of={each} />
          ))}
        </div>
      ) : null}
    </Dialog>
  );
}

const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

function OneTry({ of }: { of: DeliveryTry }) {
  const body = typeof of.request['body'] === 'string' ? of.request['body'] : '';
  return (
    <section className={classes.try}>
      <h3>
        <MomentText at={of.at} />
        <Chip tone={of.error ? 'brick' : 'pine'}>{of.status ?? 'No answer'}</Chip>
        <span className={classes.fact}>{of.durationMs} ms</span>
      </h3>
      {of.error ? <p className={classes.fact}>{of.error}</p> : null}
      <Text label="Sent" text={pretty(body)} />
      {of.answer ? <Text label="Answer" text={of.answer} /> : null}
    </section>
  );
}

const Text = ({ label, text }: { label: string; text: string }) => (
  <div>
    <div className={classes.fact}>{label}</div>
    <div className={`${classes.secret} ${classes.scrolling}`} tabIndex={0} role="region" aria-label={label}>
      {text}
    </div>
  </div>
);
