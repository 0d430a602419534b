import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { PortalColour } from '../../settings/index.js';

/** How a practice is known at a glance, today. */
export interface PracticeMark {
  [column: string]: unknown;
  colour: PortalColour;
  hasLogo: boolean;
}

export async function practiceMark(uow: UnitOfWork): Promise<PracticeMark> {
  const mark = await uow.first<PracticeMark>(
    `SELECT portal_colour AS colour, logo_id IS NOT NULL AS "hasLogo" FROM practices WHERE practice_id = $1`,
    [uow.practiceId],
  );
  return mark!;
}
