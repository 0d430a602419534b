import { formatMoney, sumMinor } from '@atlasos/domain';
import { FormDrawer, MoneyInput, toast, usePracticeFormat } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSave } from '../../app/forms/use-save.js';
import { writeOffWork } from '../../app/work/change-wip.js';
import { workChanged } from '../../app/work/work-changed.js';
import type { Work } from './work.js';

interface WriteOffDrawerProps {
  works: readonly Work[];
  /** Only part of it: it stays in WIP at what remains. */
  isPart?: boolean;
  onClose: () => void;
  onSaved: () => void;
}

/** Gives up the value of work, or brings it down to what it is worth. */
export function WriteOffDrawer({ works, isPart, onClose, onSaved }: WriteOffDrawerProps) {
  const { currency, locale } = usePracticeFormat();
  const wipMinor = sumMinor(works.map(({ valueMinor }) => valueMinor));
  const [remains, setRemains] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const goesMinor = isPart ? wipMinor - (remains ?? wipMinor) : wipMinor;
  const save = useSave({
    save: async () => {
      const body = { reason: reason.trim(), ...(isPart ? { valueMinor: goesMinor } : {}) };
      await writeOffWork(works, body);
      toast(isPart ? 'Written down' : 'Written off');
      await workChanged();
    },
    onSaved,
  });
  const isTooMuch = remains !== null && remains >= wipMinor;
  const action = isPart ? 'Write down' : 'Write off';
  const title = works.length === 1 ? action : `${action} ${works.length} pieces of work`;
  return (
    <FormDrawer
      opened
      title={title}
      onClose={onClose}
      onSubmit={() => void save.submit()}
      submitLabel={action}
      isBusy={save.isSaving}
      canSubmit={goesMinor > 0 && !isTooMuch && reason.trim() !== ''}
      consequence={
        save.trouble ??
        `${formatMoney(goesMinor, currency, locale)} leaves WIP today without an invoice, for good; it counts in realisation.`
      }
    >
      {isPart ? (
        <MoneyInput
          label={works.length === 1 ? 'What it is worth' : 'What all of it is worth'}
          description={`In WIP: ${formatMoney(wipMinor, currency, locale)}`}
          data-autofocus
          value={remains}
          error={isTooMuch ? 'That is not less than its value now.' : save.fieldError('valueMinor')}
          onChange={setRemains}
        />
      ) : null}
      <TextInput
        label="Why it is not billed"
        data-autofocus={isPart ? undefined : true}
        maxLength={500}
        value={reason}
        error={save.fieldError('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDrawer>
  );
}
