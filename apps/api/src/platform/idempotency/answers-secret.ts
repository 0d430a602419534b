import { SetMetadata } from '@nestjs/common';

export const ANSWERS_SECRET = Symbol('ANSWERS_SECRET');

/** The answer holds what is shown once: kept for a repeat, it is sealed, so that the database never holds it in the clear. */
export const AnswersSecret = () => SetMetadata(ANSWERS_SECRET, true);
