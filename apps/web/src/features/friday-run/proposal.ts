import type { components } from '@atlasos/api-client';
import {
  computeInvoiceTotals,
  sumMinor,
  type DisbursementKind,
  type DocumentLine,
  type DocumentTotals,
  type VatSettings,
} from '@atlasos/domain';

export type Work = components['schemas']['WipWorkResponse'];

export interface Proposal {
  /** What the invoice would take: all that is free (DOMAIN rule 20). */
  taken: Work[];
  deferred: Work[];
  totals: DocumentTotals;
  /** Value by age. */
  buckets: number[];
  draftedMinor: number;
}

const lineOf = ({ id, kind, valueMinor }: Work, kinds: ReadonlyMap<string, DisbursementKind>): DocumentLine =>
  kind === 'time'
    ? { kind, taxCode: 'standard', amountMinor: valueMinor }
    : { kind, taxCode: 'standard', disbursementKind: kinds.get(id) ?? 'recovered', amountMinor: valueMinor };

/** The invoice that a press of Bill would begin, by the same rules as the server's. */
export function proposalOf(
  work: readonly Work[],
  kinds: ReadonlyMap<string, DisbursementKind>,
  vat: VatSettings,
): Proposal {
  const taken = work.filter(({ status }) => status === 'unbilled');
  const sumOf = (list: readonly Work[]) => sumMinor(list.map(({ valueMinor }) => valueMinor));
  return {
    taken,
    deferred: work.filter(({ status }) => status === 'deferred'),
    totals: computeInvoiceTotals({ lines: taken.map((each) => lineOf(each, kinds)), vat }),
    buckets: [0, 1, 2, 3].map((bucket) => sumOf(taken.filter((each) => each.bucket === bucket))),
    draftedMinor: sumOf(work.filter(({ status }) => status === 'drafted')),
  };
}
