import { isApiProblem } from '@atlasos/api-client';
import { troubleToast } from '@atlasos/ui';

/** Does it; what can't be done is said. Answers whether it was done. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    troubleToast(isApiProblem(error) ? error.detail : 'This did not work. Try again.');
    return false;
  }
}
