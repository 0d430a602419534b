import { AppError } from '../../../platform/errors/app-error.js';
import { readTarget } from '../../../platform/http-out/target.js';

/** Throws `invalid_request` for an address that could never be called. */
export function checkedUrl(text: string, loopbackToo: boolean): string {
  const target = readTarget(text, loopbackToo);
  if (target.ok) return target.url.href;
  throw new AppError('invalid_request', `The address ${target.reason}.`, {
    errors: [{ pointer: '/url', detail: target.reason }],
  });
}
