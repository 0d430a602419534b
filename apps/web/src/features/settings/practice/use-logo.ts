import { isApiProblem } from '@atlasos/api-client';
import { toast } from '@atlasos/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../app/api.js';
import { practiceQuery, type Practice } from '../../../app/session.js';

const LOGO = '/api/v1/practice/logo';

/** Uploads and removes the picture; the practice is read again first, so that its version is never stale. */
export function useLogo() {
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const put = async (picture: Blob): Promise<void> => {
    const { version } = (await queries.fetchQuery({ ...practiceQuery(), staleTime: 0 })) as Practice;
    const { data } = await client.PUT(LOGO, {
      headers: { 'Content-Type': picture.type },
      params: { header: { 'If-Match': `"${version}"` } },
      // The contract has no JSON here: the body is the picture itself.
      body: picture as unknown as undefined,
      bodySerializer: (body: unknown) => body as Blob,
    });
    if (data) queries.setQueryData(practiceQuery().queryKey, data);
  };
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await work();
    } catch (error) {
      setTrouble(isApiProblem(error) ? error.detail : 'This did not work. Try again.');
    } finally {
      setBusy(false);
    }
  };
  const upload = (file: File) =>
    attempt(async () => {
      await put(file);
      toast('The logo is on your documents from now on');
    });
  const remove = () =>
    attempt(async () => {
      const { data } = await client.GET(LOGO, { parseAs: 'blob' });
      await client.DELETE(LOGO);
      await queries.refetchQueries({ queryKey: practiceQuery().queryKey });
      const before: unknown = data;
      toast('Removed: the logo', before instanceof Blob ? { undo: () => put(before) } : {});
    });
  return { upload, remove, isBusy, trouble };
}
