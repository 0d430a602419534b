import { isApiProblem } from '@atlasos/api-client';

/** What to show beside which field, and what is left for the form as a whole. */
export function problemTexts<Field extends string>(error: unknown, fields: readonly Field[]) {
  const problem = isApiProblem(error) ? error : undefined;
  const byField = Object.fromEntries(fields.map((field) => [field, problem?.fieldError(field)])) as Record<
    Field,
    string | undefined
  >;
  const isOnAField = Object.values(byField).some(Boolean);
  const whole = !error || isOnAField ? undefined : (problem?.detail ?? 'This did not work. Try again.');
  return { byField, whole };
}
