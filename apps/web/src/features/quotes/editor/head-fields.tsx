import { DateInput, WholeNumberInput } from '@atlasos/ui';
import { Textarea } from '@mantine/core';
import { ClientBox } from '../../../app/work/work-boxes.js';
import type { useQuoteDraft } from './use-quote-draft.js';
import classes from './quote-editor.module.css';

/** For whom, how long it stands, and on which terms. */
export function HeadFields({ draft }: { draft: ReturnType<typeof useQuoteDraft> }) {
  const { head, setHead } = draft;
  return (
    <>
      <div className={classes.head}>
        <ClientBox value={head.clientId} onChange={(clientId) => clientId && setHead({ clientId })} />
        <DateInput label="Valid until" value={head.validUntil} onChange={(validUntil) => setHead({ validUntil })} />
        <WholeNumberInput
          label="Terms when accepted"
          placeholder="As usual"
          unit="days"
          min={0}
          max={365}
          value={head.paymentTermsDays}
          onChange={(paymentTermsDays) => setHead({ paymentTermsDays })}
        />
      </div>
      <details className={classes.words}>
        <summary>Note and conditions</summary>
        <Textarea
          label="Note to the client"
          autosize
          minRows={2}
          maxLength={5000}
          value={head.notes}
          onChange={(event) => setHead({ notes: event.currentTarget.value })}
        />
        <Textarea
          label="Conditions, in small print"
          autosize
          minRows={2}
          maxLength={5000}
          value={head.conditions}
          onChange={(event) => setHead({ conditions: event.currentTarget.value })}
        />
      </details>
    </>
  );
}
