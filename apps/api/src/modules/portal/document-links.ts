import { Injectable } from '@nestjs/common';
import { readToken } from '../../platform/auth/tokens.js';
import { Database } from '../../platform/database/database.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../platform/errors/app-error.js';
import { documentByLink, type OpenedLink } from '../documents/index.js';

/** Lets the bearer of a mailed link do something with the one document that it opens. */
@Injectable()
export class DocumentLinks {
  constructor(private readonly database: Database) {}

  /** Throws `link_expired` for a link that is too old or was replaced, `not_found` for one that was never given out. */
  async open<T>(
    token: string,
    work: (uow: UnitOfWork, link: OpenedLink) => Promise<T>,
    options: { readOnly: boolean },
  ): Promise<T> {
    const known = readToken(token);
    if (!known) throw notFound();
    const withLink = async (uow: UnitOfWork): Promise<T> => {
      const link = await documentByLink(uow, known.hash);
      if (!link) throw notFound();
      if (link.expired) throw new AppError('link_expired', 'This link has expired. Ask the sender for a new one.');
      return work(uow, link);
    };
    return this.database
      .transaction({ kind: 'system', practiceId: known.practiceId }, withLink, options)
      .catch((error: unknown) => {
        // A practice that does not exist answers like a token that does not.
        throw error instanceof AppError && error.code === 'not_signed_in' ? notFound() : error;
      });
  }
}
