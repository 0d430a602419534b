const FIRST_SECONDS = 2;
const FACTOR = 4;
const LONGEST_SECONDS = 3600;

/** How long to wait after try number `attempt`: 2, 8, 32, 128, 512, 2 048 s, then an hour each. */
export const retryDelaySeconds = (attempt: number): number =>
  Math.min(FIRST_SECONDS * FACTOR ** (attempt - 1), LONGEST_SECONDS);
