import { SectionHead } from '@atlasos/ui';
import { Alert, Button } from '@mantine/core';
import { IconArchiveOff } from '@tabler/icons-react';
import { useRef } from 'react';
import stacked from '../../app/stacked.module.css';
import classes from './export.module.css';
import { useBringBack } from './use-bring-back.js';

const count = (of: number): string => of.toLocaleString('en-GB').replaceAll(',', ' ');

/** The way in for what left in an archive, here or elsewhere. */
export function BringBack() {
  const picker = useRef<HTMLInputElement>(null);
  const { bring, isBusy, trouble, restored } = useBringBack();
  return (
    <section aria-label="Bring an archive back" className={stacked.stacked}>
      <SectionHead title="Bring an archive back" />
      <p className={classes.lead}>
        Into a new practice, before anything is done in it: clients, time, invoices, payments, PDFs and history come
        back as they were, with their numbers. You keep your own sign-in; tokens and webhooks are made anew. All of it
        comes, checked, or nothing.
      </p>
      <div>
        <Button
          leftSection={<IconArchiveOff size={16} stroke={1.6} />}
          loading={isBusy}
          onClick={() => picker.current?.click()}
        >
          Choose an archive
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".zip,application/zip"
        aria-label="Archive"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void bring(file);
        }}
      />
      <div role="status">
        {isBusy ? (
          <p className={classes.lead}>This takes a minute for some ten thousand records. Keep this page open.</p>
        ) : null}
        {restored ? (
          <Alert color="pine" title="It is all back">
            {count(restored.rows)} records, {count(restored.pdfs)} PDFs among them.
          </Alert>
        ) : null}
      </div>
      {trouble ? (
        <Alert role="alert" color="red" title="Nothing was brought back">
          {trouble}
        </Alert>
      ) : null}
    </section>
  );
}
