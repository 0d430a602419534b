import { prepared } from './prepared.js';
import { PRACTICE_SETTINGS_COLUMNS } from './practice-settings.js';

/** Before what is not prepared: its plan may hang on the values. Those of foreign keys and triggers stay kept. */
export const PLAN_FOR_VALUES = prepared('SET LOCAL plan_cache_mode = auto');
/**
 * Before what is prepared, and as a transaction begins. Left to itself, PostgreSQL plans anew each time where a plan for the values at
 * hand looks cheaper, as it does for one practice of many; and planning takes longer than the statement.
 */
export const PLAN_GENERALLY = prepared('SET LOCAL plan_cache_mode = force_generic_plan');

/**
 * SQL that confines the transaction to the practice `$1` (and the token `$2`), has what is prepared planned generally, and reads the
 * clock, the settings of the practice and `who`, an expression over `confined.practice`. That comes out of confining, and LIMIT keeps
 * it that way round.
 */
export const confining = (who = 'NULL'): string => `
  SELECT app_now() AS now, row_to_json(s) AS practice, ${who} AS who
  FROM (SELECT set_config('app.practice_id', $1::text, true)::uuid AS practice, set_config('app.token_id', $2, true),
    set_config('plan_cache_mode', 'force_generic_plan', true) OFFSET 0) confined
  LEFT JOIN LATERAL (
    SELECT ${PRACTICE_SETTINGS_COLUMNS}, (app_now() AT TIME ZONE timezone)::date AS today
    FROM practices WHERE practice_id = confined.practice LIMIT 1) s ON true`;
