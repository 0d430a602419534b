import { keepPreviousData, queryOptions } from '@tanstack/react-query';

const PENDING_MS = 1_000;

/** The address is kept in an object, so that `invalidate` leaves PDFs alone: the bytes behind one address never change. */
export const pdfKey = (path: string) => ['pdf', { path }] as const;

/** The address of a stored PDF that is looked at and not taken along: no download is recorded. */
export const shown = (path: string): string => `${path}?disposition=inline`;

/** The stored PDF; asks again while the worker draws it. */
export const pdfQuery = (path: string) =>
  queryOptions({
    queryKey: pdfKey(path),
    queryFn: async ({ signal }): Promise<Blob> => {
      const response = await fetch(path, { signal });
      if (response.status === 202) throw new PdfPending();
      if (!response.ok) throw new Error('The PDF could not be loaded. Try again.');
      return response.blob();
    },
    retry: (failures, error) => error instanceof PdfPending && failures < 30,
    retryDelay: PENDING_MS,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });

class PdfPending extends Error {}
