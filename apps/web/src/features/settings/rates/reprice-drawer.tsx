import { formatDate, formatMoney } from '@atlasos/domain';
import { DateFilter, ErrorState, FormDrawer, LoadingRows, toast, usePracticeFormat } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import { client, invalidate } from '../../../app/api.js';
import { FormTrouble } from '../../../app/forms/form-trouble.js';
import { useSave } from '../../../app/forms/use-save.js';
import { scopeText, type Chosen } from './matrix.js';
import { RepriceResult } from './reprice-result.js';
import classes from './reprice.module.css';

interface RepriceDrawerProps {
  chosen: Chosen;
  /** First day of the entries to price anew; null while closed. */
  from: string | null;
  onFrom: (from: string) => void;
  onClose: () => void;
}

/** Says what repricing would change; only its button changes it. */
export function RepriceDrawer({ chosen, from, onFrom, onClose }: RepriceDrawerProps) {
  const { currency, locale } = usePracticeFormat();
  const { clientId, serviceTypeId } = chosen;
  const run = async (dryRun: boolean) => {
    const body = { from: from ?? '', clientId, serviceTypeId, dryRun };
    return (await client.POST('/api/v1/rates/reprice', { body })).data!;
  };
  const preview = useQuery({
    queryKey: ['get', '/api/v1/rates/reprice', { from, clientId, serviceTypeId }],
    queryFn: () => run(true),
    enabled: from !== null,
    staleTime: 0,
    gcTime: 0,
  });
  const save = useSave({
    save: async () => {
      const { count, differenceMinor } = await run(false);
      toast(`Repriced ${entries(count)}: ${signed(differenceMinor)}`);
      void invalidate('/api/v1/time-entries', '/api/v1/wip', '/api/v1/rates');
    },
    onSaved: onClose,
  });
  const signed = (minor: number) => `${minor > 0 ? '+' : ''}${formatMoney(minor, currency, locale)}`;
  const result = preview.data;
  return (
    <FormDrawer
      opened={from !== null}
      title="Reprice unbilled entries"
      onClose={onClose}
      onSubmit={() => void save.submit()}
      isBusy={save.isSaving}
      canSubmit={result !== undefined && result.count > 0 && !preview.isFetching}
      submitLabel={result && result.count > 0 ? `Reprice ${entries(result.count)}` : 'Reprice'}
      consequence={
        <FormTrouble save={save}>
          {result && result.count > 0 ? (
            <>
              After this unbilled work is worth <b>{formatMoney(Math.abs(result.differenceMinor), currency, locale)}</b>{' '}
              {result.differenceMinor < 0 ? 'less' : 'more'}
            </>
          ) : null}
        </FormTrouble>
      }
    >
      <div className={classes.what}>
        {from === null ? null : <DateFilter label="Entries from" value={from} onChange={onFrom} />}
        <p>{scopeText(chosen)}. Each entry gets the rate in force on its own day. Nothing has changed yet.</p>
      </div>
      {result ? (
        <RepriceResult result={result} from={from ? formatDate(from) : ''} />
      ) : preview.error ? (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <LoadingRows rows={5} tall />
      )}
    </FormDrawer>
  );
}

const entries = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`;
