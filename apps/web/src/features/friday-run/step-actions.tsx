import { formatMoney } from '@atlasos/domain';
import { Kbd, toast, troubleToast, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { client as http } from '../../app/api.js';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { queryClient } from '../../app/query-client.js';
import { invoiceQuery, refreshInvoices } from '../../app/work/invoices.js';
import type { WipClient } from './queue.js';
import type { Run } from './use-run.js';
import classes from './friday-run.module.css';

interface StepActionsProps {
  client: WipClient;
  run: Run;
  totalMinor: number;
  onDefer: () => void;
  onWriteOff: () => void;
}

/** Bill, defer, write off or skip: one key each, and the next client follows. */
export function StepActions({ client, run, totalMinor, onDefer, onWriteOff }: StepActionsProps) {
  const { currency, locale, today } = usePracticeFormat();
  const [isBilling, setBilling] = useState(false);
  const { clientId, clientName } = client;

  const takeBack = async (id: string) => {
    await http.DELETE('/api/v1/invoices/{id}', { params: { path: { id } } });
    run.removeDraft(id);
    queryClient.removeQueries({ queryKey: invoiceQuery(id).queryKey });
    await refreshInvoices();
  };
  const bill = async () => {
    if (isBilling) return;
    setBilling(true);
    try {
      const { data } = await http.POST('/api/v1/invoices', { body: { clientId, upTo: today() } });
      if (!data) return;
      queryClient.setQueryData(invoiceQuery(data.id).queryKey, data);
      run.addDraft(data.id);
      toast(`Draft for ${clientName}: ${formatMoney(data.totalMinor, currency, locale)}`, {
        undo: () => takeBack(data.id),
      });
      await refreshInvoices();
    } catch (error) {
      troubleToast(error instanceof Error ? error.message : 'The draft could not be made. Try again.');
    } finally {
      setBilling(false);
    }
  };
  const skip = () => {
    run.pass(clientId);
    toast(`Skipped: ${clientName}`, { undo: () => run.unpass(clientId) });
  };
  useShortcut('b', 'Bill this client', () => void bill());
  useShortcut('d', 'Defer all of it', onDefer);
  useShortcut('w', 'Write all of it off', onWriteOff);
  useShortcut('s', 'Skip this client', skip);
  return (
    <div className={classes.actions}>
      <Button variant="filled" aria-keyshortcuts="b" loading={isBilling} onClick={() => void bill()}>
        Bill {formatMoney(totalMinor, currency, locale)}
        <Kbd inherit>b</Kbd>
      </Button>
      <Button aria-keyshortcuts="d" onClick={onDefer}>
        Defer <Kbd>d</Kbd>
      </Button>
      <Button aria-keyshortcuts="w" onClick={onWriteOff}>
        Write off <Kbd>w</Kbd>
      </Button>
      <Button aria-keyshortcuts="s" onClick={skip}>
        Skip <Kbd>s</Kbd>
      </Button>
      <span className={classes.note}>A draft has no number yet and can be changed or deleted.</span>
    </div>
  );
}
