import type { Disbursement } from './save-disbursement.js';

type Kind = Disbursement['kind'];

/** The two kinds in plain words: who the supplier's bill was really for decides about VAT. */
export const KIND: Record<Kind, { label: string; explained: string }> = {
  agent: {
    label: 'Paid on their behalf',
    explained:
      'A bill of the client’s that you paid for them, such as a CIPC fee. It is passed on as it is, in a block of its own, without VAT.',
  },
  recovered: {
    label: 'Own cost passed on',
    explained:
      'A cost of yours that you charge on, such as a courier or travel. It is part of your service, so VAT is added as on your fees.',
  },
};
