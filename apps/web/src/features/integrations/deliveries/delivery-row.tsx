import { Chip, LedgerRow, RowActions, Td, TextAction, TwoLines } from '@atlasos/ui';
import { MomentText } from '../../../app/moment-text.js';
import classes from '../integrations.module.css';
import { eventName } from '../webhooks/event-words.js';
import { replay, STATES, type Delivery } from './delivery.js';

export function DeliveryRow({ delivery, onShow }: { delivery: Delivery; onShow: () => void }) {
  const { event, url, state, attempts, lastError, createdAt, endpointEnabled } = delivery;
  const name = eventName(event);
  return (
    <LedgerRow tall>
      <Td quiet>
        <MomentText at={createdAt} />
      </Td>
      <Td>
        <button type="button" className={classes.name} aria-label={`What was sent: ${name}`} onClick={onShow}>
          {name}
        </button>
      </Td>
      <Td quiet>
        <TwoLines sub={lastError ?? `${attempts} ${attempts === 1 ? 'request' : 'requests'}`}>
          <span className={classes.code}>{url}</span>
        </TwoLines>
      </Td>
      <Td>
        <Chip tone={STATES[state].tone}>{STATES[state].label}</Chip>
      </Td>
      <Td align="right">
        {state !== 'waiting' && endpointEnabled ? (
          <RowActions>
            <TextAction aria-label={`Send again: ${name}`} onClick={() => void replay(delivery)}>
              Send again
            </TextAction>
          </RowActions>
        ) : null}
      </Td>
    </LedgerRow>
  );
}
