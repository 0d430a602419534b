import { computeQuoteTotals, formatMoney } from '@atlasos/domain';
import { Field, FormDrawer, toast, usePracticeFormat } from '@atlasos/ui';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../app/api.js';
import { usePractice } from '../../../app/session.js';
import { refreshQuotes, type Quote } from '../quote-queries.js';
import classes from './sent-quote.module.css';

/** What the client said, written down by whom they said it to. */
export function AcceptDrawer({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const { currency, locale } = usePracticeFormat();
  const { vatRateBps } = usePractice();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const accept = api.useMutation('post', '/api/v1/quotes/{id}/accept', {
    onSuccess: () => {
      void refreshQuotes();
      toast(`${quote.number} is accepted`);
      onClose();
    },
  });
  const options = quote.lines.filter(({ optional }) => optional);
  const rateBps = quote.vat.find(({ taxCode }) => taxCode === 'standard')?.rateBps ?? vatRateBps;
  const vat = { vatRegistered: quote.vatRegistered, vatRateBps: rateBps, pricesIncludeVat: quote.pricesIncludeVat };
  const { totalMinor } = computeQuoteTotals({ lines: quote.lines, vat }, chosen);
  return (
    <FormDrawer
      opened
      title={`Accept ${quote.number} on the client’s word`}
      onClose={onClose}
      onSubmit={() =>
        accept.mutate({ params: { path: { id: quote.id } }, body: { name: name.trim(), optionalLineIds: chosen } })
      }
      submitLabel="Record it"
      isBusy={accept.isPending}
      canSubmit={name.trim() !== ''}
      consequence={
        accept.error?.detail ??
        `${formatMoney(totalMinor, currency, locale)} accepted. The quote never changes after this, and it is marked as recorded by you.`
      }
    >
      <TextInput
        label="Who accepted it"
        placeholder="Name"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      {options.length > 0 ? (
        <Field label="Options they want">
          <div className={classes.options}>
            {options.map(({ id, description, amountMinor }) => (
              <Checkbox
                key={id}
                label={`${description.split('\n')[0]}, ${formatMoney(amountMinor, currency, locale)}`}
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setChosen(event.currentTarget.checked ? [...chosen, id] : chosen.filter((known) => known !== id))
                }
              />
            ))}
          </div>
        </Field>
      ) : null}
    </FormDrawer>
  );
}
