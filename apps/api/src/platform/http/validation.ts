import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { AppError, type FieldProblem } from '../errors/app-error.js';
import { rememberRules } from './remember-rules.js';

rememberRules();

function problemsOf(errors: ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, detail]) => ({
      pointer,
      detail:
        rule === 'whitelistValidation' ? 'unknown property' : detail.replace(new RegExp(`^${error.property} `), ''),
    }));
    return [...own, ...problemsOf(error.children ?? [], pointer)];
  });
}

/** Unknown properties, wrong types and ranges answer 400 with a pointer to each field. */
export const strictValidation = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => {
      const problems = problemsOf(errors);
      const first = problems[0];
      const detail = first
        ? `${first.pointer.slice(1) || 'The body'}: ${first.detail}.`
        : 'The body must be a JSON object.';
      return new AppError('invalid_request', detail, { errors: problems });
    },
  });
