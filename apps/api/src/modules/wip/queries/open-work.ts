/**
 * What stands open or on a draft now, from the partial indexes `time_entries_wip` and `disbursements_wip`. `$1` is the practice,
 * `$3` the clients or null; `asOf` names the parameter of the day for which deferral is told.
 */
export const OPEN_WORK = (asOf: string): string => `
  SELECT client_id, entry_date AS date, value_minor - written_off_minor AS value, billed_minutes AS minutes,
    CASE WHEN state = 'drafted' THEN 'drafted' WHEN deferred_until > ${asOf}::date THEN 'deferred' END AS held
  FROM time_entries
  WHERE practice_id = $1 AND state IN ('open', 'drafted') AND deleted_at IS NULL AND ($3::uuid[] IS NULL OR client_id = ANY($3))
  UNION ALL
  SELECT client_id, spent_on, amount_minor - written_off_minor, 0,
    CASE WHEN state = 'drafted' THEN 'drafted' WHEN deferred_until > ${asOf}::date THEN 'deferred' END
  FROM disbursements
  WHERE practice_id = $1 AND state IN ('open', 'drafted') AND deleted_at IS NULL AND ($3::uuid[] IS NULL OR client_id = ANY($3))`;
