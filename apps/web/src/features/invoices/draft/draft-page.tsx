import { Chip, Kbd, Stepper, commandKey, toast, troubleToast } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { useIsMutating } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../../app/api.js';
import { useShortcut } from '../../../app/keys/shortcut-registry.js';
import { queryClient } from '../../../app/query-client.js';
import { Page } from '../../../app/shell/page.js';
import { invoiceQuery, refreshInvoices } from '../invoice-queries.js';
import type { Invoice } from '../invoice-types.js';
import { useSavedAt } from './draft-actions.js';
import { DraftPreview } from './draft-preview.js';
import { DraftSettings } from './draft-settings.js';
import { FinaliseDialog } from './finalise-dialog.js';
import { LivePaper } from './live-paper.js';
import { WhatCanBeBilled } from './what-can-be-billed.js';
import classes from './draft-page.module.css';

const route = getRouteApi('/frame/invoices/$id');
const STEPS = ['Draft', 'Preview', 'Finalise', 'Send'] as const;

/** Two panes of one truth: what can be billed, and the document as it will print. */
export function DraftPage({ draft }: { draft: Invoice }) {
  const { step } = route.useSearch();
  const navigate = useNavigate({ from: '/invoices/$id' });
  const [isFinalising, setFinalising] = useState(false);
  const [isSettingsOpen, setSettingsOpen] = useState(false);
  const isPreview = step === 'preview';
  const toPreview = () => void navigate({ search: { step: 'preview' } });
  const toDraft = () => void navigate({ search: {} });
  useShortcut('mod+enter', isPreview ? 'Finalise' : 'Preview', () => (isPreview ? setFinalising(true) : toPreview()), {
    enabled: !isFinalising && !isSettingsOpen,
  });
  useShortcut('escape', 'Back to the draft', toDraft, { enabled: isPreview && !isFinalising });

  const deleteDraft = async () => {
    try {
      await client.DELETE('/api/v1/invoices/{id}', { params: { path: { id: draft.id } } });
    } catch (error) {
      return troubleToast(error instanceof Error ? error.message : 'The draft could not be deleted.');
    }
    toast(`Draft for ${draft.clientName} deleted. Its work is back in WIP.`);
    await navigate({ to: '/invoices', search: {} });
    queryClient.removeQueries({ queryKey: invoiceQuery(draft.id).queryKey });
    return refreshInvoices();
  };

  return (
    <Page
      title={draft.clientName}
      tabTitle={`Draft, ${draft.clientName}`}
      parent={<Link to="/invoices">Invoices</Link>}
      chip={<Chip tone="outline">Draft</Chip>}
      flush
    >
      <div className={classes.page}>
        <Stepper label="From draft to client" steps={STEPS} current={isPreview ? 1 : 0}>
          <SavedNote id={draft.id} />
          {isPreview ? (
            <Button onClick={toDraft}>Back to the draft</Button>
          ) : (
            <button type="button" className={classes.delete} onClick={() => void deleteDraft()}>
              Delete draft
            </button>
          )}
          {isPreview ? null : <Button onClick={() => setSettingsOpen(true)}>Details</Button>}
          <Button variant="filled" onClick={() => (isPreview ? setFinalising(true) : toPreview())}>
            {isPreview ? 'Finalise' : 'Preview'}
            <Kbd inherit>{`${commandKey()} Enter`}</Kbd>
          </Button>
        </Stepper>
        {isPreview ? (
          <DraftPreview draft={draft} />
        ) : (
          <div className={classes.panes}>
            <WhatCanBeBilled draft={draft} />
            <LivePaper draft={draft} />
          </div>
        )}
      </div>
      {isSettingsOpen ? <DraftSettings draft={draft} onClose={() => setSettingsOpen(false)} /> : null}
      <FinaliseDialog draft={draft} opened={isFinalising} onClose={() => setFinalising(false)} />
    </Page>
  );
}

const time = (ms: number) => new Date(ms).toTimeString().slice(0, 5);

function SavedNote({ id }: { id: string }) {
  const savedAt = useSavedAt(id);
  const isSaving = useIsMutating({ mutationKey: ['draft', id] }) > 0;
  if (!isSaving && savedAt === undefined) return null;
  return (
    <span className={classes.saved} aria-live="polite">
      {isSaving || savedAt === undefined ? 'Saving' : `Saved ${time(savedAt)}`}
    </span>
  );
}
