import { troubleToast } from '@atlasos/ui';
import { useEffect } from 'react';
import { closeEntry, useOpenEntry } from '../../app/work/open-entry.js';
import { EntryForm, useEntry } from './entry-form.js';

/** The drawer of an entry, over whatever page asked for it. */
export default function EntryDrawer() {
  const open = useOpenEntry();
  if (!open) return null;
  return open.kind === 'new' ? (
    <EntryForm entry={null} draft={open.draft} onClose={closeEntry} />
  ) : (
    <Existing key={open.id} id={open.id} />
  );
}

function Existing({ id }: { id: string }) {
  const { data, error, refetch } = useEntry(id);
  useEffect(() => {
    if (!error) return;
    troubleToast(error.detail);
    closeEntry();
  }, [error]);
  return data ? <EntryForm entry={data} draft={{}} onClose={closeEntry} reload={refetch} /> : null;
}
