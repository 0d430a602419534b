import { DateInput, TextArea, WholeNumberInput } from '@atlasos/ui';
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
        <TextArea
          label="Note to the client"
          rows={2}
          maxLength={5000}
          value={head.notes}
          onChange={(event) => setHead({ notes: event.currentTarget.value })}
        />
        <TextArea
          label="Conditions, in small print"
          rows={2}
          maxLength={5000}
          value={head.conditions}
          onChange={(event) => setHead({ conditions: event.currentTarget.value })}
        />
      </details>
    </>
  );
}
