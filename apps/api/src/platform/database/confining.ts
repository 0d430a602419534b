import { prepared } from './prepared.js';
import { PRACTICE_SETTINGS_COLUMNS } from './practice-settings.js';

/** Before what is not prepared: its plan may hang on the values. Those of foreign keys and triggers stay kept. */
export const PLAN_FOR_VALUES = prepared('SET LOCAL plan_cache_mode = auto');
/**
 * Before what is prepared, and as a transaction begins. Left to itself, PostgreSQL plans anew each time where a plan for the values at
 * hand looks cheaper, as it does for one practice of many; and planning takes longer than the statement.
 */
export const PLAN_GENERALLY = prepared('SET LOCAL plan_cache_mode = force_generic_plan');

/** SQL for who acts: the user or contact, null for the system. For what may travel along with what finds that out. */
export const DOER = `nullif(current_setting('app.doer_id', true), '')::uuid`;
/** The same, or the token by which a user's program acts. */
export const CALLER = `coalesce(nullif(current_setting('app.token_id', true), '')::uuid, ${DOER})`;

/**
 * SQL that confines the transaction to the practice `$1` (and the token `$2`), has what is prepared planned generally, and reads the
 * clock and the settings of the practice. Who acts is `$3`, or the user of the token that is looked up: `who` selects its row, with "userId",
 * by `confined.practice`, which comes out of confining; LIMIT keeps it that way round.
 */
export const confining = (who?: string): string => `
  SELECT app_now() AS now, row_to_json(s) AS practice, ${who ? 'row_to_json(w)' : 'NULL'} AS who,
    set_config('app.doer_id', ${who ? `coalesce(w."userId"::text, '')` : '$3'}, true)
  FROM (SELECT set_config('app.practice_id', $1::text, true)::uuid AS practice, set_config('app.token_id', $2, true),
    set_config('plan_cache_mode', 'force_generic_plan', true) OFFSET 0) confined
  LEFT JOIN LATERAL (
    SELECT ${PRACTICE_SETTINGS_COLUMNS}, (app_now() AT TIME ZONE timezone)::date AS today
    FROM practices WHERE practice_id = confined.practice LIMIT 1) s ON true
  ${who ? `LEFT JOIN LATERAL (${who}) w ON true` : ''}`;
