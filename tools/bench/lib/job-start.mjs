/** SQL of an outbox row: when the last try of its job began, which is leased for ten seconds from then on. */
export const JOB_START = `next_at - interval '10 s'`;
