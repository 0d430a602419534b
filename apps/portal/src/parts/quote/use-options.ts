import { computeQuoteTotals } from '@atlasos/domain';
import { useState } from 'react';
import type { Quote } from '../../app/api.js';

/** The optional lines that are ticked, and what the quote comes to with them: as the server will work it out. */
export function useOptions(quote: Quote) {
  const [ticked, setTicked] = useState<string[]>([]);
  const chosen = quote.acceptance?.optionalLineIds ?? (quote.status === 'sent' ? ticked : []);
  const toggle = (id: string) =>
    setTicked((known) => (known.includes(id) ? known.filter((one) => one !== id) : [...known, id]));
  return { chosen, toggle, totals: computeQuoteTotals({ lines: quote.lines, vat: quote }, chosen) };
}

export type Options = ReturnType<typeof useOptions>;
