import { Segmented, SectionHead } from '@atlasos/ui';
import { isApiProblem } from '@atlasos/api-client';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { DropFile } from './drop-file.js';
import { KINDS, sendFile, type ImportKind } from './import.js';
import classes from './import.module.css';

const route = getRouteApi('/frame/import');

const LEADS: Record<ImportKind, string> = {
  time: 'Exports of Toggl Track, Clockify, Harvest and Kimai are recognised; any other CSV will do once you say what its columns are. Clients and services that it names and you do not have are made with it.',
  clients: 'One client a row, with the person who gets the invoices. Names that you have already are left alone.',
  invoices:
    'What clients still owe on invoices of your former program. They become opening balances with their own numbers and dates: owed, aged, reminded of and paid here, but neither revenue nor VAT of yours again.',
};

/** What the rows are, then the file. */
export function NewImport() {
  const { kind = 'time' } = route.useSearch();
  const navigate = route.useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const bring = async (file: File) => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const { id } = await sendFile(kind, file);
      await navigate({ to: '/import/$importId', params: { importId: id } });
    } catch (error) {
      setTrouble(isApiProblem(error) ? error.detail : 'This file could not be read. Try again.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-label="Bring data in">
      <SectionHead title="Bring data in" />
      <div className={classes.kinds}>
        <Segmented
          label="What the rows are"
          options={KINDS}
          value={kind}
          onChange={(value) =>
            void navigate({ search: { kind: value === 'time' ? undefined : value }, replace: true, resetScroll: false })
          }
        />
      </div>
      <p className={classes.lead}>{LEADS[kind]}</p>
      <DropFile isBusy={isBusy} trouble={trouble} onFile={(file) => void bring(file)} />
      <p className={classes.small}>Up to 12 MB and 50 000 rows. The first line names the columns.</p>
    </section>
  );
}
