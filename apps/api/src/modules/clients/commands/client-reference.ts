import { checkCharacter, isValidClientReference, makeClientReference, normaliseReference } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { violates } from '../../../platform/errors/database-problems.js';

const POINTER = '/reference';

/** The next reference of the practice. Its counter row is locked until the commit, so no two clients get the same. */
export async function nextReference(uow: UnitOfWork, name: string): Promise<string> {
  for (;;) {
    const counter = await uow.first<{ number: number }>(
      `UPDATE practices SET next_client_number = next_client_number + 1 WHERE practice_id = $1 RETURNING next_client_number - 1 AS number`,
      [uow.practiceId],
    );
    const reference = makeClientReference(name, counter!.number);
    const taken = await uow.first(
      `SELECT 1 AS taken FROM clients WHERE practice_id = $1 AND replace(reference, '-', '') = $2`,
      [uow.practiceId, normaliseReference(reference)],
    );
    // Somebody may have chosen this very reference for a client by hand.
    if (!taken) return reference;
  }
}

/** A reference of one's own choice: its last character has to check the others. */
export function readReference(text: string): string {
  const reference = text.toUpperCase();
  if (isValidClientReference(reference) && /^[0-9A-Z-]+$/.test(reference)) return reference;
  const fits = /^[0-9A-Z-]{1,18}$/.test(reference) && normaliseReference(reference) !== '';
  const hint = fits
    ? ` ${reference}-${checkCharacter(reference)} would do.`
    : ' It holds A to Z, 0 to 9 and hyphens, 20 characters at most.';
  throw new AppError(
    'invalid_reference',
    `The last character of a reference checks the others, and here it does not.${hint}`,
    {
      errors: [{ pointer: POINTER, detail: 'its check character does not fit' }],
    },
  );
}

export async function onceAReference<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!violates(error, 'clients_reference_once')) throw error;
    throw new AppError(
      'conflict',
      'Another client has this reference. Choose another, or leave it out and one is made.',
      {
        errors: [{ pointer: POINTER, detail: 'is taken' }],
      },
    );
  }
}
