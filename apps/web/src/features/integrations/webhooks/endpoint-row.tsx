import { Chip, LedgerRow, RowActions, Td, TextAction, TwoLines } from '@atlasos/ui';
import { Link } from '@tanstack/react-router';
import { MomentText } from '../../../app/moment-text.js';
import { AskFirst } from '../../../app/ask-first.js';
import classes from '../integrations.module.css';
import { deleteEndpoint, switchEndpoint, testEndpoint, WHY_OFF, type Endpoint } from './endpoint.js';
import { eventWords } from './event-words.js';

interface EndpointRowProps {
  endpoint: Endpoint;
  onEdit: () => void;
  onRotate: () => void;
}

export function EndpointRow({ endpoint, onEdit, onRotate }: EndpointRowProps) {
  const { url, description, events, enabled, lastSuccessAt } = endpoint;
  return (
    <LedgerRow tall>
      <Td>
        <TwoLines strong sub={description || eventWords(events)}>
          <span className={classes.code}>{url}</span>
        </TwoLines>
        {description ? <div className={classes.fact}>{eventWords(events)}</div> : null}
      </Td>
      <Td>
        <StateChip endpoint={endpoint} />
      </Td>
      <Td quiet data-head="Last arrived:">
        {lastSuccessAt ? <MomentText at={lastSuccessAt} /> : 'Nothing yet'}
      </Td>
      <Td align="right">
        <RowActions>
          <AskFirst
            label="Delete"
            ariaLabel={`Delete ${url}`}
            consequence="What still waits for it is not sent."
            onConfirm={() => void deleteEndpoint(endpoint)}
          >
            <TextAction aria-label={`Edit ${url}`} onClick={onEdit}>
              Edit
            </TextAction>
            {enabled ? (
              <TextAction aria-label={`Send a test event to ${url}`} onClick={() => void testEndpoint(endpoint)}>
                Test
              </TextAction>
            ) : null}
            <TextAction aria-label={`New secret for ${url}`} onClick={onRotate}>
              New secret
            </TextAction>
            <TextAction
              aria-label={`Switch ${enabled ? 'off' : 'on'}: ${url}`}
              onClick={() => void switchEndpoint(endpoint, !enabled)}
            >
              Switch {enabled ? 'off' : 'on'}
            </TextAction>
          </AskFirst>
        </RowActions>
      </Td>
    </LedgerRow>
  );
}

function StateChip({ endpoint: { id, enabled, disabledReason, failures } }: { endpoint: Endpoint }) {
  if (!enabled)
    return <Chip tone={disabledReason === 'by_you' ? 'neutral' : 'brick'}>{WHY_OFF[disabledReason ?? 'by_you']}</Chip>;
  if (failures === 0) return <Chip tone="pine">On</Chip>;
  return (
    <Link to="/integrations" search={{ tab: 'deliveries', endpoint: id }}>
      <Chip tone="ochre">Failing, tried again</Chip>
    </Link>
  );
}
