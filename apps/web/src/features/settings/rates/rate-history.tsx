import { isApiProblem } from '@atlasos/api-client';
import { addDays, formatDate, type RateRule } from '@atlasos/domain';
import { ErrorState, Money, TextAction, toast, troubleToast, usePracticeFormat } from '@atlasos/ui';
import { api, client, invalidate } from '../../../app/api.js';
import { RATES, ruleOf, type Chosen, type Rate } from './matrix.js';
import classes from './rate-rail.module.css';

interface RateHistoryProps {
  chosen: Chosen;
  onCorrect: (rate: Rate) => void;
}

const LISTED = 50;

/** The rates of exactly this cell; where it has none, of what decides in its place. */
export function RateHistory({ chosen, onCorrect }: RateHistoryProps) {
  const own = ruleOf(chosen);
  const decides = chosen.rungs.find(({ wins }) => wins)?.rule;
  const shown = chosen.cell.own || chosen.cell.next || !decides ? own : decides;
  const { clientId, serviceTypeId } = chosen;
  const { data, error, refetch } = api.useQuery('get', RATES, {
    params: {
      query: {
        scope: shown,
        clientId: (shown.includes('client') && clientId) || undefined,
        serviceTypeId: (shown.includes('service') && serviceTypeId) || undefined,
        limit: LISTED,
      },
    },
  });
  return (
    <>
      <h2 className={classes.subtitle}>{titleOf(shown, chosen)} over time</h2>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data?.items.length === 0 ? <p className={classes.small}>No rate has been set yet.</p> : null}
      <ul className={classes.history}>
        {data?.items.map((rate) => (
          <Period key={rate.id} rate={rate} onCorrect={shown === own ? onCorrect : undefined} />
        ))}
      </ul>
    </>
  );
}

function titleOf(rule: RateRule, { clientName, serviceName }: Chosen): string {
  if (rule === 'default') return 'The default';
  if (rule === 'client_service') return `${clientName}, ${serviceName},`;
  return (rule === 'service' ? serviceName : clientName) ?? '';
}

function Period({ rate, onCorrect }: { rate: Rate; onCorrect: ((rate: Rate) => void) | undefined }) {
  const { today } = usePracticeFormat();
  const now = today();
  const { hourlyRateMinor, effectiveFrom, effectiveTo, inUse } = rate;
  const isNow = effectiveFrom <= now && (effectiveTo === null || effectiveTo > now);
  const canChange = !inUse && onCorrect !== undefined;
  const which = `${formatDate(effectiveFrom)}`;
  return (
    <li className={classes.past} data-now={isNow || undefined} data-coming={effectiveFrom > now || undefined}>
      <Money minor={hourlyRateMinor} />
      <span>{effectiveTo ? `${which} to ${formatDate(addDays(effectiveTo, -1))}` : `from ${which}`}</span>
      {canChange ? (
        <span className={classes.acts}>
          <TextAction aria-label={`Correct the rate from ${which}`} onClick={() => onCorrect(rate)}>
            Correct
          </TextAction>
          <TextAction danger aria-label={`Delete the rate from ${which}`} onClick={() => void remove(rate)}>
            Delete
          </TextAction>
        </span>
      ) : null}
    </li>
  );
}

/** Only rates that no entry uses get here; the one before goes on. */
async function remove({ id, clientId, serviceTypeId, hourlyRateMinor, effectiveFrom }: Rate): Promise<void> {
  try {
    await client.DELETE('/api/v1/rates/{id}', { params: { path: { id } } });
    toast(`Deleted: the rate from ${formatDate(effectiveFrom)}`, {
      undo: async () => {
        await client.POST(RATES, { body: { clientId, serviceTypeId, hourlyRateMinor, effectiveFrom } });
        await invalidate(RATES);
      },
    });
  } catch (error) {
    troubleToast(isApiProblem(error) ? error.detail : 'This did not work. Try again.');
  }
  await invalidate(RATES);
}
