import { PRACTICE_SETTINGS_COLUMNS } from './practice-settings.js';

/**
 * SQL that confines the transaction to the practice `$1` (and the token `$2`) and reads the clock, the settings of the practice and `who`,
 * an expression over `confined.practice`. That comes out of confining, and LIMIT keeps it that way round.
 */
export const confining = (who = 'NULL'): string => `
  SELECT app_now() AS now, row_to_json(s) AS practice, ${who} AS who
  FROM (SELECT set_config('app.practice_id', $1::text, true)::uuid AS practice, set_config('app.token_id', $2, true) OFFSET 0) confined
  LEFT JOIN LATERAL (
    SELECT ${PRACTICE_SETTINGS_COLUMNS}, (app_now() AT TIME ZONE timezone)::date AS today
    FROM practices WHERE practice_id = confined.practice LIMIT 1) s ON true`;
