import { spreadToTotal, sumMinor } from '@atlasos/domain';
import { AppError, notFound } from '../../../platform/errors/app-error.js';
import type { Claim, DraftContent } from './draft.js';

export interface WorkIds {
  timeEntryIds?: readonly string[];
  disbursementIds?: readonly string[];
}

/** The claims of the named work, each once. Throws `not_found` when some of it is not on this document. */
export function claimsNamed(draft: Pick<DraftContent, 'claims'>, ids: WorkIds): Claim[] {
  const wanted = new Set([...(ids.timeEntryIds ?? []), ...(ids.disbursementIds ?? [])]);
  const found = draft.claims.filter((claim) => wanted.has(claim.timeEntryId ?? claim.disbursementId ?? ''));
  if (found.length !== wanted.size) throw notFound();
  return found;
}

/** Takes work off the document; lines that held nothing else go with it. */
export function withoutClaims(draft: DraftContent, gone: readonly Claim[]): DraftContent {
  const ids = new Set(gone.map(({ id }) => id));
  const claims = draft.claims.filter(({ id }) => !ids.has(id));
  const alive = new Set(claims.map(({ lineId }) => lineId));
  const touched = new Set(gone.map(({ lineId }) => lineId));
  return { ...draft, claims, lines: draft.lines.filter(({ id }) => !touched.has(id) || alive.has(id)) };
}

/**
 * Bills work at another total: the difference is spread over the values in WIP (DOMAIN rule 20) and is what realisation will show.
 * Going back to the value in WIP forgets the reason.
 */
export function adjustTo(draft: DraftContent, ids: WorkIds, totalMinor: number, reason: string): DraftContent {
  const claims = claimsNamed(draft, ids);
  const agent = draft.lines.find(
    (line) => line.disbursementKind === 'agent' && claims.some(({ lineId }) => lineId === line.id),
  );
  if (agent) {
    throw new AppError(
      'invalid_request',
      'What was paid on the client’s behalf is passed on as it is. Write it off in part, or change its amount.',
      {
        errors: [{ pointer: '/disbursementIds', detail: 'contains an agent disbursement' }],
      },
    );
  }
  const billed = spreadToTotal(
    claims.map((claim) => claim.wipValueMinor),
    totalMinor,
  );
  const changed = new Map(
    claims.map((claim, index) => {
      const billedMinor = billed[index] ?? 0;
      return [claim.id, { ...claim, billedMinor, adjustReason: billedMinor === claim.wipValueMinor ? null : reason }];
    }),
  );
  return { ...draft, claims: draft.claims.map((claim) => changed.get(claim.id) ?? claim) };
}

/** Written down less up, in minor units: what this document charges below the value in WIP. */
export const writtenDownMinor = (claims: readonly Claim[]): number =>
  sumMinor(claims.map((claim) => claim.wipValueMinor - claim.billedMinor));
