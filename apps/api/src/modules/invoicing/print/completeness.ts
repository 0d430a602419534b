import { invoiceProblems, type Problem } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ComputedDraft } from '../draft/draft.js';
import type { Parties } from './parties.query.js';

/** What the law asks for and this draft lacks, each with a pointer (DOMAIN rule 24). */
export function completeness(uow: UnitOfWork, { practice, client }: Parties, draft: ComputedDraft): Problem[] {
  const { vatRegistered, currency } = uow.practice;
  return invoiceProblems({
    practice: { ...practice, vatRegistered },
    client,
    currency,
    totalMinor: draft.totalMinor,
    lines: draft.lines,
  });
}
