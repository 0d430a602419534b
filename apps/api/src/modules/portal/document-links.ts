import { Injectable } from '@nestjs/common';
import { readToken } from '../../platform/auth/tokens.js';
import { Database } from '../../platform/database/database.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AppError, notFound } from '../../platform/errors/app-error.js';
import { documentByLink, RenewLink, type OpenedLink } from '../documents/index.js';

/** Lets the bearer of a mailed link do something with the one document that it opens. */
@Injectable()
export class DocumentLinks {
  constructor(
    private readonly database: Database,
    private readonly renewLink: RenewLink,
  ) {}

  /** Throws `link_expired` for a link that is too old or was replaced, `not_found` for one that was never given out. */
  async open<T>(
    token: string,
    work: (uow: UnitOfWork, link: OpenedLink) => Promise<T>,
    options: { readOnly: boolean },
  ): Promise<T> {
    const withLink = async (uow: UnitOfWork, hash: Buffer): Promise<T> => {
      const link = await documentByLink(uow, hash);
      if (!link) throw notFound();
      if (link.expired) throw expired(link);
      return work(uow, link);
    };
    return this.inItsPractice(token, withLink, options);
  }

  /** Asks for a new one to be mailed to where the old one went. Throws `not_found` for a link that was never given out. */
  renew(token: string): Promise<void> {
    return this.inItsPractice(
      token,
      async (uow, hash) => {
        if (!(await documentByLink(uow, hash))) throw notFound();
        await this.renewLink.run(uow, hash);
      },
      { readOnly: false },
    );
  }

  private async inItsPractice<T>(
    token: string,
    work: (uow: UnitOfWork, hash: Buffer) => Promise<T>,
    options: { readOnly: boolean },
  ): Promise<T> {
    const known = readToken(token);
    if (!known) throw notFound();
    return this.database
      .transaction({ kind: 'system', practiceId: known.practiceId }, (uow) => work(uow, known.hash), options)
      .catch((error: unknown) => {
        // A practice that does not exist answers like a token that does not.
        throw error instanceof AppError && error.code === 'not_signed_in' ? notFound() : error;
      });
  }
}

const expired = ({ renewable }: OpenedLink) =>
  new AppError(
    'link_expired',
    renewable
      ? 'This link has expired. A new one can be sent to the address that had it.'
      : 'This link has expired. Ask the sender for a new one.',
    { facts: { renewable } },
  );
