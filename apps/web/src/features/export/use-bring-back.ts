import { isApiProblem, toApiProblem, unreachable, type components } from '@atlasos/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

type Restored = components['schemas']['RestoredResponse'];

/** Sent once and never repeated: it may be large, and a repeat finds the practice full. */
async function send(file: File): Promise<Restored> {
  const answer = await fetch('/api/v1/archives/restore', {
    method: 'POST',
    headers: { 'Content-Type': 'application/zip' },
    body: file,
  }).catch(() => {
    throw unreachable();
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw toApiProblem(answer.status, body);
  return body as Restored;
}

/** Brings an archive back; then everything on screen is read again. */
export function useBringBack() {
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [restored, setRestored] = useState<Restored>();

  const bring = async (file: File): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    try {
      setRestored(await send(file));
      await queries.invalidateQueries();
    } catch (error) {
      setTrouble(isApiProblem(error) ? error.detail : 'This did not work. Try again.');
    } finally {
      setBusy(false);
    }
  };
  return { bring, isBusy, trouble, restored };
}
